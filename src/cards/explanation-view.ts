import type { ExplainAction } from '../message/card-action';
import type { TextRun } from './rich-text';
import type { RowPress } from './row-press';

/** Everything `cards/explanation.json` says: each property is a `${name}` there. Parts that may be missing are lists. */
export interface ExplanationView {
  /** The reader's language as ISO 639 names it; where the explanation itself is in English, a note says so. */
  readonly language: string;
  readonly fallbackText: string;
  readonly speak: string;
  /** The code and its title: the line that previews and notifications show. */
  readonly summary: string;
  readonly kindStyle: KindStyle;
  readonly kindLine: string;
  readonly codeLine: readonly TextRun[];
  readonly title: string;
  readonly actor: readonly { readonly actorLine: string }[];
  readonly notes: readonly { readonly note: string }[];
  readonly description: readonly TextRun[];
  readonly remediationHeading: string;
  readonly steps: readonly { readonly number: string; readonly step: readonly TextRun[] }[];
  /** What the reader's organization adds to Signpost's own words. */
  readonly organization: readonly { readonly heading: string; readonly addition: readonly TextRun[] }[];
  /** Troubleshooting guides that may fit. */
  readonly choices: readonly ChoicesView[];
  readonly identifiers: readonly Section<{ readonly label: string; readonly value: string }>[];
  /** Codes of other issuers in the message, a line each. */
  readonly foreign: readonly { readonly line: readonly TextRun[] }[];
  readonly others: readonly OthersView[];
  readonly related: readonly RelatedView[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

interface Section<Row> {
  readonly heading: string;
  readonly rows: readonly Row[];
}

interface OthersView extends Section<OtherRow> {
  /** How many more codes there are than lines; empty where none is left out. */
  readonly more: readonly { readonly count: string }[];
}

export interface OtherRow {
  readonly id: string;
  readonly line: readonly TextRun[];
  /** What a press on the line does, for a screen reader. */
  readonly expand: string;
  readonly description: readonly TextRun[];
  readonly open: string;
  readonly data: ExplainAction;
}

export interface RelatedView {
  readonly heading: string;
  readonly codes: readonly { readonly code: string; readonly tooltip: string; readonly data: ExplainAction }[];
}

/** Lines of which one is to be pressed: guides, languages. */
export type ChoicesView = Section<{ readonly choice: string; readonly press: RowPress }>;

export type KindStyle = 'attention' | 'warning' | 'accent' | 'emphasis';

/** How grave it is, which follows from kind and duration. */
export type Severity = 'blocking' | 'temporary' | 'step' | 'none';
