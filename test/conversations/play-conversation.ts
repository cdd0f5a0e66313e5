import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReceiver } from '../../src/teams/receiver';
import { createRecordedLog } from '../recorded-log';
import { startConnector } from '../teams/connector';
import { makeBot } from '../teams/make-bot';
import { openTemporaryStore } from '../temporary-store';
import { digestBody, digestCard } from './digest';

/** What came back for what was delivered at one time: the responses to the requests, and what reached Teams. */
interface Outcome {
  readonly responses: readonly { readonly status: number; readonly body?: unknown }[];
  readonly sent: readonly object[];
}

/** Recorded activities, in the order in which Teams delivered them; those in a list of their own came at the same time. */
type Recorded = readonly (Delivered | readonly Delivered[])[];

type Delivered = Readonly<Record<string, unknown>>;

/**
 * Delivers the activities of a folder's `in.json`, one after the other, to the real adapter, bot and store.
 *
 * Throws where something was sent that Teams would not take.
 */
export async function playConversation(folder: string): Promise<Outcome[]> {
  const activities = JSON.parse(readFileSync(join(folder, 'in.json'), 'utf8')) as Recorded;
  const connector = await startConnector();
  const store = await openTemporaryStore();
  const { log } = createRecordedLog();
  const receive = createReceiver(undefined, makeBot(store, log), log);
  try {
    const outcomes: Outcome[] = [];
    for (const delivered of activities) {
      const before = connector.sent.length;
      const together = [delivered]
        .flat()
        .map((activity) => receive('', { ...activity, serviceUrl: connector.serviceUrl }));
      const responses = (await Promise.all(together)).map(({ status, body }) => ({
        status,
        ...(body === undefined ? {} : { body: digestBody(body) }),
      }));
      const sent = connector.sent.slice(before).map(({ activity, ...where }) => ({
        ...where,
        locale: activity.locale,
        card: digestCard(activity.attachments?.[0]?.content),
      }));
      outcomes.push({ responses, sent });
    }
    if (connector.faults.length > 0) throw new Error(`Teams would refuse: ${connector.faults.join('; ')}`);
    return outcomes;
  } finally {
    await Promise.all([connector.close(), store.close()]);
  }
}
