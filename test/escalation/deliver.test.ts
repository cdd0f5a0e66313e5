import { DeliveryError } from '../../src/escalation/courier';
import { createDeliver } from '../../src/escalation/deliver';
import type { Escalation } from '../../src/escalation/escalation';
import { createStore, type Store } from '../../src/store/store';
import { openTemporarySqlite, type TestDatabase } from '../store/databases';
import { openEscalation } from './escalation';

const escalation = openEscalation();
const reply = {} as never;
const writer = { expertCard: () => reply, answerCard: () => reply, toRequester: () => reply, toExperts: () => reply };

describe('a channel that refuses the expert card', () => {
  let opened: TestDatabase;
  let store: Store;

  beforeEach(async () => {
    opened = await openTemporarySqlite();
    store = createStore(opened.db);
    await store.escalations.open({ escalation, notices: [] }, 'key', 0);
  });
  afterEach(() => opened.remove());

  /** Tries to show the card; what happens while Teams thinks about it. */
  const show = (meanwhile: () => Promise<unknown>) => {
    const post = async () => {
      await meanwhile();
      throw new DeliveryError('refused', 'Forbidden');
    };
    const courier = { post, update: post, findMember: async () => undefined };
    const chosenLanguage = async () => undefined;
    const { escalations, personalChats } = store;
    return createDeliver({ escalations, personalChats, courier, writer, chosenLanguage })(escalation.id, {
      target: 'expertCard',
    });
  };
  const events = async () => (await store.escalations.find(escalation.id))?.history.map(({ event }) => event);

  test('is noted for the requester to see, once', async () => {
    await show(async () => {});
    await show(async () => {});
    expect(await events()).toEqual(['opened', 'noChannel']);
    expect((await store.outbox.take(Date.now() + 1, Date.now() + 9, 9)).map(({ notice }) => notice)).toEqual([
      { target: 'answerCard' },
    ]);
  });

  test('is nothing to say once another channel has taken its place', async () => {
    const move = ({ channel, ...rest }: Escalation) => ({
      escalation: {
        ...rest,
        channel: { ...channel, conversation: { ...channel.conversation, id: '19:next@thread.tacv2' } },
        version: rest.version + 1,
      },
    });
    await show(() => store.escalations.change(escalation.id, move, 0));
    expect(await events()).toEqual(['opened']);
  });
});
