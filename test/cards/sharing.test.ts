import { answer, show } from '../../src/answer';
import { type Press, parsePress } from '../../src/message/card-action';
import { topicOfCode } from '../../src/message/topic';
import { library } from '../library';

const message =
  'AADSTS50011, HTTP 403 and IDX10501. Correlation ID: 1b2c7e94-5f60-4d3a-8e11-c9a7d2b0f458 Trace ID: 8d3f5a70-1c2e-4b96-a7d8-0e4f6b923100';

interface Shared {
  readonly refresh?: { readonly action: { readonly data: { readonly topic: object } } };
  readonly actions: readonly { readonly type: string; readonly data?: unknown; readonly fallback?: object }[];
}

const ask = (text: string, language: string, isShared = true) => {
  const reply = answer({ text, isAddressed: true, isShared, languageTags: [language] }, library);
  if (!reply) throw new Error('no reply');
  return { ...reply, shared: reply.card as unknown as Shared };
};
const press = (data: unknown, language: string) =>
  answer(
    { text: '', isAddressed: true, isShared: true, languageTags: [language], pressed: parsePress(data) as Press },
    library,
  );

test('a card in a personal chat carries nothing for others', () => {
  const { card } = ask(message, 'en', false);
  expect(JSON.stringify(card)).not.toMatch(/refresh|Action\.Execute|"show"/);
});

test.each(['language', 'AADSTS50011'])('a card made anew for a reader is the same as if they had asked: %s', (text) => {
  const { shared } = ask(text === 'language' ? 'help' : message, 'en');
  const data = JSON.parse(JSON.stringify(shared.refresh?.action.data));
  for (const language of library.languages.tags) {
    const asked = ask(text === 'language' ? 'help' : message, language);
    expect(press(data, language)?.card).toEqual(asked.card);
  }
});

test.each(['AADSTS50011', 'help', 'hello', 'guides', 'IDX10501', 'search password', 'search', 'my cat is asleep'])(
  'a reader gets in their language what was said to "%s"',
  (text) => {
    const { shared } = ask(text, 'en');
    const topic = shared.refresh?.action.data.topic;
    expect(press(shared.refresh?.action.data, 'sv')).toMatchObject({
      language: 'sv',
      card: { refresh: { action: { data: { topic, shownIn: 'sv' } } } },
    });
  },
);

test('the choice of a language is nobody else’s', () => {
  expect(ask('language', 'en').shared.refresh).toBeUndefined();
});

test('the button does the same in clients that know only Action.Submit', () => {
  const execute = ask(message, 'en').shared.actions.find(({ type }) => type === 'Action.Execute');
  expect(execute?.fallback).toEqual({ type: 'Action.Submit', title: expect.any(String), data: execute?.data });
  expect(press(execute?.data, 'nl')).toMatchObject({ kind: 'explanation', language: 'nl' });
});

test('the button names the word for language in every language', () => {
  const title = JSON.stringify(ask('help', 'nl').card);
  for (const tag of library.languages.tags) expect(title).toContain(library.languages.phrases(tag)('sharing.language'));
});

test('a card stays in its language for who does not say theirs, as some phones do', () => {
  const { shared } = ask(message, 'sv');
  const pressed = parsePress(shared.refresh?.action.data) as Press;
  const reply = answer({ text: '', isAddressed: true, isShared: true, languageTags: [], pressed }, library);
  expect(reply).toMatchObject({ kind: 'explanation', language: 'sv' });
});

test('who presses the button and reads the language of the card chooses another, and goes on reading in it', () => {
  const execute = ask(message, 'en').shared.actions.find(({ type }) => type === 'Action.Execute');
  const picker = press(execute?.data, 'en');
  expect(picker?.view.title).toBe(library.languages.phrases('en')('picker.title'));
  const rows = picker?.kind === 'notice' ? picker.view.choices[0]?.rows : [];
  const swedish = rows?.find(({ choice }) => choice === 'Svenska')?.press;
  expect(swedish).toMatchObject({ type: 'Action.Execute', fallback: { type: 'Action.Submit', data: swedish?.data } });
  expect(press(swedish?.data, 'en')).toMatchObject({ kind: 'explanation', language: 'sv' });
});

test('a choice of a language without a card is a message of its own', () => {
  const rows = ask('language', 'en').view;
  expect(JSON.stringify(rows)).not.toContain('Action.Execute');
});

test('a card of many codes and identifiers says less in a channel rather than be too large', () => {
  const guid = '1b2c7e94-5f60-4d3a-8e11-c9a7d2b0f458';
  const long = `redirect_uri=https://contoso.com/${'callback/'.repeat(33)} resource: https://contoso.com/${'api/'.repeat(70)} scope: ${'Directory.AccessAsUser.All, '.repeat(5)}Mail.Read`;
  const { card } = ask(
    `AADSTS700016 trace id: ${guid} correlation id: ${guid} tenant id: ${guid} app id: ${guid} ${long}`,
    'nl',
  );
  expect(JSON.stringify(card).length * 2).toBeLessThanOrEqual(25 * 1024);
});

test.each(['search contoso-abracadabra password', 'contoso-abracadabra AADSTS50011'])(
  'what somebody wrote is in the card only for who asks for help, and once more to make it anew: %s',
  (text) => {
    const json = JSON.stringify(ask(text, 'en').card);
    expect(json.match(/abracadabra/g)).toHaveLength(2);
    expect(json.replaceAll(/"excerpt":"[^"]*"/g, '')).not.toMatch(/contoso|abracadabra/i);
  },
);

test('a topic that is shown to one reader carries no button', () => {
  expect(show(topicOfCode('http:403'), { languageTags: ['en'] }, library).view.sharing).toEqual([]);
});
