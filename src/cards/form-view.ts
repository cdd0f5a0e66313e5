import type { AdaptiveCard } from './fill-template';
import type { OpenPress, RowPress } from './row-press';

/** Everything `cards/form.json` says: a form that opens within a card. What an input has no use for is an empty list. */
export interface FormView {
  readonly intros: readonly { readonly intro: string }[];
  /** The choice of a person in the conversation: Teams fills it in, and `choices` come first. */
  readonly people: readonly (Input & { readonly placeholder: string; readonly choices: readonly Choice[] })[];
  readonly texts: readonly (Input & { readonly placeholder: string; readonly value: string })[];
  readonly questions: readonly (Input & { readonly value: string; readonly choices: readonly Choice[] })[];
  readonly toggles: readonly (Input & { readonly value: string })[];
  readonly submits: readonly RowPress[];
}

interface Input {
  readonly id: string;
  readonly label: string;
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** What stands below a card. */
export type Button = RowPress | OpenPress | FormButton;

/** A button that opens a form below the card. */
interface FormButton {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly card: AdaptiveCard;
}

export function openForm(title: string, card: AdaptiveCard): FormButton {
  return { type: 'Action.ShowCard', title, card };
}
