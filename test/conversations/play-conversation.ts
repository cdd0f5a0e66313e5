import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createReceiver } from '../../src/teams/receiver';
import { createRecordedLog } from '../recorded-log';
import { type Connector, startConnector } from '../teams/connector';
import { makeBotWithDesk } from '../teams/make-bot';
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
  const { bot, startDesk } = makeBotWithDesk(store, log);
  const receive = createReceiver(undefined, bot, log);
  const stopDesk = startDesk();
  /** What is told later is told before the next activity comes. */
  const settle = async () => {
    while ((await store.outbox.count()) > 0) await delay(5);
  };
  try {
    const outcomes: Outcome[] = [];
    for (const delivered of activities) {
      const before = connector.sent.length;
      const together = [delivered]
        .flat()
        .map((activity) => receive('', { ...fillIn(activity, connector), serviceUrl: connector.serviceUrl }));
      const responses = (await Promise.all(together)).map(({ status, body }) => ({
        status,
        ...(body === undefined ? {} : { body: digestBody(body) }),
      }));
      await settle();
      const sent = connector.sent
        .slice(before)
        .map(({ activity, ...where }) => ({
          ...where,
          locale: activity.locale,
          card: digestCard(activity.attachments?.[0]?.content),
        }))
        // What goes to different conversations is sent at once.
        .sort((a, b) => (a.conversationId < b.conversationId ? -1 : Number(a.conversationId > b.conversationId)));
      outcomes.push({ responses, sent });
    }
    if (connector.faults.length > 0) throw new Error(`Teams would refuse: ${connector.faults.join('; ')}`);
    return outcomes;
  } finally {
    await stopDesk();
    await Promise.all([connector.close(), store.close()]);
  }
}

/** A press on the card of an escalation names it, and each has an id of its own: the recording says "LAST_ESCALATION". */
function fillIn(activity: Delivered, { sent }: Connector): Delivered {
  const ids = JSON.stringify(sent).matchAll(/"escalation":"([\w-]+)"/g);
  const last = [...ids].at(-1)?.[1] ?? '';
  return JSON.parse(JSON.stringify(activity).replaceAll('LAST_ESCALATION', last)) as Delivered;
}
