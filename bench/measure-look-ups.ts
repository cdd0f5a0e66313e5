import type { Library } from '../src/library';
import { createBot } from '../src/teams/bot';
import { createReceiver } from '../src/teams/receiver';
import { createSavedLanguage } from '../src/teams/saved-language';
import { median } from './median';
import { openBenchDesk, toRequest } from './open-bench-desk';
import { type BenchStore, multiply, silentLog } from './stores';

const MANY = 100_000;
/** As many as a list shows are open then. */
const FEW = 3000;
const LISTED = 30;
/** As long as each comparison takes. */
const BUDGET_MS = 3000;

/** What something costs in microseconds where many escalations are kept, beside where there are none or few. */
export interface LookUp {
  readonly what: string;
  readonly cost: number;
  readonly base: string;
  readonly baseCost: number;
  /** The most that it may grow. */
  readonly promise?: number;
}

type Act = () => Promise<unknown>;

/** Measures two stores in turn, so that whatever else the machine does meets both. */
export async function measureLookUps(small: BenchStore, large: BenchStore, library: Library): Promise<LookUp[]> {
  const compareOn = async (what: string, base: string, toAct: (opened: BenchStore) => Promise<Act>) => ({
    what: `${what}, ${MANY.toLocaleString('en')} requests kept`,
    base,
    ...(await compare(await toAct(large), await toAct(small))),
  });
  await fill(large, library, MANY);
  const turn = await compareOn('a turn', 'none kept', (opened) => openTurn(opened, library));
  await fill(small, library, FEW);
  const few = `${FEW.toLocaleString('en')} kept`;
  const ofCard = await compareOn('requests at a card', few, async ({ store }) => {
    const { conversation, cardId } = toRequest(0, 1).asked;
    return () => store.escalations.ofCard(conversation.id, `${cardId}-${FEW / 2}`);
  });
  const listOpen = await compareOn('open requests listed', few, async ({ store }) => {
    return () => store.escalations.listOpen('19:experts-0@thread.tacv2', LISTED);
  });
  return [{ ...turn, promise: 1.05 }, ofCard, listOpen];
}

async function fill(opened: BenchStore, library: Library, count: number): Promise<void> {
  const { desk } = await openBenchDesk(opened.store, library, 1);
  await desk.ask(toRequest(0, 1));
  await multiply(opened, count);
}

/** Answers "AADSTS50011" through everything but HTTP. */
async function openTurn({ store }: BenchStore, library: Library): Promise<Act> {
  const { desk, courier } = await openBenchDesk(store, library, 1);
  const { welcomes, personalChats, languageChoices } = store;
  const savedLanguage = createSavedLanguage(languageChoices, silentLog);
  const bot = createBot({ library, savedLanguage, welcomes, personalChats, desk, courier, log: silentLog });
  const receive = createReceiver(undefined, bot, silentLog);
  let count = 0;
  return async () => {
    count += 1;
    const { status } = await receive('', toActivity(`bench-${count}`));
    if (status !== 200) throw new Error(`A message got status ${status}`);
  };
}

function toActivity(id: string): object {
  return {
    type: 'message',
    id,
    deliveryMode: 'expectReplies',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: '29:person', name: 'Kim Berg', aadObjectId: '0c52c1b7-91c7-4a35-8d0b-4f6e2a1097aa' },
    recipient: { id: '28:bot', name: 'Signpost' },
    conversation: { id: 'a:chat', conversationType: 'personal' },
    text: 'AADSTS50011',
    locale: 'sv-SE',
  };
}

/** One run of each in turn, the first sooner and later by turns; the first fifth warms up and does not count. */
async function compare(act: Act, baseAct: Act): Promise<{ cost: number; baseCost: number }> {
  const costs: number[] = [];
  const baseCosts: number[] = [];
  const measureOwn = async () => costs.push(await microseconds(act));
  const measureBase = async () => baseCosts.push(await microseconds(baseAct));
  for (const start = performance.now(); performance.now() - start < BUDGET_MS; ) {
    for (const measure of [measureOwn, measureBase, measureBase, measureOwn]) await measure();
  }
  return { cost: medianAfterWarmUp(costs), baseCost: medianAfterWarmUp(baseCosts) };
}

async function microseconds(act: Act): Promise<number> {
  const start = performance.now();
  await act();
  return (performance.now() - start) * 1000;
}

function medianAfterWarmUp(costs: readonly number[]): number {
  return median(costs.slice(Math.floor(costs.length / 5)));
}
