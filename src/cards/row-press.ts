import type { CardAction } from '../message/card-action';

/** What a press on a line does. */
export type RowPress = SubmitPress | ExecutePress;

interface SubmitPress {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: CardAction;
}

interface ExecutePress {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: CardAction;
  readonly fallback: SubmitPress;
}

/** Answers with a new message. */
export function submit(title: string, data: CardAction): SubmitPress {
  return { type: 'Action.Submit', title, data };
}

/** Answers in place, for who pressed alone; where a client does not know that, with a new message. */
export function execute(title: string, data: CardAction): ExecutePress {
  return { type: 'Action.Execute', title, verb: data.action, data, fallback: submit(title, data) };
}
