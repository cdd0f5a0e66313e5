import type { CardReply } from '../reply';
import type { Conversation, Person } from './escalation';

/** Brings messages to Teams that nobody is waiting for. Sending rejects with a {@link DeliveryError} where it fails. */
export interface Courier {
  /** Sends a new message; its id. */
  post(conversation: Conversation, reply: CardReply, mentioned?: Person): Promise<string>;
  /** Puts it in the place of an earlier one. */
  update(conversation: Conversation, messageId: string, reply: CardReply): Promise<void>;
  /** Who a person in a conversation is; undefined where they are not there. */
  findMember(conversation: Conversation, personId: string): Promise<Person | undefined>;
}

/** Why something could not be delivered, and whether it can be later. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  /** `later`: busy or away; `refused`: the bot may not write there; `gone`: what was to be changed is not there. */
  readonly reason: 'later' | 'refused' | 'gone';
  /** How long Teams asks to wait. */
  readonly retryAfterMs: number | undefined;
  /** What the log may tell of it. */
  readonly code: string;

  constructor(reason: DeliveryError['reason'], code: string, retryAfterMs?: number) {
    super(`A message could not be delivered: ${reason} (${code})`);
    this.reason = reason;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
