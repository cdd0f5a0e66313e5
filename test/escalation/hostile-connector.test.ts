import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openStore, type Store } from '../../src/store/store';
import { createRecordedLog } from '../recorded-log';
import { postActivity } from '../server/http-request';
import { type SignpostProcess, startSignpost, stopAll } from '../signpost-process';
import { type Connector, type Sent, startConnector } from '../teams/connector';
import { withChance } from './chance';
import {
  channelSetting,
  chatOf,
  EXPERTS,
  helpPress,
  question,
  type Somebody,
  somebody,
  stepInvoke,
} from './desk-activities';
import { createHostility, kindNames } from './hostility';
import { escalationOf, expertLine, requestLine, textsOf, toShown, unreachableLine, wordsTo } from './shown';
import { until } from './until';

jest.setTimeout(300_000);

const HOSTILE_MS = 60_000;
const REQUESTS = 50;
/** Somebody waits for it: far less than it takes until a delivery is given up. */
const ANSWER_LIMIT_MS = 5000;
const LIMIT_MS = 180_000;
/** Two deliveries that hang, far less than all of them. */
const END_LIMIT_MS = 25_000;
/** Less than the minute for which a process that was killed keeps what it had taken. */
const TAKE_OVER_LIMIT_MS = 40_000;

let folder: string;
let connector: Connector;
let signpost: SignpostProcess;
let store: Store;

const expert = somebody('Expert', 0);
const requester = somebody('Requester', 0);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-hostile-'));
  connector = await startConnector();
  signpost = startSignpost({ PORT: '0' }, folder);
  await signpost.port;
  store = await openStore(undefined, createRecordedLog().log, join(folder, 'data', 'signpost.db'));
  await deliver(channelSetting(by(expert)));
});
afterEach(async () => {
  expect([await signpost.stop(), signpost.output().stderr, connector.faults]).toEqual([0, '', []]);
  await Promise.all([store.close(), connector.close()]);
  rmSync(folder, { recursive: true });
});
afterAll(stopAll);

const by = (person: Somebody, { serviceUrl } = connector) => ({ ...person, serviceUrl });

async function deliver(activity: object): Promise<void> {
  expect(await postActivity(await signpost.port, activity)).toMatchObject({ status: 200 });
}

/** Asks for help at a card of their own; the id of what comes of it. */
async function ask(person: Somebody): Promise<string> {
  await deliver(helpPress(by(person), `card-of-${person.id}`));
  return find(person).then(({ id }) => id);
}

async function find(person: Somebody) {
  const [escalation] = await store.escalations.ofCard(chatOf(person), `card-of-${person.id}`);
  if (!escalation) throw new Error(`${person.name} has not asked`);
  return escalation;
}

const step = (id: string, taken: 'claim' | 'resolve') => deliver(stepInvoke(by(expert), taken, id));

const whenDelivered = () => until(store.outbox.count, (count) => count === 0, LIMIT_MS);

const shown = () => toShown(connector.sent);

/** Asks again and again, where Teams is well. */
async function askQuestions(end: number): Promise<void> {
  const well = await startConnector();
  for (let asked = 1; Date.now() < end; asked += 1) {
    const start = Date.now();
    await deliver(question(by(somebody('Requester', 1000), well)));
    expect(Date.now() - start).toBeLessThan(ANSWER_LIMIT_MS);
    expect(well.sent).toHaveLength(asked);
    await delay(300);
  }
  await well.close();
}

/** What is seen and was told in the end: each word once, the first before the second. */
async function expectResolved(person: Somebody): Promise<void> {
  const { id, status, asked, expertCardId } = await find(person);
  expect(status).toBe('resolved');
  const cards = shown().filter((message) => escalationOf(message) === id);
  expect(cards.filter(({ isUpdate }) => !isUpdate).map(({ messageId }) => messageId)).toEqual([expertCardId]);
  expect(cards.at(-1)?.activity.summary).toMatch(expertLine('resolved', expert));
  const answers = shown().filter(({ isUpdate, messageId }) => isUpdate && messageId === asked.cardId);
  expect(textsOf(answers.at(-1)?.activity).join()).toMatch(requestLine('resolved', expert));
  const words = shown().filter(({ conversationId, isUpdate }) => conversationId === chatOf(person) && !isUpdate);
  const inOrder = (['claimed', 'resolved'] as const).flatMap((each) => wordsTo(person, each, shown()));
  expect(words).toHaveLength(2);
  expect(inOrder).toEqual(words);
}

