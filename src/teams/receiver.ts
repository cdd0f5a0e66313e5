import { type Activity, CloudAdapter, type InvokeResponse } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import { describeError, type Log } from '../log';
import type { Credentials } from '../read-credentials';
import { createAuthentication } from './authentication';
import { parseActivity } from './incoming';
import type { TurnHandler } from './turn-handler';

/** What goes back over HTTP. */
interface Received {
  readonly status: number;
  readonly body?: unknown;
}

/** Takes one request: the value of its `Authorization` header, and its body as JSON. */
export type Receive = (authorization: string, body: unknown) => Promise<Received>;

/** Connects a bot to the Bot Framework. */
export function createReceiver(credentials: Credentials | undefined, bot: TurnHandler, log: Log): Receive {
  const adapter = new Adapter(createAuthentication(credentials));

  return async (authorization, body) => {
    const parsed = parseActivity(body);
    if ('problem' in parsed) return refusal(400, 'BadActivity', parsed.problem);
    try {
      const response = await adapter.receive(credentials ? authorization : '', parsed.activity, bot);
      return response ? { status: response.status, body: response.body } : { status: 200 };
    } catch (error) {
      const isRefused = error instanceof AuthenticationError && error.statusCode === 401;
      log.warn({ event: isRefused ? 'request_refused' : 'request_failed', ...describeError(error) });
      return isRefused
        ? refusal(401, 'Unauthorized', 'Send a token that the Bot Framework issued for this bot.')
        : refusal(503, 'Unavailable', 'The request cannot be checked or handled now. Send it again later.');
    }
  };
}

function refusal(status: number, code: string, message: string): Received {
  return { status, body: { code, message } };
}

/** The SDK's adapter without its HTTP handling, which prints errors with bodies and keys to the console. */
class Adapter extends CloudAdapter {
  receive(authorization: string, activity: Activity, bot: TurnHandler): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, bot);
  }
}
