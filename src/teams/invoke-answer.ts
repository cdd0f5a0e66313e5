import type { InvokeResponse } from 'botbuilder';
import type { Incoming } from './incoming';

/** Answers one kind of invoke. Teams waits five seconds for what comes back: only the choice of a language is looked up, within two. */
export type InvokeAnswer = (activity: Incoming) => Promise<InvokeResponse>;

/** Refuses an invoke that makes no sense, in the form in which the Bot Framework tells errors. */
export function refuse(status: 400 | 404, message: string): InvokeResponse {
  return { status, body: { code: status === 404 ? 'NotSupported' : 'BadRequest', message } };
}
