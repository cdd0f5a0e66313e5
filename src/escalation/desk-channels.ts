import { everyoneScope, teamScope } from './channels';
import type { Desk, DeskParts, HelpRequest } from './desk';
import {
  type Conversation,
  channelId,
  type Escalation,
  type EscalationChannel,
  type Person,
  personKey,
} from './escalation';
import { chooseRoute } from './routes';

interface DeskChannels extends Pick<Desk, 'setChannel' | 'unsetChannel' | 'isSteward'> {
  /** Where a request goes: by the configuration, the team in which it was asked, or everyone's. */
  findChannel(request: HelpRequest): Promise<EscalationChannel | undefined>;
}

/** More never wait for a channel. */
const MAX_MOVED = 100;

/** That it did not reach the channel before is nothing to the next one. */
function withoutFailure(escalation: Escalation): Escalation {
  const { history } = escalation;
  return history.at(-1)?.event === 'noChannel' ? { ...escalation, history: history.slice(0, -1) } : escalation;
}

function isSameChannel(one: EscalationChannel | undefined, other: EscalationChannel): boolean {
  return one !== undefined && channelId(one.conversation) === channelId(other.conversation);
}

/** Which channels escalations go to, and who has a say in that. */
export function createDeskChannels(parts: DeskParts): DeskChannels {
  const { escalations, channels, rules, wake, now = Date.now } = parts;

  async function findChannel({ topic, urgency, asked, teamId }: HelpRequest): Promise<EscalationChannel | undefined> {
    const { conversation } = asked;
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

  const isRouted = (id: string) => rules.routes.some((route) => route.channelId === id);

  /** What never reached a channel that is none any more goes to the one that takes its place. */
  async function moveUnshown(
    isPredecessor: (channel: EscalationChannel) => boolean,
    channel: EscalationChannel,
  ): Promise<void> {
    for (const { id, channel: from } of await escalations.listUnshown(MAX_MOVED)) {
      if (!isPredecessor(from) || (await isInUse(from))) continue;
      const move = (escalation: Escalation) => {
        if (escalation.status === 'resolved' || !isSameChannel(escalation.channel, from)) return { escalation };
        const moved = { ...withoutFailure(escalation), channel, version: escalation.version + 1 };
        return { escalation: moved, notices: [{ target: 'expertCard' }, { target: 'answerCard' }] as const };
      };
      await escalations.change(id, move, now());
    }
    wake();
  }

  async function isInUse({ conversation }: EscalationChannel): Promise<boolean> {
    const id = channelId(conversation);
    return isRouted(id) || (await channels.isSet(id));
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
      // Of a team only what went to that team before: its members may read no more.
      const isPredecessor = ({ conversation: from }: EscalationChannel) =>
        teamId === undefined
          ? from.tenantId === conversation.tenantId
          : from.groupId !== undefined && from.groupId === conversation.groupId;
      await moveUnshown((from) => isSameChannel(former, from) || isPredecessor(from), set);
      return { isSet: true, ...(former && !isSameChannel(former, set) ? { former } : {}) };
    },
    unsetChannel: async (conversation, person) => {
      if (!mayManage(person)) return 'notAllowed';
      const id = channelId(conversation);
      return { wasSet: await channels.remove(id), isRouted: isRouted(id) };
    },
  };
}
