import { join } from 'node:path';
import { createOwn } from '../../src/families/own';
import { createJsonFiles } from '../../src/loading/json-files';
import { loadLanguages } from '../../src/loading/load-languages';
import { createCodeReader } from '../../src/message/find-codes';
import { ownLibrary } from '../library';

const root = join(__dirname, '../..');

const own = createOwn(['CONTOSO-1042', 'CONTOSO-10', 'hr_badge_reader']);
const read = (text: string) => own.read(text).map(({ id }) => id);

test.each([
  '',
  'CONTOSO',
  'CONTOSO 1042',
  'CONTOSO-1043',
  'CONTOSO-10420',
  'CONTOSO-104',
  'MYCONTOSO-1042',
  'x-CONTOSO-1042',
  'CONTOSO-1042-A',
  'CONTOSO-1042.log',
  'https://wiki.contoso.com/CONTOSO-1042',
  'hr_badge_reader_2',
])('reads nothing from: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ['CONTOSO-1042', ['CONTOSO-1042']],
  ['error contoso-1042: badge', ['CONTOSO-1042']],
  ['错误CONTOSO-1042。', ['CONTOSO-1042']],
  ['{"code":"CONTOSO-1042"}', ['CONTOSO-1042']],
  ['HR_BADGE_READER (CONTOSO-10), again.', ['hr_badge_reader', 'CONTOSO-10']],
  ['CONTOSO\u20111042 as a word processor writes it', ['CONTOSO-1042']],
])('reads the codes in any letter case and writes them as the catalog does: %s', (text, ids) => {
  expect(read(text)).toEqual(ids);
});

test.each([
  'badge',
  'e-mail',
  'client_id',
  'a-',
  '-1042',
  '1042',
  'CONTOSO 1042',
  'CONTOSO-1042!',
  '__proto__',
  `A-${'1'.repeat(60)}`,
])('the form of an own code is not that of "%s"', (id) => {
  expect(own.isId(id)).toBe(false);
});

test.each([
  ['AADSTS50126 and CONTOSO-1042', ['own:CONTOSO-1042', 'entra:50126']],
  ['got a 403 from Graph, then CONTOSO-1043', ['own:CONTOSO-1043', 'http:403']],
])('an own code leads, as nothing is more specific: %s', (text, keys) => {
  expect(ownLibrary.readCodes(text).map(({ family, id }) => `${family}:${id}`)).toEqual(keys);
});

test('digits of an own code are none of another issuer, and what follows is still read', () => {
  const { families, catalog } = ownLibrary;
  const own = createOwn(['CONTOSO-50126', 'CONTOSO-403']);
  const readCodes = createCodeReader({ ...families, own }, loadLanguages({ base: createJsonFiles(root) }).cues);
  const read = (text: string) => readCodes(text).map(({ id }) => id);
  expect(catalog.entries.has('entra:50126')).toBe(true);
  expect(read('error code CONTOSO-50126')).toEqual(['CONTOSO-50126']);
  expect(read('HTTP CONTOSO-403, AADSTS50011 CONTOSO-50126 HTTP 500')).toEqual([
    'CONTOSO-403',
    'CONTOSO-50126',
    '50011',
    '500',
  ]);
});
