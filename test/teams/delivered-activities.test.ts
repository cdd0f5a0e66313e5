import { createDeliveredActivities } from '../../src/teams/delivered-activities';
import type { Incoming } from '../../src/teams/incoming';
import { personalMessage } from './activities';

const first = personalMessage('AADSTS50011');

test('an activity that is delivered again is not taken on again', () => {
  const delivered = createDeliveredActivities();
  expect(delivered.takeOn(first)).toBe(true);
  expect(delivered.takeOn({ ...first })).toBe(false);
  expect(delivered.takeOn({ ...first, text: 'its text does not matter' })).toBe(false);
});

test.each<[string, Partial<Incoming>]>([
  ['another id', { id: 'message-2' }],
  ['the same id in another conversation', { conversation: { id: 'a:other' } }],
  ['the same id in another channel', { channelId: 'webchat' }],
  ['the same id of another type', { type: 'messageUpdate' }],
  ['no channel', { channelId: undefined }],
])('%s is another activity', (_, others) => {
  const delivered = createDeliveredActivities();
  delivered.takeOn(first);
  expect(delivered.takeOn({ ...first, ...others })).toBe(true);
});

test.each([undefined, null, ''])('activities whose id is %p are all taken on', (id) => {
  const delivered = createDeliveredActivities();
  expect([delivered.takeOn({ ...first, id }), delivered.takeOn({ ...first, id })]).toEqual([true, true]);
});

test('parts of one key do not run into each other', () => {
  const delivered = createDeliveredActivities();
  delivered.takeOn({ ...first, conversation: { id: 'a' }, id: 'b","c' });
  expect(delivered.takeOn({ ...first, conversation: { id: 'a","b' }, id: 'c' })).toBe(true);
});

test('an activity that failed has a second chance, and the others have not', () => {
  const delivered = createDeliveredActivities();
  const second = personalMessage('', { id: 'message-2' });
  delivered.takeOn(first);
  delivered.takeOn(second);
  delivered.forget(first);
  delivered.forget({ ...first, id: null });
  expect([delivered.takeOn(first), delivered.takeOn(second)]).toEqual([true, false]);
});

test('memory is bounded: the oldest activities are forgotten', () => {
  const delivered = createDeliveredActivities();
  delivered.takeOn(first);
  for (let id = 0; id < 10_000; id += 1) delivered.takeOn({ ...first, id: `later-${id}` });
  expect(delivered.takeOn({ ...first, id: 'later-9999' })).toBe(false);
  expect(delivered.takeOn(first)).toBe(true);
});
