import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { answer } from '../../src/answer';
import { FaultsError } from '../../src/faults';
import { loadLibrary } from '../../src/loading/load-library';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-own-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const facts = { kind: 'error', actor: 'user', links: [], related: [] };
const text = { title: 'The badge is unknown', description: 'It is new.', remediation: ['Ask at the desk.'] };
const whole = { 'catalog/own.json': { 'HR-1': facts }, 'locales/en/own.json': { 'HR-1': text } };

function load(files: Record<string, unknown>) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return loadLibrary({ ownFolder: folder });
}

function faultsOf(files: Record<string, unknown>): readonly string[] {
  try {
    load(files);
    return [];
  } catch (error) {
    if (error instanceof FaultsError) return error.faults;
    throw error;
  }
}

/** What is said to somebody who writes a text. */
function ask(library: ReturnType<typeof load>, text: string, languageTag = 'en') {
  const reply = answer({ text, isAddressed: true, languageTags: [languageTag] }, library);
  if (reply?.kind !== 'explanation') throw new Error(`${text} is not explained`);
  return reply.view;
}

test.each<[string, Record<string, unknown>]>([
  ['an empty folder', {}],
  ['whole codes', whole],
  ['a text in one more language', { ...whole, 'locales/sv/own.json': { 'HR-1': { ...text, title: 'Okänt kort' } } }],
  ['a note in one language alone', { 'locales/sv/entra.json': { '50126': { note: 'Ring 1234.' } } }],
  ['a runbook of an intranet', { 'catalog/entra.json': { '50126': { runbook: 'http://wiki/passwords' } } }],
  ['a file with the mark that editors on Windows put first', { 'catalog/entra.json': '\uFEFF{}' }],
  ['a language that lacks phrases', { 'locales/da/phrases.json': { language: { name: 'Dansk' } } }],
  [
    'letters and blanks that no language of Signpost has',
    { 'locales/en/entra.json': { '50126': { note: 'Âmbito\u202F? می\u200Cروم' } } },
  ],
  [
    'what editors and Kubernetes leave behind',
    { '.vscode/settings.json': {}, '..data/catalog/own.json': {}, 'package.json': {} },
  ],
  ['files that are no JSON', { 'README.md': '# Our codes' }],
])('takes %s', (_, files) => {
  expect(faultsOf(files)).toEqual([]);
});

test('the example that Signpost ships has no faults', () => {
  cpSync(join(__dirname, '../../examples/contoso'), folder, { recursive: true });
  expect(faultsOf({})).toEqual([]);
});

