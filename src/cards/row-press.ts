import type { CardAction } from '../message/card-action';
import type { HelpAction, StepAction } from '../message/desk-press';

/** What a press on a line does. */
export type RowPress = SubmitPress | ExecutePress;

/** What travels to Teams and back. */
type PressData = CardAction | HelpAction | StepAction;

interface SubmitPress {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: PressData;
}

interface ExecutePress {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: PressData;
  readonly fallback: SubmitPress;
}

export interface OpenPress {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

/** Answers with a new message. */
export function submit(title: string, data: PressData): SubmitPress {
  return { type: 'Action.Submit', title, data };
}

/** Answers in place, for who pressed alone; where a client does not know that, with a new message. */
export function execute(title: string, data: PressData): ExecutePress {
  return { type: 'Action.Execute', title, verb: data.action, data, fallback: submit(title, data) };
}

/** Leads to another place. */
export function open(title: string, url: string): OpenPress {
  return { type: 'Action.OpenUrl', title, url };
}
