import { everyoneScope, teamScope } from './channels';
import type { Desk, DeskParts, HelpRequest } from './desk';
import {
  type Conversation,
  channelId,
  type Escalation,
  type EscalationChannel,
  isSameChannel,
  type Person,
  personKey,
} from './escalation';
import { chooseRoute } from './routes';

interface DeskChannels extends Pick<Desk, 'setChannel' | 'unsetChannel' | 'isSteward'> {
  /** Where a request goes: by the configuration, the team in which it was asked, or everyone's. */
  findChannel(request: Unplaced): Promise<EscalationChannel | undefined>;
}

type Unplaced = Pick<HelpRequest, 'topic' | 'urgency' | 'asked'>;

const PAGE_LENGTH = 100;

/** That it did not reach the channel before is nothing to the next one. */
function withoutFailure(escalation: Escalation): Escalation {
  const { history } = escalation;
  return history.at(-1)?.event === 'noChannel' ? { ...escalation, history: history.slice(0, -1) } : escalation;
}

/** Which channels escalations go to, and who has a say in that. */
export function createDeskChannels(parts: DeskParts): DeskChannels {
  const { escalations, channels, rules, wake, now = Date.now } = parts;

  async function findChannel({ topic, urgency, asked }: Unplaced): Promise<EscalationChannel | undefined> {
    const { conversation, teamId } = asked;
    const configured = chooseRoute(rules.routes, topic, urgency);
    if (configured) {
      const { serviceUrl, tenantId } = conversation;
      const place: Conversation = {
        serviceUrl,
        id: configured.channelId,
        kind: 'channel',
        ...(tenantId ? { tenantId } : {}),
      };
      return { conversation: place, language: configured.language ?? 'en' };
    }
    const scopes = [...(teamId ? [teamScope(teamId)] : []), everyoneScope(conversation.tenantId)];
    return channels.find(scopes);
  }

  /** What never reached its channel goes where it would go if it was asked for now. */
  async function redirectUnshown(): Promise<void> {
    let after = '';
    for (let page = await nextUnshown(after); page.length > 0; page = await nextUnshown(after)) {
      for (const escalation of page) await redirect(escalation);
      after = page.at(-1)?.id ?? after;
    }
    wake();
  }

  const nextUnshown = (after: string) => escalations.listUnshown(after, PAGE_LENGTH);

  async function redirect(unshown: Escalation): Promise<void> {
    const channel = await findChannel(unshown);
    if (!channel || isSameChannel(channel.conversation, unshown.channel.conversation)) return;
    const move = (escalation: Escalation) => {
      if (escalation.status === 'resolved' || escalation.expertCardId !== undefined) return { escalation };
      const moved = { ...withoutFailure(escalation), channel, version: escalation.version + 1 };
      return { escalation: moved, notices: [{ target: 'expertCard' }, { target: 'answerCard' }] as const };
    };
    await escalations.change(unshown.id, move, now());
  }

  const mayManage = (person: Person) =>
    rules.admins.length === 0 || rules.admins.includes(personKey(person).toLowerCase());

  function isSteward(person: Person, { channel: { setBy } }: Pick<Escalation, 'channel'>): boolean {
    const key = personKey(person);
    return rules.admins.length === 0 ? key === setBy : rules.admins.includes(key.toLowerCase());
  }

  return {
    findChannel,
    isSteward,
    setChannel: async (channel, teamId, person) => {
      if (!mayManage(person)) return { isSet: false };
      const { conversation } = channel;
      const scope = teamId === undefined ? everyoneScope(conversation.tenantId) : teamScope(teamId);
      const former = await channels.find([scope]);
      const set = { ...channel, setBy: personKey(person) };
      await channels.save(scope, set);
      await redirectUnshown();
      return { isSet: true, ...(former && !isSameChannel(former.conversation, conversation) ? { former } : {}) };
    },
    unsetChannel: async (conversation, person) => {
      if (!mayManage(person)) return 'notAllowed';
      const id = channelId(conversation);
      const wasSet = await channels.remove(id);
      await redirectUnshown();
      return { wasSet, isRouted: rules.routes.some((route) => route.channelId === id) };
    },
  };
}