test.each<[string, Record<string, unknown>, string, RegExp]>([
  ['a misspelled file', { 'catalog/onw.json': {} }, 'catalog/onw.json', /nothing reads a file of this name/],
  ['a misspelled folder', { 'local/sv/own.json': {} }, 'local/sv/own.json', /nothing reads a file of this name/],
  ['no JSON', { ...whole, 'catalog/own.json': '{' }, 'catalog/own.json', /is not valid JSON/],
  [
    'a misspelled fact',
    { 'catalog/entra.json': { '50126': { runbok: 'https://x.example' } } },
    'catalog/entra.json',
    /"50126": .*'runbok'/,
  ],
  [
    'a runbook that is no address',
    { 'catalog/entra.json': { '50126': { runbook: 'wiki' } } },
    'catalog/entra.json',
    /"50126\.runbook": /,
  ],
  [
    'a runbook that runs',
    { 'catalog/entra.json': { '50126': { runbook: 'javascript:alert(1)' } } },
    'catalog/entra.json',
    /"50126\.runbook": .*https/,
  ],
  [
    'facts that are not whole',
    { ...whole, 'catalog/own.json': { 'HR-1': { kind: 'error' } } },
    'catalog/own.json',
    /"HR-1\.actor": /,
  ],
  [
    'a code that looks like a word',
    { 'catalog/own.json': { badge: facts }, 'locales/en/own.json': { badge: text } },
    'catalog/own.json',
    /"badge" does not have the form/,
  ],
  [
    'a code without an English text',
    { ...whole, 'locales/en/own.json': {} },
    'locales/en/own.json',
    /"HR-1" is missing/,
  ],
  ['a text without facts', { 'locales/en/own.json': { 'HR-2': text } }, 'locales/en/own.json', /"HR-2" has no facts/],
  [
    'a note on a code that is not there',
    { 'locales/sv/entra.json': { '5012699': { note: 'Ring.' } } },
    'locales/sv/entra.json',
    /"5012699" has no facts/,
  ],
  [
    'a related code that is not there',
    { ...whole, 'catalog/own.json': { 'HR-1': { ...facts, related: ['own:HR-9'] } } },
    'catalog/own.json',
    /"HR-1" relates to own:HR-9/,
  ],
  [
    'a guide that is not there',
    { ...whole, 'catalog/own.json': { 'HR-1': { ...facts, guides: ['badges'] } } },
    'catalog/own.json',
    /"HR-1" names the guide "badges"/,
  ],
  [
    'a guide without English',
    { 'catalog/guides.json': { badges: { links: [] } } },
    'locales/en/guides.json',
    /"badges" is missing/,
  ],
  [
    'a text that is not whole',
    { ...whole, 'locales/en/own.json': { 'HR-1': { title: 'x' } } },
    'locales/en/own.json',
    /"HR-1\.description": /,
  ],
  [
    'too long a title',
    { ...whole, 'locales/en/own.json': { 'HR-1': { ...text, title: 'x'.repeat(61) } } },
    'locales/en/own.json',
    /"HR-1\.title": .*60/,
  ],
  [
    'mojibake',
    { ...whole, 'locales/en/own.json': { 'HR-1': { ...text, title: 'OkÃ¤nt' } } },
    'locales/en/own.json',
    /"HR-1\.title" was read in a wrong encoding/,
  ],
  [
    'a literal name that was translated',
    { ...whole, 'locales/sv/own.json': { 'HR-1': { ...text, description: 'Se `kort`.' } } },
    'locales/sv/own.json',
    /"HR-1" names `kort`, English does not/,
  ],
  ['a folder that is a file', { locales: 'none' }, 'locales', /cannot be read as a folder/],
  [
    'a runbook for a code that is not there',
    { 'catalog/entra.json': { '5010599': { runbook: 'https://x.example' } } },
    'catalog/entra.json',
    /"5010599": Signpost has nothing of this name/,
  ],
  [
    'a code that is one of Signpost',
    { 'catalog/own.json': { 'HTTP-404': facts }, 'locales/en/own.json': { 'HTTP-404': text } },
    'catalog/own.json',
    /"HTTP-404" is read as HTTP 404/,
  ],
  [
    'a code that is one of another issuer',
    { 'catalog/own.json': { IDX10501: facts }, 'locales/en/own.json': { IDX10501: text } },
    'catalog/own.json',
    /"IDX10501" is read as IDX10501/,
  ],
  [
    'a code that differs from another by letter case alone',
    { 'catalog/own.json': { 'HR-1': facts, 'hr-1': facts }, 'locales/en/own.json': { 'HR-1': text, 'hr-1': text } },
    'catalog/own.json',
    /"hr-1" is the same as "HR-1"/,
  ],
  [
    'a note on a guide',
    { 'locales/en/guides.json': { token: { note: 'x' } } },
    'locales/en/guides.json',
    /"token": .*'note'/,
  ],
  ['a language by no tag', { 'locales/german/phrases.json': {} }, 'locales/german', /BCP 47/],
  ['a language without phrases', { 'locales/da/own.json': {} }, 'locales/da', /does not speak this language yet.*sv/],
  [
    'a phrase that English lacks',
    { 'locales/sv/phrases.json': { help: { extra: 'x' } } },
    'locales/sv/phrases.json',
    /"help\.extra" is not in/,
  ],
  [
    'a locale of Microsoft that is none',
    { 'locales/sv/learn.json': { locale: 'Swedish', areas: [] } },
    'locales/sv/learn.json',
    /"locale": /,
  ],
])('refuses %s, by folder, file and key', (_, files, path, fault) => {
  const faults = faultsOf(files);
  expect(faults).toContainEqual(expect.stringMatching(fault));
  expect(faults.find((each) => fault.test(each))?.startsWith(`${folder}/${path}: `)).toBe(true);
});

test('tells all faults at once', () => {
  const files = {
    'catalog/own.json': { 'HR-1': { ...facts, kind: 'fatal' }, 'HR-2': { ...facts, actor: 'me' } },
    'locales/en/own.json': '{',
    'catalog/onw.json': {},
    'locales/da/entra.json': {},
    'locales/sv/phrases.json': { help: { extra: 'x' } },
    'locales/sv/http.json': { '404': { note: 'See **this**' }, '999999': { note: 'x' } },
  };
  const faults = faultsOf(files);
  expect(faults.map((fault) => fault.slice(folder.length + 1).replace(/: .*/s, ''))).toEqual([
    'catalog/onw.json',
    'locales/da',
    'locales/en/own.json',
    'catalog/own.json',
    'catalog/own.json',
    'locales/sv/http.json',
    'locales/sv/phrases.json',
    'locales/sv/http.json',
  ]);
});

test('an own code is explained in the language that has it, else in English', () => {
  const library = load({ ...whole, 'locales/sv/own.json': { 'HR-1': { ...text, title: 'Okänt kort' } } });
  expect(ask(library, 'error hr-1', 'sv')).toMatchObject({
    title: 'Okänt kort',
    summary: 'HR-1: Okänt kort',
    notes: [],
  });
  expect(ask(library, 'HR-1', 'nl')).toMatchObject({ title: text.title, notes: [{}] });
});

