import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FaultsError } from '../../src/faults';
import { loadLibrary } from '../../src/loading/load-library';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'signpost-'));
  for (const folder of ['catalog', 'locales', 'cards'])
    cpSync(join(__dirname, '../..', folder), join(root, folder), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

/** Puts a value at a place of a file, or takes what is there off. */
function set(file: string, place: string, value?: unknown): void {
  const json: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'));
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((node, key) => (node as Record<string, unknown>)[key], json) as Record<string, unknown>;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  writeFileSync(join(root, file), JSON.stringify(json));
}

/** What loading complains of. */
function faults(): readonly string[] {
  try {
    loadLibrary({ root });
    return [];
  } catch (error) {
    if (error instanceof FaultsError) return error.faults;
    throw error;
  }
}

test('loads what Signpost ships', () => {
  expect(faults()).toEqual([]);
  expect(loadLibrary({ root }).languages.tags[0]).toBe('en');
});

test('needs no texts of codes in a language other than English', () => {
  rmSync(join(root, 'locales/sv/entra.json'), { force: true });
  expect(faults()).toEqual([]);
});

test.each([
  ['a missing file', 'locales/sv/phrases.json', /^locales\/sv\/phrases\.json: cannot be read: .*ENOENT/],
  ['a missing template', 'cards/notice.json', /^cards\/notice\.json: cannot be read: /],
  ['a missing family in English', 'locales/en/http.json', /^locales\/en\/http\.json: cannot be read: /],
  ['a missing English', 'locales/en', /^locales\/en is missing: /],
])('refuses %s by name', (_, path, fault) => {
  rmSync(join(root, path), { recursive: true });
  expect(faults()).toEqual([expect.stringMatching(fault)]);
});

test.each([
  ['no JSON', 'catalog/entra.json', '{"50011": ', /^catalog\/entra\.json: is not valid JSON: /],
  ['JSON of another sort', 'catalog/http.json', '[]', /^catalog\/http\.json: Expected object, received array/],
])('refuses %s by name', (_, path, content, fault) => {
  writeFileSync(join(root, path), content);
  expect(faults()).toEqual([expect.stringMatching(fault)]);
});

const whole = { title: 'Stopped', description: 'It stopped.', remediation: ['Wait.'] };

test.each([
  ['a kind that is none', 'catalog/entra.json', '50011.kind', 'fatal', /: "50011\.kind": .*'interrupt'/],
  ['a misspelled fact', 'catalog/entra.json', '50011.retierd', true, /: "50011": .*'retierd'/],
  ['an insecure link', 'catalog/http.json', '404.links.0', 'http://contoso.com', /: "404\.links\.0": .*https/],
  ['a related code without facts', 'catalog/http.json', '404.related.0', 'http:477', /: "404" relates to http:477/],
  ['a code without English text', 'locales/en/entra.json', '50011', undefined, /: "50011" is missing/],
  ['a text without facts', 'locales/en/http.json', '477', whole, /: "477" has no facts/],
  ['too long a title', 'locales/en/http.json', '404.title', 'x'.repeat(61), /: "404\.title": .*60 characters/],
  ['too long a step', 'locales/en/http.json', '404.remediation.0', 'x'.repeat(201), /: "404\.remediation\.0": .*200/],
  ['a text without steps', 'locales/en/http.json', '404.remediation', [], /: "404\.remediation": /],
  ['a missing phrase', 'locales/nb/phrases.json', 'heading.related', undefined, /: "heading\.related" is missing/],
  ['a wrong placeholder', 'locales/nl/phrases.json', 'others.open', '{{kode}}', /: "others\.open" .*\{\{kode\}\}/],
  ['a phrase that is no text', 'locales/nl/phrases.json', 'heading.related', 7, /: "heading\.related": .*number/],
  ['a cue that is a pattern', 'locales/sv/cues.json', 'help.0', 'hj.*', /: "help\.0": use only letters/],
  ['a template that is no card', 'cards/explanation.json', 'type', 'Container', /: "type": .*AdaptiveCard/],
] as [string, string, string, unknown, RegExp][])('refuses %s by file and key', (_, file, place, value, fault) => {
  set(file, place, value);
  expect(faults()).toEqual([expect.stringMatching(fault)]);
  expect(faults()[0]).toMatch(new RegExp(`^${file}: `));
});

test('names every fault of every file at once', () => {
  set('catalog/entra.json', '50011.kind', 'fatal');
  set('catalog/entra.json', '50011.actor', 'somebody');
  set('catalog/entra.json', '50126.links', ['contoso']);
  set('locales/sv/cues.json', 'help');
  writeFileSync(join(root, 'cards/notice.json'), 'none');
  writeFileSync(join(root, 'locales/en/http.json'), '{}}');
  const files = faults().map((fault) => fault.slice(0, fault.indexOf(':')));
  expect(new Set(files)).toEqual(
    new Set(['cards/notice.json', 'catalog/entra.json', 'locales/en/http.json', 'locales/sv/cues.json']),
  );
  expect(files.filter((file) => file === 'catalog/entra.json').length).toBeGreaterThanOrEqual(3);
  expect(() => loadLibrary({ root })).toThrow(/faults:\n {2}- .*\n {2}- /);
});

test('names everything that does not fit together at once', () => {
  set('catalog/http.json', '404.related', ['http:477']);
  set('locales/en/entra.json', '50011');
  set('locales/nb/phrases.json', 'heading.related');
  expect(faults()).toHaveLength(3);
});
