import { createHash } from 'node:crypto';
import { channelId, type Escalation, type Person } from '../../src/escalation/escalation';
import { forgetIn, withoutPlace } from '../../src/escalation/forget-person';
import { noticesOf } from '../../src/escalation/notice';
import type { PendingNotice } from '../../src/escalation/outbox';
import { keyOf } from '../../src/escalation/request-key';
import { type Step, takeStep } from '../../src/escalation/take-step';
import { createStore, type Store } from '../../src/store/store';
import { ann, bo, eva, openEscalation } from '../escalation/escalation';
import { databases } from './databases';

jest.setTimeout(60_000);

for (const { name, isThere, open } of databases) {
  (isThere ? describe : describe.skip)(`on ${name}`, () => testEscalations(open));
}

const NOW = Date.UTC(2026, 1, 3, 12);
const LEASE_END = NOW + 60_000;

/** An id of the right form, the same for the same number. */
const idOf = (number: number) => {
  const hex = createHash('sha256').update(String(number)).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
};

function testEscalations(openDatabase: (typeof databases)[number]['open']): void {
  let opened: Awaited<ReturnType<typeof openDatabase>>;
  let store: Store;

  beforeAll(async () => {
    opened = await openDatabase();
    store = createStore(opened.db);
  });
  beforeEach(async () => {
    for (const table of ['escalations', 'notices', 'escalation_channels', 'personal_chats'] as const)
      await opened.db.deleteFrom(table).execute();
  });
  afterAll(() => opened.remove());

  /** Writes one; the same number is the same key. */
  const ask = (number: number, others: Partial<Escalation> = {}) => {
    const escalation = openEscalation({ id: idOf(number), ...others });
    const notices = noticesOf(escalation.history, 'requester');
    return store.escalations.open({ escalation, notices }, `key ${number}`, NOW + number);
  };
  const step = (id: string, person: Person, taken: Step) =>
    store.escalations.change(
      id,
      (escalation) => {
        const outcome = takeStep(escalation, taken, { person, role: 'expert', isSteward: false }, NOW);
        return { ...outcome, notices: noticesOf(outcome.escalation.history, 'expert') };
      },
      NOW,
    );
  const take = (now = NOW + 1_000_000, until = now + 60_000) => store.outbox.take(now, until, 100);
  const targets = (notices: readonly PendingNotice[]) => notices.map(({ notice }) => notice.target).sort();

  describe('an escalation', () => {
    test('that was never written is not found', async () => {
      expect(await store.escalations.find(idOf(1))).toBeUndefined();
      expect(await store.escalations.ofCard('a:ann', 'card-1')).toEqual([]);
      expect(await step(idOf(1), bo, { step: 'claim' })).toBeUndefined();
    });

    test('comes back as it was written', async () => {
      const written = await ask(1, { excerpt: 'AADSTS50011 "quoted"\n🙂', remindAt: NOW + 5, urgency: 'urgent' });
      expect(await store.escalations.find(idOf(1))).toEqual(written);
      expect(written).toMatchObject({ excerpt: 'AADSTS50011 "quoted"\n🙂', status: 'open', version: 1 });
    });

    test('of the same key is written once, with its notices', async () => {
      const first = await ask(1);
      const again = openEscalation({ id: idOf(2), note: 'another' });
      const notices = noticesOf(again.history, 'requester');
      expect(await store.escalations.open({ escalation: again, notices }, 'key 1', NOW)).toEqual(first);
      expect(await store.escalations.find(idOf(2))).toBeUndefined();
      expect(await store.outbox.count()).toBe(2);
    });

    test('of the same key, asked for by many at once, is one', async () => {
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, index) => {
          const escalation = openEscalation({ id: idOf(index) });
          const notices = noticesOf(escalation.history, 'requester');
          return store.escalations.open({ escalation, notices }, 'key', NOW);
        }),
      );
      expect(new Set(all.map(({ id }) => id)).size).toBe(1);
      expect(await store.outbox.count()).toBe(2);
    });

    test('and its notices are written both or not at all', async () => {
      const escalation = openEscalation({ id: idOf(1) });
      const broken = { target: null } as never;
      await expect(store.escalations.open({ escalation, notices: [broken] }, 'key 1', NOW)).rejects.toThrow();
      expect(await store.escalations.find(idOf(1))).toBeUndefined();
      await ask(1);
      const change = store.escalations.change(
        idOf(1),
        (before) => ({ escalation: { ...before, status: 'claimed', version: 2 }, notices: [broken] }),
        NOW,
      );
      await expect(change).rejects.toThrow();
      expect(await store.escalations.find(idOf(1))).toMatchObject({ status: 'open', version: 1 });
    });

    test('that many claim at once has one winner, and the others learn who', async () => {
      await ask(1);
      const people = Array.from({ length: 20 }, (_, index) => ({ id: `29:${index}`, name: `Expert ${index}` }));
      const outcomes = await Promise.all(people.map((person) => step(idOf(1), person, { step: 'claim' })));
      const winners = people.filter((_, index) => !outcomes[index]?.refusal);
      expect(winners).toHaveLength(1);
      for (const outcome of outcomes) expect(outcome?.escalation.expert).toEqual(winners[0]);
      expect(outcomes.filter((outcome) => outcome?.refusal)).toHaveLength(19);
      const kept = await store.escalations.find(idOf(1));
      expect(kept).toMatchObject({ version: 2, expert: winners[0] });
      expect(kept?.history).toHaveLength(2);
    });

    test('is found by the card at which it was asked for', async () => {
      await ask(2);
      await ask(1);
      await ask(3, { asked: { ...openEscalation().asked, cardId: 'card-2' } });
      const found = await store.escalations.ofCard('a:ann', 'card-1');
      expect(found.map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
    });

    test('is listed in its channel, the oldest first, until it is resolved', async () => {
      for (const number of [3, 1, 2, 4]) await ask(number);
      await step(idOf(1), bo, { step: 'claim' });
      await step(idOf(2), bo, { step: 'resolve', note: '' });
      const open = await store.escalations.listOpen('19:experts@thread.tacv2', 2);
      expect(open.map(({ id }) => id)).toEqual([idOf(1), idOf(3)]);
      expect(await store.escalations.listOpen('19:others@thread.tacv2', 2)).toEqual([]);
    });

    test('is listed for who asked, the latest first, until they say that it is solved', async () => {
      for (const number of [1, 2, 3]) await ask(number);
      await ask(4, { requester: { ...eva, language: 'en' } });
      await step(idOf(2), bo, { step: 'resolve', note: '' });
      await step(idOf(3), ann, { step: 'solved' });
      const ids = async (person: Person) => (await store.escalations.listOf(person, 10)).map(({ id }) => id);
      expect(await ids(ann)).toEqual([idOf(2), idOf(1)]);
      expect(await ids(eva)).toEqual([idOf(4)]);
      expect(await ids(bo)).toEqual([]);
    });

    test('is found by its key', async () => {
      await ask(1);
      expect(await store.escalations.ofKey('key 2')).toBeUndefined();
      expect(await store.escalations.ofKey('key 1')).toMatchObject({ id: idOf(1) });
    });

    test('is listed as unshown until its card is there or it is resolved', async () => {
      for (const number of [2, 1, 3]) await ask(number);
      await step(idOf(3), bo, { step: 'resolve', note: '' });
      const ids = async (after = '') => (await store.escalations.listUnshown(after, 10)).map(({ id }) => id);
      const [first = '', second = ''] = [idOf(1), idOf(2)].sort();
      expect(await ids()).toEqual([first, second]);
      expect(await ids(first)).toEqual([second]);
      await store.escalations.saveExpertCard(first, 'card');
      expect(await ids()).toEqual([second]);
    });

    test('of who was forgotten is listed as long as it is known where they asked', async () => {
      for (const number of [1, 2]) await ask(number);
      const forget = (escalation: Escalation) => forgetIn(escalation, ann, NOW);
      await store.escalations.change(idOf(1), forget, NOW);
      expect(await store.escalations.listForgotten(NOW, 10)).toEqual([]);
      expect(await store.escalations.listForgotten(NOW + 1, 10)).toEqual([idOf(1)]);
      await store.escalations.change(idOf(1), (escalation) => ({ escalation: withoutPlace(escalation) }), NOW);
      expect(await store.escalations.listForgotten(NOW + 1, 10)).toEqual([]);
    });

    test('that takes its key back while somebody asks anew with it stays without', async () => {
      const settled = openEscalation({ id: idOf(1) });
      const key = keyOf(settled);
      await store.escalations.open({ escalation: settled, notices: [] }, key, NOW);
      const take = (person: Person, taken: Step) =>
        store.escalations.change(
          idOf(1),
          (escalation) => takeStep(escalation, taken, { person, role: 'expert', isSteward: false }, NOW),
          NOW,
        );
      for (let times = 0; times < 10; times += 1) {
        await take(ann, { step: 'solved' });
        const anew = { escalation: openEscalation({ id: idOf(2 + times) }), notices: [] };
        const [reopened, asked] = await Promise.all([
          take(bo, { step: 'reopen', note: '' }),
          store.escalations.open(anew, key, NOW),
        ]);
        expect(reopened?.escalation.status).toBe('open');
        expect(await store.escalations.ofKey(key)).toMatchObject({ id: asked.id });
        await opened.db.deleteFrom('escalations').where('id', '!=', idOf(1)).execute();
      }
    });

    test('is due to be brought up again from its time on', async () => {
      await ask(1, { remindAt: NOW + 10 });
      await ask(2, { remindAt: NOW + 5 });
      await ask(3);
      expect(await store.escalations.listToRemind(NOW + 4, 10)).toEqual([]);
      expect(await store.escalations.listToRemind(NOW + 5, 10)).toEqual([idOf(2)]);
      expect(await store.escalations.listToRemind(NOW + 99, 10)).toEqual([idOf(2), idOf(1)]);
    });

    test('is deleted once it has been resolved for long, and no other', async () => {
      for (const number of [1, 2]) await ask(number);
      await step(idOf(1), bo, { step: 'resolve', note: '' });
      expect(await store.escalations.deleteResolved(NOW)).toBe(0);
      expect(await store.escalations.deleteResolved(NOW + 1)).toBe(1);
      expect(await store.escalations.find(idOf(1))).toBeUndefined();
      expect(await store.escalations.find(idOf(2))).toBeDefined();
    });

    test('is found by everybody who takes part, by either of their ids', async () => {
      await ask(1);
      await step(idOf(1), bo, { step: 'handOver', to: { id: '29:max', name: 'Max' } });
      const has = async (person: Person) => (await store.escalations.listWith(person)).length;
      expect(await Promise.all([ann, bo, eva, { id: '29:max', name: '' }].map(has))).toEqual([1, 1, 1, 1]);
      expect(await Promise.all(['29:an', '29:%', '29:_ax', 'Ann Example'].map((id) => has({ id, name: '' })))).toEqual([
        0, 0, 0, 0,
      ]);
    });
  });

  describe('a notice', () => {
    test('is taken once until its lease ends', async () => {
      await ask(1);
      expect(targets(await take(NOW + 10, LEASE_END))).toEqual(['answerCard', 'expertCard']);
      expect(await take(LEASE_END - 1)).toEqual([]);
      expect(targets(await take(LEASE_END))).toEqual(['answerCard', 'expertCard']);
    });

    test('is taken by one of many who take at once', async () => {
      for (let number = 0; number < 20; number += 1) await ask(number);
      const taken = (
        await Promise.all(Array.from({ length: 8 }, () => store.outbox.take(NOW + 100, LEASE_END, 7)))
      ).flat();
      expect(taken.length).toBe(40);
      expect(new Set(taken.map(({ id }) => id)).size).toBe(40);
    });

    test('is gone once it is delivered', async () => {
      await ask(1);
      for (const notice of await take()) await store.outbox.finish(notice);
      expect(await store.outbox.count()).toBe(0);
    });

    test('that is postponed is due again at its time, one attempt later', async () => {
      await ask(1);
      const [first, second] = await take();
      if (!first || !second) throw new Error('two notices were expected');
      await store.outbox.finish(second);
      await store.outbox.postpone(first, NOW + 2_000_000);
      expect(await take(NOW + 1_999_999)).toEqual([]);
      expect(await take(NOW + 2_000_000)).toMatchObject([{ id: first.id, notice: first.notice, attempts: 1 }]);
    });

    test('is kept longer by who took it, until another has taken it', async () => {
      await ask(1);
      const ids = (await take(NOW + 10, LEASE_END)).map(({ id }) => id);
      const other = createStore(opened.db).outbox;
      expect(await other.renew(ids, LEASE_END + 1000)).toEqual([]);
      expect((await store.outbox.renew(ids, LEASE_END + 10)).sort()).toEqual([...ids].sort());
      expect(await other.take(LEASE_END + 9, LEASE_END + 20, 100)).toEqual([]);
      const [taken] = await other.take(LEASE_END + 10, LEASE_END + 20, 1);
      expect(await store.outbox.renew(ids, LEASE_END + 99)).toEqual(ids.filter((id) => id !== taken?.id));
    });

    test('that another process has taken meanwhile is theirs to give back', async () => {
      await ask(1);
      const [late] = await take(NOW + 10, LEASE_END);
      const other = createStore(opened.db).outbox;
      await other.take(LEASE_END, LEASE_END + 60_000, 100);
      if (!late) throw new Error('a notice was expected');
      await store.outbox.release(late, NOW);
      await store.outbox.postpone(late, NOW);
      expect(await take(LEASE_END + 1)).toEqual([]);
      // What was delivered is done with, however late.
      await store.outbox.finish(late);
      expect(await store.outbox.count()).toBe(1);
    });

    test('to show a card is one, however much happens before it is sent', async () => {
      await ask(1);
      await step(idOf(1), bo, { step: 'claim' });
      await step(idOf(1), bo, { step: 'resolve', note: '' });
      expect(targets(await take())).toEqual(['answerCard', 'expertCard', 'requester']);
      expect(await store.outbox.count()).toBe(4);
    });

    test('to show a card that changes while it is sent is due once more', async () => {
      await ask(1);
      const taken = await take(NOW + 10, LEASE_END);
      await step(idOf(1), bo, { step: 'claim' });
      for (const notice of taken) await store.outbox.finish(notice);
      expect(targets(await take(NOW + 20))).toEqual(['answerCard', 'expertCard', 'requester']);
    });

    test('to one person waits for the one before', async () => {
      await ask(1);
      await step(idOf(1), bo, { step: 'claim' });
      await step(idOf(1), bo, { step: 'handOver', to: eva });
      const words = async () => (await take()).filter(({ notice }) => 'eventIndex' in notice);
      const [toExperts, toRequester, ...others] = await words();
      expect(others).toEqual([]);
      // The experts have been told nothing before.
      expect(toExperts?.notice).toEqual({ target: 'expertThread', eventIndex: 2 });
      expect(toRequester?.notice).toEqual({ target: 'requester', eventIndex: 1 });
      if (toRequester) await store.outbox.finish(toRequester);
      expect((await take(NOW + 5_000_000)).map(({ notice }) => notice)).toContainEqual({
        target: 'requester',
        eventIndex: 2,
      });
    });
  });

  describe('an escalation channel', () => {
    const { channel } = openEscalation();

    test('is removed from every scope, and no other is', async () => {
      await store.channels.save('team:a', channel);
      await store.channels.save('everyone:', channel);
      const other = { ...channel, conversation: { ...channel.conversation, id: '19:other@thread.tacv2' } };
      await store.channels.save('team:b', other);
      expect(await store.channels.remove('19:nobody@thread.tacv2')).toBe(false);
      expect(await store.channels.remove(channelId(channel.conversation))).toBe(true);
      expect(await store.channels.find(['team:a', 'everyone:'])).toBeUndefined();
      expect(await store.channels.find(['team:b'])).toEqual(other);
    });

    test('is that of the first scope that has one, and the last that was set', async () => {
      const { channels } = store;
      expect(await channels.find(['team:1', 'everyone:t'])).toBeUndefined();
      await channels.save('everyone:t', { ...channel, language: 'nl' });
      expect(await channels.find(['team:1', 'everyone:t'])).toEqual({ ...channel, language: 'nl' });
      await channels.save('team:1', channel);
      await channels.save('team:1', { ...channel, language: 'sv' });
      expect(await channels.find(['team:1', 'everyone:t'])).toEqual({ ...channel, language: 'sv' });
    });

    test('stays when who set it is forgotten', async () => {
      await store.channels.save('team:1', channel);
      await store.channels.forgetPerson(eva);
      const { setBy: _, ...anonymous } = channel;
      expect(await store.channels.find(['team:1'])).toEqual(anonymous);
    });
  });

  test('a personal chat is the last one that a person wrote in, until it is forgotten', async () => {
    const { personalChats } = store;
    const { conversation } = openEscalation().asked;
    expect(await personalChats.find(ann)).toBeUndefined();
    await personalChats.save(ann, { ...conversation, id: 'a:earlier' });
    await personalChats.save(ann, conversation);
    expect(await personalChats.find(ann)).toEqual(conversation);
    await personalChats.forget(ann);
    expect(await personalChats.find(ann)).toBeUndefined();
  });
}
