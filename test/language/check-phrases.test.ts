import { checkPhrases, type PhraseTree } from '../../src/language/check-phrases';

const english: PhraseTree = {
  title: 'Title',
  group: { greeting: 'Hello {{name}}', count_one: '{{count}} code', count_other: '{{count}} codes' },
  steps: ['One {{a}}', 'Two'],
};
const complete: PhraseTree = {
  title: 'Rubrik',
  group: { greeting: 'Hej {{name}}', count_one: '{{count}} kod', count_other: '{{count}} koder' },
  steps: ['Ett {{a}}', 'Två'],
};

test.each([
  ['the same keys and placeholders', 'sv', complete],
  ['its placeholders elsewhere, or twice', 'sv', { ...complete, steps: ['{{a}}, {{a}}', 'Två'] }],
  ['its keys in another order', 'sv', { steps: complete.steps, group: complete.group, title: 'x' } as PhraseTree],
  [
    'the plural forms of its own',
    'zh-Hans',
    { ...complete, group: { greeting: '{{name}}', count_other: '{{count}} 个' } },
  ],
  [
    'more plural forms than English',
    'pl',
    {
      ...complete,
      group: {
        greeting: '{{name}}',
        count_one: '{{count}}',
        count_few: '{{count}}',
        count_many: '{{count}}',
        count_other: '{{count}}',
      },
    },
  ],
] as [string, string, PhraseTree][])('finds nothing where a language has %s', (_, tag, phrases) => {
  expect(checkPhrases(`locales/${tag}/phrases.json`, tag, phrases, english)).toEqual([]);
});

test.each([
  ['a missing phrase', { ...complete, title: undefined }, 'title'],
  [
    'a missing plural form',
    { ...complete, group: { greeting: '{{name}}', count_other: '{{count}}' } },
    'group.count_one',
  ],
  ['a missing item of a list', { ...complete, steps: ['{{a}}'] }, 'steps.1'],
  ['a phrase that English does not have', { ...complete, more: 'Mer' }, 'more'],
  [
    'a plural form that the language does not have',
    { ...complete, group: { ...(complete.group as object), count_few: '{{count}}' } },
    'group.count_few',
  ],
  [
    'a placeholder left out',
    { ...complete, group: { ...(complete.group as object), greeting: 'Hej' } },
    'group.greeting',
    '{{name}}',
  ],
  ['a placeholder left out of a list', { ...complete, steps: ['Ett', 'Två'] }, 'steps.0', '{{a}}'],
  ['a placeholder that English does not have', { ...complete, title: '{{name}}' }, 'title', '{{name}}'],
  ['an empty phrase', { ...complete, title: ' ' }, 'title'],
] as [string, PhraseTree, string, string?][])('names file and key of %s', (_, phrases, key, placeholder = '') => {
  const faults = checkPhrases('locales/sv/phrases.json', 'sv', JSON.parse(JSON.stringify(phrases)), english);
  expect(faults).toEqual([expect.stringContaining(`locales/sv/phrases.json: "${key}"`)]);
  expect(faults[0]).toContain(placeholder);
});

test('names every fault at once', () => {
  expect(checkPhrases('locales/sv/phrases.json', 'sv', {}, english)).toHaveLength(6);
});
