import type { EscalationView } from './cards/escalation-card';
import type { ExplanationView } from './cards/explanation-view';
import type { AdaptiveCard } from './cards/fill-template';
import type { HelpParts } from './cards/help-parts';
import type { NoticeView } from './cards/notice-card';
import type { Shared } from './cards/sharing';
import type { Code } from './families/code';

/** What goes back to the person: what it says, and the card that shows it. */
export type Reply = ExplanationReply | GuideReply | NoticeReply;

/** Whatever is sent as a card. */
export type CardReply = Reply | EscalationReply;

interface ExplanationReply {
  readonly kind: 'explanation';
  /** The language of the bot's own words in it. */
  readonly language: string;
  /** The codes it explains, the leading one first. */
  readonly codes: readonly [Code, ...Code[]];
  readonly view: ExplanationView & HelpParts & Shared;
  readonly card: AdaptiveCard;
}

interface GuideReply {
  readonly kind: 'guide';
  readonly language: string;
  /** The guide that it shows. */
  readonly guide: string;
  readonly view: ExplanationView & HelpParts & Shared;
  readonly card: AdaptiveCard;
}

interface NoticeReply {
  readonly kind: 'notice';
  readonly language: string;
  readonly view: NoticeView & HelpParts & Shared;
  readonly card: AdaptiveCard;
}

interface EscalationReply {
  readonly kind: 'escalation';
  readonly language: string;
  readonly view: EscalationView;
  readonly card: AdaptiveCard;
}
