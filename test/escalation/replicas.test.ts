import { setTimeout as delay } from 'node:timers/promises';
import type { Escalation } from '../../src/escalation/escalation';
import { openPostgres } from '../../src/store/open-postgres';
import { createStore, type Store } from '../../src/store/store';
import { CARD_TYPE } from '../../src/teams/to-activity';
import { createRecordedLog } from '../recorded-log';
import { postActivity } from '../server/http-request';
import { type SignpostProcess, startSignpost, stopAll } from '../signpost-process';
import { createTemporaryPostgres, type TemporaryPostgres } from '../store/temporary-postgres';
import { testDatabaseUrl } from '../store/test-database-url';
import { type Connector, startConnector } from '../teams/connector';
import { channelSetting, chatOf, EXPERTS, helpPress, type Somebody, somebody, stepInvoke } from './desk-activities';
import { alreadyClaimedLine, escalationOf, expertLine, requestLine, textsOf, toShown, wordsTo } from './shown';
import { until } from './until';

jest.setTimeout(240_000);

const RACES = 100;
const LIMIT_MS = 60_000;
const experts = Array.from({ length: 20 }, (_, number) => somebody('Expert', number));

(testDatabaseUrl ? describe : describe.skip)('two replicas on one PostgreSQL (needs TEST_DATABASE_URL)', () => {
  let postgres: TemporaryPostgres;
  let store: Store;
  let connector: Connector;
  let replicas: readonly SignpostProcess[];

  beforeAll(async () => {
    postgres = await createTemporaryPostgres(String(testDatabaseUrl));
    connector = await startConnector();
    connector.treat(() => ({ status: 200, after: delay(5) }));
    replicas = [0, 1].map(() => startSignpost({ PORT: '0', DATABASE_URL: postgres.url }));
    store = createStore(await openPostgres(postgres.url, createRecordedLog().log));
  });
  afterAll(async () => {
    await stopAll();
    await Promise.all([store.close(), connector.close()]);
    await postgres.drop();
  });

  const by = (person: Somebody) => ({ ...person, serviceUrl: connector.serviceUrl });

  /** Sends to one of the replicas; what came back. */
  async function deliver(number: number, activity: object): Promise<string> {
    const { status, text } = await postActivity(Number(await replicas[number % replicas.length]?.port), activity);
    expect(status).toBe(200);
    return text;
  }

  /** The card that an expert gets who claims, and presses again where a machine that is busy could not save it in time. */
  async function claim(expert: Somebody, number: number, id: string): Promise<{ speak: string }> {
    const press = async () => JSON.parse(await deliver(number, stepInvoke(by(expert), 'claim', id)));
    return (await until(press, ({ type }) => type === CARD_TYPE, LIMIT_MS)).value;
  }

  /** One expert has it, without a word against it; the others see who that is. */
  async function expectOneWinner(id: string): Promise<Somebody> {
    const cards = await Promise.all(experts.map((expert, number) => claim(expert, number, id)));
    const isRefused = (card: object | undefined) =>
      experts.some((expert) => textsOf(card).includes(alreadyClaimedLine(expert)));
    const [winner, ...others] = experts.filter((_, number) => !isRefused(cards[number]));
    expect(others).toEqual([]);
    if (!winner) throw new Error('nobody won');
    for (const [number, card] of cards.entries()) {
      expect(card.speak).toMatch(expertLine('claimed', winner));
      expect(textsOf(card).includes(alreadyClaimedLine(winner))).toBe(experts[number] !== winner);
    }
    return winner;
  }

  test('of 20 experts who claim at once one wins, a hundred times, and nothing is told twice', async () => {
    await deliver(0, channelSetting(by(somebody('Expert', 0))));
    const asking = Array.from({ length: RACES }, (_, number) =>
      deliver(number, helpPress(by(somebody('Requester', number)), 'card-1')),
    );
    await Promise.all(asking);
    await until(store.outbox.count, (count) => count === 0, LIMIT_MS);
    const ids = [...new Set(connector.sent.map(escalationOf))].filter((id) => id !== undefined);
    expect(ids).toHaveLength(RACES);

    const winners = new Map<string, Somebody>();
    for (const id of ids) winners.set(id, await expectOneWinner(id));
    await until(store.outbox.count, (count) => count === 0, LIMIT_MS);
    for (const [id, winner] of winners) expectTold(await store.escalations.find(id), winner);
    expect(connector.faults).toEqual([]);
    for (const replica of replicas) expect([await replica.stop(), replica.output().stderr]).toEqual([0, '']);
  });

  /** The database names the winner, and so does all that was shown and told, once. */
  function expectTold(escalation: Escalation | undefined, winner: Somebody): void {
    if (!escalation) throw new Error('an escalation is gone');
    const { id, requester, expertCardId } = escalation;
    expect(escalation).toMatchObject({ status: 'claimed', expert: winner, version: 2 });
    expect(escalation.history).toMatchObject([{ event: 'opened' }, { event: 'claimed', by: winner }]);
    const sent = toShown(connector.sent);
    const cards = sent.filter((message) => escalationOf(message) === id);
    expect(cards.filter(({ isUpdate }) => !isUpdate).map(({ messageId }) => messageId)).toEqual([expertCardId]);
    expect(cards.at(-1)?.activity.summary).toMatch(expertLine('claimed', winner));
    const inChat = sent.filter(({ conversationId }) => conversationId === chatOf(requester));
    expect(inChat.filter(({ isUpdate }) => !isUpdate)).toEqual(wordsTo(requester, 'claimed', sent));
    expect(inChat.filter(({ isUpdate }) => !isUpdate)).toHaveLength(1);
    expect(textsOf(inChat.findLast(({ isUpdate }) => isUpdate)?.activity).join()).toMatch(
      requestLine('claimed', winner),
    );
    expect(sent.filter(({ conversationId }) => conversationId.startsWith(`${EXPERTS};`))).toEqual([]);
  }
});
