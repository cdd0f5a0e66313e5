import type { Topic } from '../message/topic';
import type { Channels, PersonalChats } from './channels';
import type { Asked, Conversation, Escalation, EscalationChannel, Person, Requester, Urgency } from './escalation';
import type { Escalations } from './escalations';
import type { ConfiguredRoute } from './routes';
import type { Outcome, Step } from './take-step';

/** What somebody asks for. */
export interface HelpRequest {
  readonly requester: Requester;
  readonly topic: Topic;
  readonly urgency: Urgency;
  readonly note: string;
  readonly excerpt?: string;
  readonly asked: Asked;
}

/** What somebody asks for, and whether they had not asked for it before. */
export interface Asking {
  readonly escalation: Escalation;
  readonly isNew: boolean;
}

/** Where people ask for help and experts work: everything that is done with escalations, whoever asks for it. */
export interface Desk {
  /** Passes a request on, once, and what is new where it was asked before; undefined where no channel is there to pass it on to. */
  ask(request: HelpRequest): Promise<Asking | undefined>;
  find(id: string): Promise<Escalation | undefined>;
  /** Those asked for at a card. */
  ofCard(conversation: Pick<Conversation, 'id'>, cardId: string): Promise<Escalation[]>;
  take(id: string, step: Step, person: Person, conversation: Pick<Conversation, 'id'>): Promise<Outcome | undefined>;
  /** Those open in a channel. */
  listOpen(conversation: Pick<Conversation, 'id'>): Promise<Escalation[]>;
  /** Those that a person asked for and has not settled. */
  listOf(person: Person): Promise<Escalation[]>;
  /** Whether somebody may step in for the expert who holds one. */
  isSteward(person: Person, escalation: Escalation): boolean;
  /** Makes a channel the escalation channel of its team, or of everyone. */
  setChannel(
    channel: Omit<EscalationChannel, 'setBy'>,
    teamId: string | undefined,
    person: Person,
  ): Promise<ChannelSet>;
  /** Ends that a channel is an escalation channel of a team or of everyone. */
  unsetChannel(conversation: Pick<Conversation, 'id'>, person: Person): Promise<ChannelUnset | 'notAllowed'>;
  forget(person: Person): Promise<void>;
  /** Brings up again what nobody has claimed. */
  remind(): Promise<void>;
  /** Deletes what was resolved long ago. */
  clear(): Promise<void>;
}

/** Whether somebody may set a channel, and which one it takes the place of. */
type ChannelSet = { readonly isSet: false } | { readonly isSet: true; readonly former?: EscalationChannel };

/** Whether a channel was set until now, and whether the configuration still sends something there. */
export interface ChannelUnset {
  readonly wasSet: boolean;
  readonly isRouted: boolean;
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
  /** Directory ids of those who may set escalation channels and step in for experts; empty for anyone, and for who set it. */
  readonly admins: readonly string[];
  readonly routes: readonly ConfiguredRoute[];
  readonly reminderMinutes: number;
  readonly retentionDays: number;
}
