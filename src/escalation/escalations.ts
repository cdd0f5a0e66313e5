import type { Escalation, Person } from './escalation';
import type { Notice } from './notice';
import type { Outcome } from './take-step';

/** An escalation as it is to be written, and the notices that follow: both or nothing. */
export interface Write {
  readonly escalation: Escalation;
  readonly notices: readonly Notice[];
}

/** The escalations that are kept. Every call rejects where the database fails, and then nothing is written. */
export interface Escalations {
  /** Writes a new one; where one of the same key is there, returns that and writes nothing. */
  open(write: Write, key: string, now: number): Promise<Escalation>;
  find(id: string): Promise<Escalation | undefined>;
  ofKey(key: string): Promise<Escalation | undefined>;
  /** Those asked for at a card, the oldest first. */
  ofCard(conversationId: string, cardId: string): Promise<Escalation[]>;
  /**
   * Changes one on condition that nobody else did meanwhile; else decides again about what it is then.
   *
   * Undefined where there is none. Writes nothing where the outcome is the same escalation, or a refusal.
   */
  change(id: string, decide: Decide, now: number): Promise<Outcome | undefined>;
  /** Those that are not resolved in a channel, the oldest first. */
  listOpen(channelId: string, limit: number): Promise<Escalation[]>;
  /** Those that are not resolved and whose expert card is not there yet, by their ids, which come after one. */
  listUnshown(after: string, limit: number): Promise<Escalation[]>;
  /** Those that a person asked for and has not settled, the latest first. */
  listOf(requester: Pick<Person, 'id' | 'aadObjectId'>, limit: number): Promise<Escalation[]>;
  /** Ids of those that are due to be brought up again. */
  listToRemind(now: number, limit: number): Promise<string[]>;
  /** Ids of those whose requester was forgotten before, while it is still known where they asked. */
  listForgotten(before: number, limit: number): Promise<string[]>;
  /** Where the expert card has been sent to. */
  saveExpertCard(id: string, cardId: string): Promise<void>;
  /** Deletes those that were resolved before; how many they were. */
  deleteResolved(before: number): Promise<number>;
  /** Every one in which a person takes part. */
  listWith(person: Pick<Person, 'id' | 'aadObjectId'>): Promise<string[]>;
}

/** Decides what becomes of an escalation; may be called again. */
export type Decide = (escalation: Escalation) => Outcome & { readonly notices?: readonly Notice[] };
