import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differingNames } from '../../src/catalog/differing-names';
import { textsOf } from '../../src/catalog/locale-text';
import { textFaults } from '../../src/catalog/text-rules';
import { builtInFamilyNames } from '../../src/families/code';
import { checkPhrases, type PhraseTree } from '../../src/language/check-phrases';
import { codesInFileOrder, isBehind } from './file-order';

const root = join(__dirname, '../..');
const tags = readdirSync(join(root, 'locales'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const parse = (path: string): Record<string, unknown> => JSON.parse(read(path));

/** Families and guides: what has facts in `catalog/` and texts of the same name in each language. */
const names = [...builtInFamilyNames, 'guides'];
const codeFiles = tags
  .flatMap((tag) => names.map((name) => ({ tag, name, file: `locales/${tag}/${name}.json` })))
  .filter(({ file }) => existsSync(join(root, file)));
const phraseFiles = tags.flatMap((tag) => [`locales/${tag}/phrases.json`, `locales/${tag}/cues.json`]);
const learnFiles = tags.map((tag) => `locales/${tag}/learn.json`);
const synonymFiles = tags.map((tag) => `locales/${tag}/synonyms.json`);

test('none of the languages that Signpost began with is lost', () => {
  expect(tags).toEqual(expect.arrayContaining(['en', 'nb', 'nl', 'sv', 'zh-Hans']));
});

test('each language has a glossary for those who write in it', () => {
  expect(tags.filter((tag) => !existsSync(join(root, 'docs', 'words', `${tag}.md`)))).toEqual([]);
});

test('no folder holds a file that nothing reads', () => {
  const files = tags.flatMap((tag) => readdirSync(join(root, 'locales', tag)).map((name) => `locales/${tag}/${name}`));
  expect(
    files.filter(
      (file) => ![...phraseFiles, ...learnFiles, ...synonymFiles, ...codeFiles.map(({ file }) => file)].includes(file),
    ),
  ).toEqual([]);
});

describe.each(tags)('the words that mean the same in %s', (tag) => {
  const groups: string[][] = JSON.parse(read(`locales/${tag}/synonyms.json`));
  const texts = codeFiles.filter(({ file }) => file.startsWith(`locales/${tag}/`)).map(({ file }) => read(file));
  const said = texts.join('\n').toLowerCase();

  test('begin with one that the texts use, since all others stand for it', () => {
    expect(groups.map(([first = '']) => first).filter((first) => !said.includes(first))).toEqual([]);
  });

  test('stand each in one group, in lower case', () => {
    const words = groups.flat();
    expect(words.filter((word, at) => words.indexOf(word) !== at || word !== word.toLowerCase())).toEqual([]);
  });
});

test('every text is written as texts of Signpost are', () => {
  const files = [...codeFiles.map(({ file }) => file), ...phraseFiles];
  expect(files.flatMap((file) => textsOf(file, parse(file)).flatMap(textFaults))).toEqual([]);
});

test('every code and guide has its text in every language, and every text its code', () => {
  const faults = tags.flatMap((tag) =>
    names.flatMap((name) => {
      const file = `locales/${tag}/${name}.json`;
      const texts = new Set(existsSync(join(root, file)) ? Object.keys(parse(file)) : []);
      const codes = new Set(Object.keys(parse(`catalog/${name}.json`)));
      return [
        ...[...texts]
          .filter((each) => !codes.has(each))
          .map((id) => `${file}: "${id}" has no facts: add it to catalog/${name}.json`),
        ...[...codes].filter((each) => !texts.has(each)).map((id) => `${file}: "${id}" is missing: write its text`),
      ];
    }),
  );
  expect(faults).toEqual([]);
});

test('every text of a code has a title, a description and one to four steps', () => {
  const faults = codeFiles.flatMap(({ file }) =>
    Object.entries(parse(file)).flatMap(([id, text]) => {
      const keys = textsOf(file, text).map(({ key }) => key);
      const wanted = ['title', 'description', 'remediation.0'];
      return wanted.filter((key) => !keys.includes(key)).map((key) => `${file}: "${id}.${key}" is missing: write it`);
    }),
  );
  expect(faults).toEqual([]);
});

test('codes stand in ascending order, each once', () => {
  const files = [
    ...codeFiles.map(({ file }) => file),
    ...builtInFamilyNames.map((name) => `catalog/${name}.json`),
  ].filter((file) => !file.endsWith('/guides.json'));
  const faults = files.flatMap((file) => {
    const codes = codesInFileOrder(read(file));
    expect(codes.length).toBeGreaterThanOrEqual(Object.keys(parse(file)).length);
    return codes
      .filter((code, index) => index > 0 && !isBehind(code, codes[index - 1] ?? ''))
      .map((code) => `${file}: "${code}" stands behind a higher code or twice: put it in order`);
  });
  expect(faults).toEqual([]);
});

test('no two codes of a family share a title', () => {
  const faults = codeFiles.flatMap(({ file }) => {
    const firsts = new Map<string, string>();
    return textsOf(file, parse(file))
      .filter(({ key }) => key.endsWith('.title'))
      .flatMap(({ key, text }) => {
        const first = firsts.get(text.toLowerCase());
        firsts.set(text.toLowerCase(), first ?? key);
        return first === undefined ? [] : [`${file}: "${key}" equals "${first}": say what sets it apart`];
      });
  });
  expect(faults).toEqual([]);
});

test('phrases have the same keys and placeholders in every language', () => {
  const english = parse('locales/en/phrases.json') as PhraseTree;
  const faults = tags.flatMap((tag) => {
    const file = `locales/${tag}/phrases.json`;
    return checkPhrases(file, tag, parse(file) as PhraseTree, english);
  });
  expect(faults).toEqual([]);
});

test('cues stand in the same lists in every language', () => {
  const lists = Object.keys(parse('locales/en/cues.json'));
  const faults = tags.filter((tag) => Object.keys(parse(`locales/${tag}/cues.json`)).join() !== lists.join());
  expect(faults.map((tag) => `locales/${tag}/cues.json: must have the lists of English in their order`)).toEqual([]);
});

test('texts name the same codes, addresses and literal names in every language', () => {
  const faults = codeFiles.flatMap(({ name, file }) => {
    const english = parse(`locales/en/${name}.json`);
    return Object.entries(parse(file)).flatMap(([id, text]) => differingNames(file, id, text, english[id]));
  });
  expect(faults).toEqual([]);
});