test('a connector that fails in every way for a minute gets everything in the end, in order, once and not too soon', () =>
  withChance(async (chance) => {
    const hostility = createHostility(chance);
    connector.treat(hostility.treat);
    const end = Date.now() + HOSTILE_MS;
    const answering = askQuestions(end);
    const people = Array.from({ length: REQUESTS }, (_, number) => somebody('Requester', number));
    const playing = people.map(async (person) => {
      await delay((chance() * HOSTILE_MS) / 2);
      const id = await ask(person);
      await delay((chance() * HOSTILE_MS) / 6);
      await step(id, 'claim');
      await delay((chance() * HOSTILE_MS) / 6);
      await step(id, 'resolve');
    });
    await Promise.all([answering, ...playing]);
    hostility.end();
    await whenDelivered();
    for (const person of people) await expectResolved(person);
    expect([...hostility.kinds].sort()).toEqual([...kindNames].sort());
    expect(hostility.tooSoon).toEqual([]);
  }));

test('where a chat refuses, the expert card says that the requester cannot be told, and nothing is tried again', async () => {
  const tried: Sent[] = [];
  const id = await ask(requester);
  await whenDelivered();
  connector.treat((message) => {
    if (message.conversationId !== chatOf(requester)) return { status: 200 };
    tried.push(message);
    return { status: 403 };
  });
  await step(id, 'claim');
  await whenDelivered();
  // The card there, and the word.
  expect(tried.map(({ isUpdate = false }) => isUpdate).sort()).toEqual([false, true]);
  const card = shown().findLast((message) => escalationOf(message) === id);
  expect(textsOf(card?.activity)).toContain(unreachableLine(requester));
  expect((await find(requester)).history.map(({ event }) => event)).toEqual(['opened', 'claimed', 'unreachable']);
});

test('where somebody deleted the expert card, a new one takes its place', async () => {
  const id = await ask(requester);
  await whenDelivered();
  const deleted = (await find(requester)).expertCardId;
  connector.treat(({ isUpdate, replyToId }) => ({ status: isUpdate && replyToId === deleted ? 404 : 200 }));
  await step(id, 'claim');
  await whenDelivered();
  await step(id, 'resolve');
  await whenDelivered();
  const cards = shown().filter((message) => escalationOf(message) === id);
  const { expertCardId } = await find(requester);
  expect(expertCardId).not.toBe(deleted);
  expect(cards.map(({ messageId }) => messageId)).toEqual([deleted, expertCardId, expertCardId]);
  expect(cards.at(-1)?.activity.summary).toMatch(expertLine('resolved', expert));
});

test('what Teams never takes holds up nothing that goes to the same conversation', async () => {
  connector.failWith(503);
  const ids = await Promise.all(Array.from({ length: 9 }, (_, number) => ask(somebody('Requester', number))));
  await signpost.stop();
  let refused: string | undefined;
  connector.treat((message) => {
    refused ??= escalationOf(message);
    return { status: message.conversationId === EXPERTS && escalationOf(message) === refused ? 500 : 200 };
  });
  // Now all of them are due at once.
  signpost = startSignpost({ PORT: '0' }, folder);
  const arrived = () => connector.sent.map(escalationOf).filter((id) => id !== undefined);
  const others = await until(arrived, ({ length }) => length === ids.length - 1, LIMIT_MS);
  expect([...others, refused].sort()).toEqual(ids.sort());
  connector.recover();
});

test('a process that is asked to end while Teams hangs does so soon, and the next one has the rest at once', async () => {
  connector.treat(() => 'hang');
  const people = Array.from({ length: 12 }, (_, number) => somebody('Requester', number));
  await Promise.all(people.map(ask));
  const start = Date.now();
  expect(await signpost.stop()).toBe(0);
  expect(Date.now() - start).toBeLessThan(END_LIMIT_MS);
  connector.recover();
  signpost = startSignpost({ PORT: '0' }, folder);
  await until(store.outbox.count, (count) => count === 0, TAKE_OVER_LIMIT_MS);
  expect(new Set(connector.sent.map(escalationOf)).size).toBe(people.length + 1);
});
