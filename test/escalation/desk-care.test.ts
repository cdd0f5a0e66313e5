import { createDeskCare } from '../../src/escalation/desk-care';
import { createStore } from '../../src/store/store';
import { openTemporarySqlite } from '../store/databases';
import { ann, openEscalation } from './escalation';

const DAY_MS = 24 * 3_600_000;

test('where somebody asked who was forgotten is not kept for long, even if their card cannot be changed', async () => {
  const opened = await openTemporarySqlite();
  const store = createStore(opened.db);
  let now = Date.UTC(2026, 1, 3);
  const rules = { admins: [], routes: [], reminderMinutes: 60, retentionDays: 90 };
  const care = createDeskCare({ ...store, rules, wake: () => {}, now: () => now });
  const escalation = openEscalation();
  await store.escalations.open({ escalation, notices: [] }, 'key', now);
  const place = async () => (await store.escalations.find(escalation.id))?.asked.conversation.id;
  await care.clear();
  expect(await place()).toBe('a:ann');
  await care.forget(ann);
  now += 4 * DAY_MS;
  await care.clear();
  expect(await place()).toBe('a:ann');
  now += 2 * DAY_MS;
  await care.clear();
  expect(await place()).toBe('');
  await opened.remove();
});
