import type { Escalation } from '../escalation/escalation';
import type { Press } from './card-action';
import type { Draft } from './desk-press';

/** What a person wrote or pressed, free of everything that belongs to Teams. */
export interface Message extends Audience {
  /** Their own words in plain text: no markup, no mentions. */
  readonly text: string;
  /** What they quoted, forwarded or attached, in plain text; absent for nothing. */
  readonly quoted?: string;
  /** Whether a picture came with it, which Signpost cannot read. */
  readonly hasPicture?: boolean;
  /** Whether an answer is expected: a personal chat, a mention of Signpost, a button on its card. */
  readonly isAddressed: boolean;
  /** The button that was pressed, where one was. */
  readonly pressed?: Press;
}

/** Who reads the answer. */
export interface Audience {
  /** Tags of the languages the person may read, likeliest first; not checked, as they came. */
  readonly languageTags: readonly string[];
  /** The language that the person chose, where they did; it leads the tags above. */
  readonly chosenLanguage?: string;
  /** Whether others read it as well, each with a language of their own. */
  readonly isShared?: boolean;
  /** Whether they can ask for help at the card that answers; absent for yes where they asked Signpost, no elsewhere. */
  readonly canAsk?: boolean;
  /** The beginning of what they wrote, as it may be passed on. */
  readonly excerpt?: string;
  /** What was asked for at the card that is made anew. */
  readonly requests?: readonly Escalation[];
  /** Why help could not be asked for just now. */
  readonly alert?: 'noExperts';
  /** What they had filled in then. */
  readonly draft?: Draft;
}
