import type { InvokeResponse } from 'botbuilder';
import type { Incoming } from './incoming';

/** Answers one kind of invoke. Teams waits for what comes back, so nothing in it may wait for the network. */
export type InvokeAnswer = (activity: Incoming) => Promise<InvokeResponse>;

/** Refuses an invoke that makes no sense, in the form in which the Bot Framework tells errors. */
export function refuse(status: 400 | 404, message: string): InvokeResponse {
  return { status, body: { code: status === 404 ? 'NotSupported' : 'BadRequest', message } };
}
