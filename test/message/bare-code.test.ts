import { writeCode } from '../../src/families/families';
import { library } from '../library';

const { families, readCodes } = library;

const read = (text: string) => readCodes(text).map((code) => writeCode(code, families));

test.each([
  '',
  '7',
  '42?',
  '2026',
  '50011000?',
  '600',
  'room 404',
  '404 users',
  '50126 NY',
  'call 50126',
  'ticket 50053',
  '404 kr',
  '$404',
  '404%',
  '+404',
  '404-555',
  '5/6',
  '10.0.0.403',
  '12:30',
  '16:9?',
  '12345 12',
  'what',
  'sal 403?',
  'kamer 404?',
  'rom 503?',
  '房间 404',
])('leaves a number alone that more is said about: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test('reads the twenty codes of a busy day, but no table', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => 50_011 + index).join('\n');
  expect(read(lines(25))).toHaveLength(25);
  expect(read(lines(26))).toEqual([]);
});

test('leaves long texts alone, whose numbers have a context of their own', () => {
  expect(read(`${'what is '.repeat(36)}403?`)).toEqual(['HTTP 403']);
  expect(read(`${'what is '.repeat(38)}403?`)).toEqual([]);
});

test.each([
  ['50126', ['AADSTS50126']],
  [' 50126\n', ['AADSTS50126']],
  ['50126?', ['AADSTS50126']],
  ['"50126"', ['AADSTS50126']],
  ['**50126**', ['AADSTS50126']],
  ['7000215', ['AADSTS7000215']],
  ['403', ['HTTP 403']],
  ['304?', ['HTTP 304']],
  ['401, 403', ['HTTP 401', 'HTTP 403']],
  ['401 or 403?', ['HTTP 401', 'HTTP 403']],
  ['403 50126', ['HTTP 403', 'AADSTS50126']],
])('reads a number that is all there is: %s', (text, codes) => {
  expect(read(text)).toEqual(codes);
});

test.each([
  ['en', 'What does 403 mean?'],
  ['en', "hi, what's 403"],
  ['en', 'please explain 403'],
  ['sv', 'Vad betyder 403?'],
  ['sv', 'hej! vad är 403 för fel'],
  ['nl', 'Wat betekent 403?'],
  ['nl', 'hoi, hoe los ik 403 op?'],
  ['nb', 'Hva betyr 403?'],
  ['nb', 'hei, hvordan løser jeg 403'],
  ['zh-Hans', '403是什么意思？'],
  ['zh-Hans', '请问 403 怎么办'],
])('reads a number in a question in %s: %s', (_language, text) => {
  expect(read(text)).toEqual(['HTTP 403']);
});
