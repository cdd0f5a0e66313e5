import type { Library } from '../src/library';
import { loadLibrary } from '../src/loading/load-library';
import type { Store } from '../src/store/store';
import { muteSdk } from '../src/teams/mute-sdk';
import { type LookUp, measureLookUps } from './measure-look-ups';
import { openBenchDesk, toRequest } from './open-bench-desk';
import { type Served, startConnector } from './processes';
import { type BenchStore, type Database, databases, openBenchStore } from './stores';

const ASKING_MS = 1500;
const ASKING_AT_ONCE = 10;
const REQUESTS = 400;
const CHANNELS = 20;

/** What is done on one kind of database in a second, and what it costs to find something there. */
export interface DeskCosts {
  readonly asksPerSecond: number;
  readonly noticesPerSecond: number;
  /** Half of them go to one channel, one after the other. */
  readonly noticesPerSecondToOneChannel: number;
  readonly lookUps: readonly LookUp[];
}

/** Measures the desk on each kind of database that is there, in this process. */
export async function measureDesk(): Promise<ReadonlyMap<Database, DeskCosts>> {
  muteSdk();
  const library = loadLibrary();
  const connector = await startConnector({ isOnBotCore: true });
  const costs = new Map<Database, DeskCosts>();
  // The first time is dearer, and does not count.
  await withStore('SQLite', ({ store }) => measureNotices(store, library, connector, CHANNELS));
  for (const database of databases) {
    const on = <Result>(measure: (opened: BenchStore) => Promise<Result>) => withStore(database, measure);
    costs.set(database, {
      asksPerSecond: await on(({ store }) => measureAsking(store, library)),
      noticesPerSecond: await on(({ store }) => measureNotices(store, library, connector, CHANNELS)),
      noticesPerSecondToOneChannel: await on(({ store }) => measureNotices(store, library, connector, 1)),
      lookUps: await on((few) => on((many) => measureLookUps(few, many, library))),
    });
  }
  await connector.stop();
  return costs;
}

async function withStore<Result>(database: Database, measure: (opened: BenchStore) => Promise<Result>) {
  const opened = await openBenchStore(database);
  try {
    return await measure(opened);
  } finally {
    await opened.remove();
  }
}

/** Requests that are really written, several at once, as from people who know nothing of each other. */
async function measureAsking(store: Store, library: Library): Promise<number> {
  const { desk } = await openBenchDesk(store, library, 1);
  let count = 0;
  const start = performance.now();
  const askInTurn = async () => {
    while (performance.now() - start < ASKING_MS) {
      count += 1;
      await desk.ask(toRequest(count, 1));
    }
  };
  await Promise.all(Array.from({ length: ASKING_AT_ONCE }, askInTurn));
  return (count * 1000) / (performance.now() - start);
}

/** Sends what requests led to: a card for the experts and one for who asked. */
async function measureNotices(store: Store, library: Library, connector: Served, channels: number): Promise<number> {
  const { promise: allDelivered, resolve } = Promise.withResolvers<void>();
  let left = 2 * REQUESTS;
  const finish: Store['outbox']['finish'] = async (notice) => {
    await store.outbox.finish(notice);
    left -= 1;
    if (left === 0) resolve();
  };
  const counted = { ...store, outbox: { ...store.outbox, finish } };
  const { desk, startDesk } = await openBenchDesk(counted, library, channels, connector);
  for (let number = 1; number <= REQUESTS; number += 1) await desk.ask(toRequest(number, channels, connector));
  const start = performance.now();
  const stop = startDesk();
  await allDelivered;
  const seconds = (performance.now() - start) / 1000;
  await stop();
  return (2 * REQUESTS) / seconds;
}
