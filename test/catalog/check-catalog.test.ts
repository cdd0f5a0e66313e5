import type { Catalog } from '../../src/catalog/catalog';
import { checkCatalog } from '../../src/catalog/check-catalog';
import type { Entry, Text } from '../../src/catalog/entry';
import type { CodeKey } from '../../src/families/code';
import { library } from '../library';

const text: Text = { title: 'Stopped', description: 'It stopped.', remediation: ['Wait.'] };

function entry(...related: CodeKey[]): Entry {
  return { kind: 'error', actor: 'user', links: [], related };
}

function faultsOf(entries: Record<string, Entry>, texts: Record<string, readonly CodeKey[]>): string[] {
  const catalog: Catalog = {
    guides: new Map(),
    guideTexts: new Map(),
    notes: new Map(),
    entries: new Map(Object.entries(entries) as [CodeKey, Entry][]),
    texts: new Map(Object.entries(texts).map(([tag, keys]) => [tag, new Map(keys.map((key) => [key, text]))])),
  };
  return checkCatalog(catalog, library.families);
}

test('the catalog of Signpost has no faults', () => {
  expect(checkCatalog(library.catalog, library.families)).toEqual([]);
});

test.each([
  ['a guide without English text', ['token'], { en: [] }, 'locales/en/guides.json: "token" is missing'],
  ['a guide that has only a text', [], { en: ['token'] }, 'locales/en/guides.json: "token" has no facts'],
  ['a text in another language', [], { en: [], sv: ['token'] }, 'locales/sv/guides.json: "token" has no facts'],
] as [string, string[], Record<string, string[]>, string][])('is found fault with: %s', (_, guides, texts, fault) => {
  const catalog: Catalog = {
    entries: new Map(),
    texts: new Map(),
    notes: new Map(),
    guides: new Map(guides.map((guide) => [guide, { links: [] }])),
    guideTexts: new Map(Object.entries(texts).map(([tag, ids]) => [tag, new Map(ids.map((id) => [id, text]))])),
  };
  expect(checkCatalog(catalog, library.families)).toEqual([expect.stringContaining(fault)]);
});

test('a note and a guide that is named must have facts', () => {
  const catalog: Catalog = {
    entries: new Map([['http:401', { ...entry(), guides: ['gone'] }]]),
    texts: new Map([['en', new Map([['http:401', text]])]]),
    notes: new Map([['sv', new Map([['http:477', 'Ring.']])]]),
    guides: new Map(),
    guideTexts: new Map(),
  };
  expect(checkCatalog(catalog, library.families)).toEqual([
    expect.stringMatching(/catalog\/http\.json: "401" names the guide "gone"/),
    expect.stringMatching(/locales\/sv\/http\.json: "477" has no facts/),
  ]);
});

test('a language other than English may lack texts', () => {
  expect(
    faultsOf({ 'http:401': entry('http:403'), 'http:403': entry() }, { en: ['http:401', 'http:403'], sv: [] }),
  ).toEqual([]);
});

test.each([
  [
    'a code without English text',
    { 'http:401': entry() },
    { en: [], sv: ['http:401'] },
    ['locales/en/http.json', '"401"'],
  ],
  ['a code where English is missing', { 'http:401': entry() }, {}, ['locales/en/http.json', '"401"']],
  [
    'a text without facts',
    {},
    { en: [], sv: ['entra:50011'] },
    ['locales/sv/entra.json', '"50011"', 'catalog/entra.json'],
  ],
  [
    'a related code without facts',
    { 'http:401': entry('entra:50011') },
    { en: ['http:401'] },
    ['catalog/http.json', '"401"', 'entra:50011'],
  ],
  ['a code of another form', { 'entra:401': entry() }, { en: ['entra:401'] }, ['catalog/entra.json', '"401"']],
  [
    'a code with its ornament',
    { 'entra:AADSTS50011': entry() },
    { en: ['entra:AADSTS50011'] },
    ['catalog/entra.json', '"AADSTS50011"'],
  ],
] as [string, Record<string, Entry>, Record<string, CodeKey[]>, string[]][])(
  'names file and code of %s',
  (_, entries, texts, parts) => {
    const faults = faultsOf(entries, texts);
    expect(faults).toHaveLength(1);
    for (const part of parts) expect(faults[0]).toContain(part);
  },
);

test('names all faults at once', () => {
  expect(faultsOf({ 'http:401': entry('http:1'), 'entra:7': entry() }, { en: ['http:500'] })).toHaveLength(5);
});
