import { createLanguages } from '../../src/language/languages';
import { library } from '../library';

const en = { help: { title: 'Help' }, nothingFound: { title: 'Nothing' }, echo: 'You wrote {{text}}' };
const languages = createLanguages({
  sv: { help: { title: 'Hjälp' } },
  nb: { help: { title: 'Hjelp' } },
  en,
});

/** The compiler checks keys against the real phrases; these are made for the test. */
const say = (tag: string, key: string, values = {}) =>
  (languages.phrases(tag) as unknown as (key: string, values: object) => string)(key, values);

test('lists English first, then the others in order', () => {
  expect(languages.tags).toEqual(['en', 'nb', 'sv']);
  expect(library.languages.tags).toEqual(['en', 'nb', 'nl', 'sv', 'zh-Hans']);
});

test.each([
  [[], 'en'],
  [[undefined], 'en'],
  [['de'], 'en'],
  [['nonsense!', ''], 'en'],
  [['sv'], 'sv'],
  [['sv-FI', 'nb'], 'sv'],
  [['de', 'nb', 'sv'], 'nb'],
  [[undefined, 'no'], 'nb'],
  [['en', 'sv'], 'en'],
])('of %j chooses %s', (wanted, language) => {
  expect(languages.choose(wanted)).toBe(language);
});

test('speaks the language asked for', () => {
  expect(say('en', 'help.title')).toBe('Help');
  expect(say('sv', 'help.title')).toBe('Hjälp');
  expect(say('nb', 'help.title')).toBe('Hjelp');
});

test('speaks English phrase by phrase where a language lacks one', () => {
  expect(say('sv', 'nothingFound.title')).toBe('Nothing');
  expect(say('sv', 'help.title')).toBe('Hjälp');
});

test('speaks English for a tag it does not have', () => {
  expect(say('de', 'help.title')).toBe('Help');
});

test('puts values in as they are: cards do their own escaping', () => {
  expect(say('en', 'echo', { text: '<b> & "c"' })).toBe('You wrote <b> & "c"');
});

test('keeps the languages of two libraries apart', () => {
  const others = createLanguages({ en: { help: { title: 'Another' } } });
  expect(others.tags).toEqual(['en']);
  expect(say('en', 'help.title')).toBe('Help');
});
