import { STATUS_CODES } from 'node:http';
import { type Catalog, lookUp } from '../../src/catalog/catalog';
import type { Entry } from '../../src/catalog/entry';
import { type Code, type CodeKey, parseKey } from '../../src/families/code';
import { library } from '../library';

const { families } = library;

const entry: Entry = { kind: 'error', actor: 'admin', links: [], related: [] };
const text = (title: string) => ({ title, description: `${title}.`, remediation: ['Do it.'] });

/** Parts of a catalog that these tests do without. */
const none = { guides: new Map(), guideTexts: new Map(), notes: new Map() };

function catalogOf(...ids: string[]): Catalog {
  const keys = ids.map((id): CodeKey => `entra:${id}`);
  return {
    ...none,
    entries: new Map(keys.map((key) => [key, entry])),
    texts: new Map([['en', new Map(keys.map((key) => [key, text(key)]))]]),
  };
}

const entra = (id: string): Code => ({ family: 'entra', id });
const http = (id: string): Code => ({ family: 'http', id });

const small: Catalog = {
  ...none,
  entries: new Map([
    ['entra:50011', entry],
    ['entra:50126', entry],
  ]),
  texts: new Map([
    [
      'en',
      new Map([
        ['entra:50011', text('Address')],
        ['entra:50126', text('Password')],
      ]),
    ],
    ['sv', new Map([['entra:50126', text('Lösenord')]])],
  ]),
};

test.each([
  ['50126', 'sv', 'sv', 'Lösenord'],
  ['50126', 'en', 'en', 'Password'],
  ['50011', 'sv', 'en', 'Address'],
  ['50126', 'nl', 'en', 'Password'],
])('explains %s to a reader of %s in %s', (id, language, textLanguage, title) => {
  expect(lookUp(entra(id), { language, catalog: small, families })).toEqual({
    state: 'explained',
    code: entra(id),
    entry,
    text: text(title),
    textLanguage,
  });
});

test('does not take the code of one family for that of another', () => {
  expect(lookUp(http('50126'), { language: 'en', catalog: small, families })).toEqual({
    state: 'unknown',
    code: http('50126'),
    closeCodes: [],
  });
});

test('throws where facts have no English text, as the check at start promises one', () => {
  const broken = { ...none, entries: small.entries, texts: new Map() };
  expect(() => lookUp(entra('50011'), { language: 'sv', catalog: broken, families })).toThrow(
    'locales/en has no text for entra:50011',
  );
});

test.each([
  ['50127', 'a digit changed'],
  ['5026', 'a digit lost'],
  ['501126', 'a digit doubled'],
  ['501267', 'a digit added'],
  ['51026', 'two digits swapped'],
])('offers 50126 for the unknown %s: %s', (id) => {
  const finding = lookUp(entra(id), { language: 'en', catalog: catalogOf('50126', '700016'), families });
  expect(finding).toEqual({ state: 'unknown', code: entra(id), closeCodes: [entra('50126')] });
});

test.each(['50621', '501', '5012678', '60127', '700082', '99999'])('offers nothing for the far-off %s', (id) => {
  const finding = lookUp(entra(id), { language: 'en', catalog: catalogOf('50126', '700016'), families });
  expect(finding).toMatchObject({ state: 'unknown', closeCodes: [] });
});

test('offers moved digits before changed ones, and four codes at most', () => {
  const finding = lookUp(entra('50012'), {
    language: 'en',
    catalog: catalogOf('50013', '50014', '50015', '50016', '50021', '500121'),
    families,
  });
  expect(finding).toMatchObject({ closeCodes: ['50021', '500121', '50013', '50014'].map(entra) });
});

test('offers no code of another family', () => {
  expect(lookUp(http('5012'), { language: 'en', catalog: catalogOf('50126'), families })).toMatchObject({
    closeCodes: [],
  });
});

test.each(library.languages.tags)('explains every code of the real catalog to a reader of %s', (language) => {
  const findings = [...library.catalog.entries.keys()]
    .map((key) => parseKey(key))
    .filter((code) => code !== undefined)
    .map((code) => lookUp(code, { language, catalog: library.catalog, families }));
  expect(findings.length).toBeGreaterThan(100);
  expect(findings.filter(({ state }) => state !== 'explained')).toEqual([]);
});

test('knows every status that Node knows', () => {
  const unknown = Object.keys(STATUS_CODES).filter((id) => !library.catalog.entries.has(`http:${id}`));
  expect(unknown).toEqual([]);
});

test.each(['50011', '50126', '53003', '65001', '70002', '700016'])('knows AADSTS%s', (id) => {
  expect(lookUp(entra(id), { language: 'en', catalog: library.catalog, families }).state).toBe('explained');
});

test.each(['constructor', '__proto__', '99999'])('does not know %s', (id) => {
  expect(lookUp(entra(id), { language: 'en', catalog: library.catalog, families }).state).toBe('unknown');
});

test.each([
  ['accessdenied', 'graph:accessDenied'],
  ['AUTHORIZATION_REQUESTDENIED', 'graph:Authorization_RequestDenied'],
])('knows the name %s in any letter case and keeps its spelling', (id, key) => {
  const finding = lookUp({ family: 'graph', id }, { language: 'en', catalog: library.catalog, families });
  expect(finding).toMatchObject({
    state: 'explained',
    code: { id },
    entry: library.catalog.entries.get(key as CodeKey),
  });
});

test('explains a Windows code that passes on an HTTP status by that status', () => {
  const place = { language: 'en', catalog: library.catalog, families };
  expect(lookUp({ family: 'broker', id: 'CAA30194' }, place)).toEqual({
    ...lookUp(http('404'), place),
    code: { family: 'broker', id: 'CAA30194' },
    carried: http('404'),
  });
  expect(lookUp({ family: 'broker', id: 'CAA300C8' }, place).state).toBe('unknown');
});
