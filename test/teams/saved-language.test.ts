import type { Store } from '../../src/store/store';
import type { Incoming } from '../../src/teams/incoming';
import { createSavedLanguage } from '../../src/teams/saved-language';
import { createRecordedLog } from '../recorded-log';
import { openTemporaryStore } from '../temporary-store';
import { channelMessage, personalMessage } from './activities';

let store: Store;

beforeEach(async () => {
  store = await openTemporaryStore();
});

afterEach(() => store.close());

const from = (id: string | undefined, aadObjectId?: string): Pick<Incoming, 'from'> => ({
  from: { id, aadObjectId, name: 'Ann Example' },
});

test('nobody has a choice who made none', async () => {
  const saved = createSavedLanguage(store.languageChoices, createRecordedLog().log);
  expect(await saved.read(personalMessage('hi'))).toBeUndefined();
});

test('a choice holds wherever the person writes, and for nobody else', async () => {
  const saved = createSavedLanguage(store.languageChoices, createRecordedLog().log);
  expect(await saved.keep(personalMessage('', from('29:in-chat', 'ann')), 'sv')).toBe(true);
  expect(await saved.read(channelMessage('', from('29:in-channel', 'ann')))).toBe('sv');
  expect(await saved.read(personalMessage('', from('29:in-chat', 'bo')))).toBeUndefined();
});

test('the last choice holds, and automatic undoes it', async () => {
  const saved = createSavedLanguage(store.languageChoices, createRecordedLog().log);
  const activity = personalMessage('', from('29:ann'));
  await saved.keep(activity, 'sv');
  await saved.keep(activity, 'nl');
  expect(await saved.read(activity)).toBe('nl');
  expect(await saved.keep(activity, 'automatic')).toBe(true);
  expect(await saved.read(activity)).toBeUndefined();
});

test.each([
  ['nobody', { from: undefined }],
  ['somebody without an id', from(undefined)],
  ['somebody whose id is empty', from('', '')],
])('no choice is kept for %s, and that is said', async (_, sender) => {
  const saved = createSavedLanguage(store.languageChoices, createRecordedLog().log);
  expect(await saved.keep(personalMessage('', sender), 'sv')).toBe(false);
  expect(await saved.read(personalMessage('', sender))).toBeUndefined();
});

test('a store that fails costs the choice alone; the log names neither person nor language', async () => {
  const { log, lines } = createRecordedLog();
  const broken = await openTemporaryStore();
  await broken.close();
  const saved = createSavedLanguage(broken.languageChoices, log);
  const activity = personalMessage('', from('29:ann', 'ann-in-the-directory'));
  expect(await saved.read(activity)).toBeUndefined();
  expect(await saved.keep(activity, 'zh-Hans')).toBe(false);
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['language_not_read', 'language_not_kept']);
  expect(lines.join()).not.toMatch(/29:ann|directory|zh-Hans|select|insert/i);
});
