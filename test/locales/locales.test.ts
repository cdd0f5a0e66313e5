import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { familyNames } from '../../src/families/code';
import { checkPhrases, type PhraseTree } from '../../src/language/check-phrases';
import { codesInFileOrder, isBehind, namedIn, textFaults, textsOf } from './text-rules';

const root = join(__dirname, '../..');
const tags = readdirSync(join(root, 'locales'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const parse = (path: string): Record<string, unknown> => JSON.parse(read(path));

const codeFiles = tags
  .flatMap((tag) => familyNames.map((family) => ({ tag, family, file: `locales/${tag}/${family}.json` })))
  .filter(({ file }) => existsSync(join(root, file)));
const otherFiles = tags.flatMap((tag) => [`locales/${tag}/phrases.json`, `locales/${tag}/cues.json`]);

test('none of the languages that Signpost began with is lost', () => {
  expect(tags).toEqual(expect.arrayContaining(['en', 'nb', 'nl', 'sv', 'zh-Hans']));
});

test('no folder holds a file that nothing reads', () => {
  const files = tags.flatMap((tag) => readdirSync(join(root, 'locales', tag)).map((name) => `locales/${tag}/${name}`));
  expect(files.filter((file) => ![...otherFiles, ...codeFiles.map(({ file }) => file)].includes(file))).toEqual([]);
});

test('every text is written as texts of Signpost are', () => {
  const files = [...codeFiles.map(({ file }) => file), ...otherFiles];
  expect(files.flatMap((file) => textsOf(file, parse(file)).flatMap(textFaults))).toEqual([]);
});

test('every code has its English text and every text its code', () => {
  const faults = codeFiles.flatMap(({ tag, family, file }) => {
    const texts = new Set(Object.keys(parse(file)));
    const codes = new Set(Object.keys(parse(`catalog/${family}.json`)));
    return [
      ...[...texts]
        .filter((each) => !codes.has(each))
        .map((id) => `${file}: "${id}" has no facts: add it to catalog/${family}.json`),
      ...(tag === 'en'
        ? [...codes].filter((each) => !texts.has(each)).map((id) => `${file}: "${id}" is missing: write its text`)
        : []),
    ];
  });
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
  const files = [...codeFiles.map(({ file }) => file), ...familyNames.map((family) => `catalog/${family}.json`)];
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
  const faults = tags.flatMap((tag) => checkPhrases(tag, parse(`locales/${tag}/phrases.json`) as PhraseTree, english));
  expect(faults).toEqual([]);
});

test('cues stand in the same lists in every language', () => {
  const lists = Object.keys(parse('locales/en/cues.json'));
  const faults = tags.filter((tag) => Object.keys(parse(`locales/${tag}/cues.json`)).join() !== lists.join());
  expect(faults.map((tag) => `locales/${tag}/cues.json: must have the lists of English in their order`)).toEqual([]);
});

test('texts name the same codes and addresses in every language', () => {
  const faults = codeFiles.flatMap(({ family, file }) => {
    const english = parse(`locales/en/${family}.json`);
    return Object.entries(parse(file)).flatMap(([id, text]) => {
      const [own, wanted] = [text, english[id]].map(
        (each) => new Set(textsOf(file, each).flatMap(({ text }) => namedIn(text))),
      ) as [Set<string>, Set<string>];
      return [
        ...[...wanted]
          .filter((each) => !own.has(each))
          .map((name) => `${file}: "${id}" does not name ${name}, as English does: add it`),
        ...[...own]
          .filter((each) => !wanted.has(each))
          .map((name) => `${file}: "${id}" names ${name}, English does not: check it`),
      ];
    });
  });
  expect(faults).toEqual([]);
});
