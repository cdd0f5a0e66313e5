import { createLeases, type Leases } from '../../src/escalation/leases';
import { noticesOf } from '../../src/escalation/notice';
import type { Outbox, PendingNotice } from '../../src/escalation/outbox';
import { createOutbox } from '../../src/store/outbox';
import { createStore } from '../../src/store/store';
import { createRecordedLog } from '../recorded-log';
import { openTemporarySqlite, type TestDatabase } from '../store/databases';
import { openEscalation } from './escalation';

const SECOND_MS = 1000;

describe('what a process has in hand', () => {
  let opened: TestDatabase;
  let outbox: Outbox;
  let leases: Leases;
  let others: Leases;
  let isAway: boolean;

  beforeEach(async () => {
    opened = await openTemporarySqlite();
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    isAway = false;
    outbox = createOutbox(opened.db);
    const renew: Outbox['renew'] = (...renewal) =>
      isAway ? Promise.reject(new Error('the database is away')) : outbox.renew(...renewal);
    const take: Outbox['take'] = (...looks) =>
      isAway ? Promise.reject(new Error('the database is away')) : outbox.take(...looks);
    const count: Outbox['count'] = () => (isAway ? Promise.reject(new Error('the database is away')) : outbox.count());
    const { log } = createRecordedLog();
    leases = createLeases({ ...outbox, renew, take, count }, log);
    others = createLeases(createOutbox(opened.db), log);
    const escalation = openEscalation();
    const notices = noticesOf(escalation.history, 'requester');
    await createStore(opened.db).escalations.open({ escalation, notices }, 'key', Date.now());
  });
  afterEach(async () => {
    leases.end();
    others.end();
    jest.useRealTimers();
    await opened.remove();
  });

  const pass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * SECOND_MS);

  test('stays its own for as long as it takes', async () => {
    const taken = await leases.take(10);
    expect([taken.length, leases.size]).toEqual([2, 2]);
    await pass(120);
    expect(taken.map(leases.isSafe)).toEqual([true, true]);
    expect(await others.take(10)).toEqual([]);
    expect(await leases.take(10)).toEqual([]);
  });

  test('is taken by another soon after it died', async () => {
    await leases.take(10);
    leases.end();
    await pass(19);
    expect(await others.take(10)).toEqual([]);
    await pass(1);
    expect(await others.take(10)).toHaveLength(2);
  });

  test('is no longer safe when the database is away for long, and does not come twice when it is back', async () => {
    const [first, second] = await leases.take(10);
    if (!first || !second) throw new Error('two notices were expected');
    isAway = true;
    await pass(9);
    expect(leases.isSafe(first)).toBe(true);
    await pass(12);
    expect(leases.isSafe(first)).toBe(false);
    expect(await others.take(1)).toMatchObject([{ id: first.id }]);
    isAway = false;
    await pass(5);
    expect([first, second].map(leases.isSafe)).toEqual([false, true]);
    await leases.take(10);
    await pass(3);
    await outbox.release(second, Date.now());
    expect(await leases.take(10)).toEqual([]);
    leases.letGo(first);
    expect(leases.size).toBe(1);
  });

  test('is taken from another only when that one had time to write down what it has sent', async () => {
    const sent = await others.take(10);
    others.end();
    await pass(19);
    isAway = true;
    await expect(leases.take(10)).rejects.toThrow();
    await pass(2);
    await expect(leases.take(10)).rejects.toThrow();
    isAway = false;
    expect(await leases.take(10)).toEqual([]);
    await pass(2);
    expect(await leases.take(10)).toEqual([]);
    await outbox.finish(sent[0] as PendingNotice);
    await pass(1);
    expect(await leases.take(10)).toEqual([sent[1]]);
  });

  test('was not looked for while the database was away, but its renewal failed: the others have the same time', async () => {
    const [first] = await leases.take(1);
    isAway = true;
    await pass(6);
    isAway = false;
    expect(await leases.take(10)).toEqual([]);
    await pass(3);
    const [second, ...more] = await leases.take(10);
    expect([second === undefined, second?.id === first?.id, more]).toEqual([false, false, []]);
  });
});
