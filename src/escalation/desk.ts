import { createHash, randomUUID } from 'node:crypto';
import type { Topic } from '../message/topic';
import { type Channels, everyoneScope, type PersonalChats, teamScope } from './channels';
import {
  type Asked,
  type Conversation,
  channelId,
  type Escalation,
  type EscalationChannel,
  type Person,
  personKey,
  type Requester,
  type Urgency,
} from './escalation';
import type { Escalations } from './escalations';
import { forgetIn } from './forget-person';
import { noticesOf } from './notice';
import { type ConfiguredRoute, chooseRoute } from './routes';
import { type Outcome, type Step, takeStep } from './take-step';

/** What somebody asks for. */
export interface HelpRequest {
  readonly requester: Requester;
  readonly topic: Topic;
  readonly urgency: Urgency;
  readonly note: string;
  readonly excerpt?: string;
  readonly asked: Asked;
  /** The team in whose channel they asked. */
  readonly teamId?: string;
}

/** Where people ask for help and experts work: everything that is done with escalations, whoever asks for it. */
export interface Desk {
  /** Passes a request on; undefined where no channel is there to pass it on to. */
  ask(request: HelpRequest): Promise<Escalation | undefined>;
  find(id: string): Promise<Escalation | undefined>;
  /** Those asked for at a card. */
  ofCard(conversation: Pick<Conversation, 'id'>, cardId: string): Promise<Escalation[]>;
  take(id: string, step: Step, person: Person, conversation: Pick<Conversation, 'id'>): Promise<Outcome | undefined>;
  /** Those open in a channel, or those that a person asked for. */
  listOpen(conversation: Pick<Conversation, 'id'>): Promise<Escalation[]>;
  listOf(person: Person): Promise<Escalation[]>;
  /** Makes a channel the escalation channel of its team, or of everyone; false where the person may not. */
  setChannel(channel: Omit<EscalationChannel, 'setBy'>, teamId: string | undefined, person: Person): Promise<boolean>;
  forget(person: Person): Promise<void>;
  /** Brings up again what nobody has claimed. */
  remind(): Promise<void>;
  /** Deletes what was resolved long ago. */
  clear(): Promise<void>;
}

export interface DeskParts {
  readonly escalations: Escalations;
  readonly channels: Channels;
  readonly personalChats: PersonalChats;
  readonly rules: DeskRules;
  /** Called when there is something to deliver. */
  readonly wake: () => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** What the configuration says of escalations. */
export interface DeskRules {
  /** Directory ids of those who may set escalation channels and step in for experts; empty for anyone in the team. */
  readonly admins: readonly string[];
  readonly routes: readonly ConfiguredRoute[];
  readonly reminderMinutes: number;
  readonly retentionDays: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Somebody cannot work. */
const URGENT_SHARE = 0.25;
const MAX_LISTED = 30;
const MAX_REMINDED = 50;

export function createDesk({ escalations, channels, personalChats, rules, wake, now = Date.now }: DeskParts): Desk {
  /** What nobody has claimed is brought up again, what is urgent sooner. */
  const withReminder = ({ remindAt: _, ...escalation }: Escalation): Escalation => {
    if (escalation.status !== 'open') return escalation;
    const minutes = rules.reminderMinutes * (escalation.urgency === 'urgent' ? URGENT_SHARE : 1);
    return { ...escalation, remindAt: now() + minutes * MINUTE_MS };
  };

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

  const mayManage = (person: Person) =>
    rules.admins.length === 0 || rules.admins.includes(personKey(person).toLowerCase());

  function isSteward(person: Person, { setBy }: EscalationChannel): boolean {
    const key = personKey(person);
    return rules.admins.length === 0 ? key === setBy : rules.admins.includes(key.toLowerCase());
  }

  return {
    ask: async (request) => {
      const channel = await findChannel(request);
      if (!channel) return undefined;
      const { requester, topic, urgency, note, excerpt, asked } = request;
      const { language: _, ...by } = requester;
      const escalation: Escalation = {
        id: randomUUID(),
        version: 1,
        status: 'open',
        urgency,
        topic,
        note,
        ...(excerpt === undefined ? {} : { excerpt }),
        requester,
        asked,
        channel,
        history: [{ event: 'opened', at: now(), by }],
      };
      const notices = noticesOf(escalation.history, 'requester');
      const opened = await escalations.open({ escalation: withReminder(escalation), notices }, keyOf(request), now());
      wake();
      return opened;
    },
    find: (id) => escalations.find(id),
    ofCard: ({ id }, cardId) => escalations.ofCard(id, cardId),
    take: async (id, step, person, conversation) => {
      const outcome = await escalations.change(
        id,
        (escalation) => {
          const isHere = channelId(conversation) === channelId(escalation.channel.conversation);
          const role = step.step === 'solved' || step.step === 'notSolved' || !isHere ? 'requester' : 'expert';
          const actor = { person, role, isSteward: isSteward(person, escalation.channel) } as const;
          const taken = takeStep(escalation, step, actor, now());
          if (taken.escalation === escalation) return taken;
          return { escalation: withReminder(taken.escalation), notices: noticesOf(taken.escalation.history, role) };
        },
        now(),
      );
      wake();
      return outcome;
    },
    listOpen: (conversation) => escalations.listOpen(channelId(conversation), MAX_LISTED),
    listOf: (person) => escalations.listOf(person, MAX_LISTED),
    setChannel: async (channel, teamId, person) => {
      if (!mayManage(person)) return false;
      const { conversation } = channel;
      const scope = teamId === undefined ? everyoneScope(conversation.tenantId) : teamScope(teamId);
      await channels.save(scope, { ...channel, setBy: personKey(person) });
      return true;
    },
    forget: async (person) => {
      for (const id of await escalations.listWith(person)) {
        const decide = (escalation: Escalation) => {
          const { escalation: changed, notices } = forgetIn(escalation, person, now());
          const isOpenAgain = changed.status === 'open' && escalation.status === 'claimed';
          return { escalation: isOpenAgain ? withReminder(changed) : changed, notices };
        };
        await escalations.change(id, decide, now());
      }
      await personalChats.forget(person);
      await channels.forgetPerson(person);
      wake();
    },
    remind: async () => {
      for (const id of await escalations.listToRemind(now(), MAX_REMINDED)) {
        await escalations.change(
          id,
          (escalation) => {
            const { remindAt = Number.POSITIVE_INFINITY, ...rest } = escalation;
            // Another process was faster, or somebody claimed it.
            if (remindAt > now()) return { escalation };
            const history = [...rest.history, { event: 'reminded', at: now() } as const];
            return {
              escalation: { ...rest, version: rest.version + 1, history },
              notices: noticesOf(history, 'expert'),
            };
          },
          now(),
        );
      }
      wake();
    },
    clear: async () => {
      await escalations.deleteResolved(now() - rules.retentionDays * DAY_MS);
    },
  };
}

/** One escalation for one person at one card, however often they press; where a client names no card, at what it says. */
function keyOf({ requester, topic, asked }: HelpRequest): string {
  const at = asked.cardId ?? JSON.stringify(topic);
  return createHash('sha256')
    .update(JSON.stringify([asked.conversation.id, at, personKey(requester)]))
    .digest('base64url');
}
