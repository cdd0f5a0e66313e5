import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Escalation } from '../../src/escalation/escalation';
import { openSqlite } from '../../src/store/open-sqlite';
import { createStore, type Store } from '../../src/store/store';
import { postActivity } from '../server/http-request';
import { startSignpost, stopAll } from '../signpost-process';
import { type Connector, startConnector } from '../teams/connector';
import { withChance } from './chance';
import { channelSetting, EXPERTS, helpPress, somebody } from './desk-activities';
import { type Work, workOnAll } from './experts-at-work';
import { escalationOf, expertLine, requestLine, type Shown, textsOf, toShown, wordsTo } from './shown';
import { until } from './until';

jest.setTimeout(400_000);

const PRESSES = 200;
const KILLS = 10;
/** What is asked for in the life of each process; the rest follows in the last one. */
const PRESSES_IN_LIFE = 18;
const LONGEST_LIFE_MS = 1500;
const LONGEST_ANSWER_MS = 60;
const LATEST_REPEAT_MS = 5000;
/** Far more than it takes: a process that is killed keeps what it had taken for a while. */
const REST_MS = 240_000;

let folder: string;
let connector: Connector;
let db: Awaited<ReturnType<typeof openSqlite>>;
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-killed-'));
  db = await openSqlite(join(folder, 'data', 'signpost.db'));
  store = createStore(db);
  connector = await startConnector();
});
afterAll(async () => {
  await stopAll();
  await Promise.all([store.close(), connector.close()]);
  rmSync(folder, { recursive: true });
});

test('of 200 requests none is lost and none doubled while the process is killed ten times', () =>
  withChance(async (chance) => {
    connector.treat(() => ({ status: 200, after: delay(chance() * LONGEST_ANSWER_MS) }));
    let signpost = startSignpost({ PORT: '0' }, folder);
    const deliver = (activity: object) => deliverUntilTaken(() => signpost.port, activity);
    await deliver(channelSetting({ ...somebody('Expert', 0), serviceUrl: connector.serviceUrl }));

    /** Each comes at a moment of its own, and half of them once more, to whichever process is there then. */
    const press = async (activity: object) => {
      const [first, repeat] = [chance() * LONGEST_LIFE_MS, chance() * 2 * LATEST_REPEAT_MS];
      await delay(first);
      await deliver(activity);
      if (repeat > LATEST_REPEAT_MS) return;
      await delay(repeat);
      await deliver(activity);
    };
    const presses = Array.from({ length: PRESSES }, (_, number) => pressOf(number));
    const working = workOnAll(PRESSES, { connector, deliver }, chance);
    // It is awaited later, and its failure heard then.
    working.catch(() => {});
    const asking: Promise<unknown>[] = [];
    /** How much had arrived when each process was dead. */
    const deaths: number[] = [];
    while (deaths.length < KILLS) {
      await signpost.port;
      asking.push(...presses.splice(0, PRESSES_IN_LIFE).map(press));
      await delay(chance() * LONGEST_LIFE_MS);
      await signpost.stop('SIGKILL');
      // What it sent before is read first.
      await connector.whenAlone();
      deaths.push(connector.sent.length);
      signpost = startSignpost({ PORT: '0' }, folder);
    }
    await Promise.all([...asking, ...presses.map(press)]);
    const works = await working;
    await until(store.outbox.count, (count) => count === 0, REST_MS);
    expect([await signpost.stop(), signpost.output().stderr, connector.faults]).toEqual([0, '', []]);
    expectKept(await readAll(), works);
    for (const escalation of await readAll()) expectShown(escalation, toShown(connector.sent), deaths);
  }));

function pressOf(number: number) {
  return helpPress({ ...somebody('Requester', number), serviceUrl: connector.serviceUrl }, `card-${number}`);
}

/** Sends the same activity until it is taken, as Teams does and people do; what came back. */
async function deliverUntilTaken(port: () => Promise<number>, activity: object): Promise<string> {
  const send = async () => postActivity(await port(), activity).catch(() => undefined);
  return (await until(send, (answer) => answer?.status === 200, REST_MS))?.text ?? '';
}

async function readAll(): Promise<Escalation[]> {
  const rows = await db.selectFrom('escalations').select('id').execute();
  const found = await Promise.all(rows.map(({ id }) => store.escalations.find(id)));
  return found.filter((escalation) => escalation !== undefined);
}

/** Each press is one escalation, and each step of an expert one event. */
function expectKept(escalations: readonly Escalation[], works: ReadonlyMap<string, Work>): void {
  const numbers = escalations.map(({ asked }) => Number(asked.cardId?.replace('card-', '')));
  expect(numbers.sort((a, b) => a - b)).toEqual([...Array(PRESSES).keys()]);
  for (const { id, asked, requester, history } of escalations) {
    const number = Number(asked.cardId?.replace('card-', ''));
    expect(requester.id).toBe(pressOf(number).from?.id);
    const { expert, steps = [] } = works.get(id) ?? {};
    const events = steps.map((step) => ({ event: step === 'claim' ? 'claimed' : 'resolved', by: expert }));
    expect(history).toMatchObject([{ event: 'opened' }, ...events]);
  }
}

/** What everybody sees in the end, and what they were told on the way. */
function expectShown(escalation: Escalation, sent: readonly Shown[], deaths: readonly number[]): void {
  const { id, status, expert, requester, asked, expertCardId } = escalation;
  const expertCards = sent.filter((message) => escalationOf(message) === id);
  const posted = expertCards.filter(({ isUpdate }) => !isUpdate);
  expect(posted.map(({ messageId }) => messageId)).toContain(expertCardId);
  const lastCard = expertCards.findLast(({ messageId }) => messageId === expertCardId);
  expect(lastCard?.activity.summary).toMatch(expertLine(status, expert));
  const lastAnswer = sent.findLast(({ isUpdate, messageId }) => isUpdate && messageId === asked.cardId);
  expect(textsOf(lastAnswer?.activity).join()).toMatch(requestLine(status, expert));
  const claimed = wordsTo(requester, 'claimed', sent);
  const resolved = wordsTo(requester, 'resolved', sent);
  expect([claimed.length > 0, resolved.length > 0]).toEqual([status !== 'open', status === 'resolved']);
  for (const word of claimed) expect(word.index).toBeLessThan(resolved[0]?.index ?? Number.POSITIVE_INFINITY);
  const inChat = sent.filter(({ conversationId, isUpdate }) => conversationId === asked.conversation.id && !isUpdate);
  const inChannel = sent.filter(({ conversationId }) => conversationId === EXPERTS);
  expectRepeatsByDeath(posted, inChannel, deaths);
  for (const words of [claimed, resolved]) expectRepeatsByDeath(words, inChat, deaths);
}

/**
 * Teams takes a new message without a key that would tell a repetition, so the one that was on the way when the process
 * died may come twice: of each lane, where one goes after the other, the last one before a death, and no other.
 */
function expectRepeatsByDeath(same: readonly Shown[], lane: readonly Shown[], deaths: readonly number[]): void {
  for (const [place, { index }] of same.slice(0, -1).entries()) {
    const death = deaths.find((each) => each > index) ?? Number.POSITIVE_INFINITY;
    expect(lane.findLast((message) => message.index < death)?.index).toBe(index);
    expect(same[place + 1]?.index).toBeGreaterThanOrEqual(death);
  }
}