test("a note and a runbook stand on the card of Signpost's own code, and change nothing else of it", () => {
  const plain = ask(load({}), 'AADSTS50126', 'sv');
  const view = ask(
    load({
      'catalog/entra.json': { '50126': { runbook: 'https://wiki.example/passwords' } },
      'locales/sv/entra.json': { '50126': { note: 'Ring `1234`.' } },
    }),
    'AADSTS50126',
    'sv',
  );
  expect(view.organization).toMatchObject([{ addition: [{ text: 'Ring ' }, { text: '1234' }, { text: '.' }] }]);
  expect(view.links[0]).toMatchObject({ url: 'https://wiki.example/passwords' });
  expect({ ...view, organization: [], links: view.links.slice(1) }).toEqual(plain);
});

test('a note is shown to everybody: in their language, in English, or as it is', () => {
  const inSwedish = { 'locales/sv/entra.json': { '50126': { note: 'Ring.' } } };
  const noteFor = (library: ReturnType<typeof load>, tag: string) =>
    ask(library, 'AADSTS50126', tag).organization[0]?.addition.map((run) => run.text);
  expect(noteFor(load(inSwedish), 'nl')).toEqual(['Ring.']);
  const inBoth = load({ ...inSwedish, 'locales/en/entra.json': { '50126': { note: 'Call.' } } });
  expect(['sv', 'en', 'nl'].map((tag) => noteFor(inBoth, tag))).toEqual([['Ring.'], ['Call.'], ['Call.']]);
});

test('words of Signpost can be replaced one by one', () => {
  const library = load({
    'locales/sv/phrases.json': { failure: { title: 'Ring 1234' } },
    'locales/en/http.json': { '404': { title: 'Nothing here' } },
  });
  expect(library.languages.phrases('sv')('failure.title')).toBe('Ring 1234');
  expect(library.languages.phrases('sv')('help.title')).toBe(loadLibrary().languages.phrases('sv')('help.title'));
  expect(ask(library, 'HTTP 404')).toMatchObject({ title: 'Nothing here' });
});

test('words that people write beside codes are added to those of a language', () => {
  const library = load({ 'locales/sv/cues.json': { help: ['hjälp mig chefen'] } });
  expect(library.readOccasion('Hjälp mig, chefen!')).toBe('help');
  expect(library.readOccasion('hjälp')).toBe('help');
});

test('a phrase or guide that a language of its own lacks is in English, and the guide says so', () => {
  const library = load({ 'locales/da/phrases.json': { language: { name: 'Dansk' } } });
  const { phrases } = library.languages;
  expect(phrases('da')('help.title')).toBe(phrases('en')('help.title'));
  const pressed = { action: 'show', topic: { about: 'guide', guide: 'token' } } as const;
  const reply = answer({ text: '', isAddressed: true, pressed, languageTags: ['da'] }, library);
  expect(reply).toMatchObject({ kind: 'guide', view: { notes: [{ note: phrases('en')('note.untranslated') }] } });
});

test('a variant of a language falls back to that language before English', () => {
  const library = load({ 'locales/zh-Hant/phrases.json': { language: { name: '繁體中文' } } });
  const simplified = ask(library, 'AADSTS50126', 'zh-Hans');
  expect(ask(library, 'AADSTS50126', 'zh-TW')).toMatchObject({ title: simplified.title, notes: [] });
  const pressed = { action: 'show', topic: { about: 'guide', guide: 'token' } } as const;
  const reply = answer({ text: '', isAddressed: true, pressed, languageTags: ['zh-TW'] }, library);
  expect(reply?.view.title).toBe(library.catalog.guideTexts.get('zh-Hans')?.get('token')?.title);
});

test('a language is added by its folder alone, and understood and spoken from then on', () => {
  const swedish: object = JSON.parse(readFileSync(join(__dirname, '../../locales/sv/phrases.json'), 'utf8'));
  const library = load({
    'locales/da/phrases.json': { ...swedish, language: { name: 'Dansk' } },
    'locales/da/cues.json': { help: ['hjælp mig nu'] },
    'locales/da/http.json': { '404': { ...text, title: 'Findes ikke' } },
    'locales/da/learn.json': { locale: 'da-dk', areas: ['/entra/'] },
  });
  expect(library.languages.tags).toContain('da');
  expect(ask(library, 'HTTP 404', 'da-DK').title).toBe('Findes ikke');
  expect(library.readOccasion('Hjælp mig nu!')).toBe('help');
  expect(ask(library, 'AADSTS50126', 'da').links[0]?.url).toMatch('https://learn.microsoft.com/da-dk/entra/');
});
