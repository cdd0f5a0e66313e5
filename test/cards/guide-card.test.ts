import { answer } from '../../src/answer';
import { library } from '../library';

function guideCard(guide: string, languageTag = 'en') {
  const message = {
    text: '',
    isAddressed: true,
    pressed: { action: 'show', topic: { about: 'guide', guide } },
    languageTags: [languageTag],
  } as const;
  const reply = answer(message, library);
  if (reply?.kind !== 'guide') throw new Error(`${guide} is no guide`);
  return reply;
}

test.each([...library.catalog.guides.keys()])(
  'the guide "%s" says what to do, numbered, and where to read on',
  (guide) => {
    const { view } = guideCard(guide);
    expect(view.steps.map(({ number }) => number)).toEqual(['1.', '2.', '3.', '4.'].slice(0, view.steps.length));
    expect(view.links.length).toBeGreaterThan(0);
    expect(view).toMatchObject({ actor: [], notes: [], identifiers: [], others: [], choices: [] });
  },
);

test('leads back to the codes that it helps with, statuses first and four at most', () => {
  expect(guideCard('token').view.related[0]?.codes.map(({ data }) => data.code)).toEqual([
    'http:401',
    'oauth:invalid_token',
    'graph:Authentication_ExpiredToken',
    'graph:Authentication_MissingOrMalformed',
  ]);
  // Offered with a whole family, it has no codes of its own.
  expect(guideCard('sign-in-diagnostic').view.related).toEqual([]);
});

test('leads to pages in the language of the reader, where there are any', () => {
  const firstLink = (tag: string) => guideCard('conditional-access', tag).view.links[0]?.url;
  const page = 'entra/identity-platform/v2-conditional-access-dev-guide';
  expect(firstLink('en')).toBe(`https://learn.microsoft.com/en-us/${page}`);
  expect(firstLink('sv')).toBe(`https://learn.microsoft.com/sv-se/${page}`);
  expect(firstLink('nb')).toBe(`https://learn.microsoft.com/${page}`);
});
