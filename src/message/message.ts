import type { Press } from './card-action';

/** What a person wrote or pressed, free of everything that belongs to Teams. */
export interface Message {
  /** Plain text: no markup, no mentions. */
  readonly text: string;
  /** Whether a picture came with it, which Signpost cannot read. */
  readonly hasPicture?: boolean;
  /** Whether an answer is expected: a personal chat, a mention of Signpost, a button on its card. */
  readonly isAddressed: boolean;
  /** The button that was pressed, where one was. */
  readonly pressed?: Press;
  /** The language that the person chose, where they did; it leads the tags below. */
  readonly chosenLanguage?: string;
  /** Tags of the languages the person may read, likeliest first; not checked, as they came. */
  readonly languageTags: readonly string[];
}
