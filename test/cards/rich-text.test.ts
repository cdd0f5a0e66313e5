import { toRuns, toText } from '../../src/cards/rich-text';

const link = (url: string) => ({
  type: 'TextRun',
  text: url,
  color: 'Accent',
  selectAction: { type: 'Action.OpenUrl', title: url, url },
});
const mono = (text: string) => ({ type: 'TextRun', text, fontType: 'Monospace' });
const plain = (text: string) => ({ type: 'TextRun', text });

test.each([
  'Nothing to mark in *this* [text](x).',
  'A single ` is a character',
  'Two `` too',
  'http://contoso.com is no safe address',
  'https:// alone is no address',
])('shows as it is: %s', (text) => {
  expect(toRuns(text)).toEqual([plain(text)]);
});

test('has no run for an empty text', () => {
  expect(toRuns('')).toEqual([]);
});

test.each([
  ['Compare `redirect_uri` with it', [plain('Compare '), mono('redirect_uri'), plain(' with it')]],
  ['`a``b`', [mono('a'), mono('b')]],
  ['`https://localhost`', [mono('https://localhost')]],
])('shows literal names monospaced: %s', (text, runs) => {
  expect(toRuns(text)).toEqual(runs);
});

test.each([
  ['Open https://aka.ms/sspr.', 'https://aka.ms/sspr', '.'],
  ['Open https://aka.ms/sspr, or ask', 'https://aka.ms/sspr', ', or ask'],
  ['Open (https://aka.ms/sspr)', 'https://aka.ms/sspr', ')'],
  ['Open https://contoso.com/a?b=1&c=2#d!', 'https://contoso.com/a?b=1&c=2#d', '!'],
  ['Open https://contoso.com/ now', 'https://contoso.com/', ' now'],
  ['Open https://aka.ms/sspr。', 'https://aka.ms/sspr', '。'],
  ['Open https://aka.ms/sspr，再用Teams打开', 'https://aka.ms/sspr', '，再用Teams打开'],
  ['Open https://aka.ms/sspr或者联系 IT', 'https://aka.ms/sspr', '或者联系 IT'],
  ['Open https://aka.ms/sspr`x`', 'https://aka.ms/sspr', 'x'],
])('ends a link where the address ends: %s', (text, url, rest) => {
  const runs = toRuns(text);
  expect(runs.slice(0, 2)).toEqual([plain(expect.stringMatching(/^Open \(?$/) as string), link(url)]);
  expect(toText(runs.slice(2))).toBe(rest);
});

test('loses no character but the backticks', () => {
  expect(toText(toRuns('Set `Retry-After` (see https://aka.ms/x), then wait.'))).toBe(
    'Set Retry-After (see https://aka.ms/x), then wait.',
  );
});
