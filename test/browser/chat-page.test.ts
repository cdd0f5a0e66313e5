import { library } from '../library';
import { useChatPage } from './use-chat-page';

const traceId = '8d3f5a70-1c2e-4b96-a7d8-0e4f6b923100';
const correlationId = '1b2c7e94-5f60-4d3a-8e11-c9a7d2b0f458';
const signInError = `AADSTS50011: The redirect URI 'https://app.example.com/signin-oidc' does not match.
Trace ID: ${traceId}
Correlation ID: ${correlationId}
Timestamp: 2026-02-03 04:05:06Z`;

const open = useChatPage();

test('a pasted error is answered with a card: code, title and the identifiers to copy', async () => {
  const chat = await open();
  await chat.send(signInError);
  expect(await chat.page.locator('.message.mine').textContent()).toContain('signin-oidc');
  const card = await chat.lastCard.innerText();
  for (const part of ['AADSTS50011', traceId, correlationId, '2026-02-03 04:05:06Z']) expect(card).toContain(part);
  expect(await chat.lastCard.getByRole('heading').first().innerText()).toMatch(/return address/);
  expect(await chat.lastCard.getAttribute('lang')).toBe('en');
  expect(await chat.composer.inputValue()).toBe('');
});

test('what is typed is shown as text, whatever it looks like', async () => {
  const chat = await open();
  await chat.send('<img src=x onerror="document.title = 1"> **AADSTS50011** [x](javascript:alert(1))');
  expect(await chat.page.locator('.message.mine .typed').textContent()).toContain('<img src=x');
  expect(await chat.page.locator('.message.mine .bubbles :is(img, a, strong)').count()).toBe(0);
  expect(await chat.page.title()).toContain('Signpost');
});

test.each(library.languages.tags)('in %s the card has headings and a language of its own', async (tag) => {
  const chat = await open();
  await chat.page.locator('#language').selectOption(tag);
  await chat.send('AADSTS50011');
  expect(await chat.replies.locator('.bubbles').getAttribute('lang')).toBe(tag);
  // Cards name the language alone, without its script.
  expect(await chat.lastCard.getAttribute('lang')).toBe(tag.replace(/-.*/, ''));
  const headings = await chat.lastCard.getByRole('heading').allInnerTexts();
  expect(headings).toContain(library.languages.phrases(tag)('heading.remediation'));
});

test.each([
  ['sv-SE', 'sv'],
  ['nn-NO', 'nb'],
  ['zh-CN', 'zh-Hans'],
  ['fr-FR', 'en'],
])('a browser in %s begins in %s, and a choice outlasts a reload', async (locale, tag) => {
  const chat = await open({ locale });
  const language = chat.page.locator('#language');
  expect(await language.inputValue()).toBe(tag);
  await language.selectOption('nl');
  await chat.page.reload();
  await chat.page.locator('#language option').nth(1).waitFor({ state: 'attached' });
  expect(await language.inputValue()).toBe('nl');
});

test('a 401 asks which guide fits best, and answers with the one that is pressed', async () => {
  const chat = await open();
  await chat.send('HTTP 401');
  const choice = library.catalog.guideTexts.get('en')?.get('audience')?.title ?? '';
  await chat.lastCard.getByRole('button', { name: choice }).press('Enter');
  await chat.page.getByRole('heading', { name: choice }).waitFor();
  expect(await chat.lastCard.getByRole('heading').first().innerText()).toBe(choice);
  await chat.lastCard.getByRole('button', { name: 'HTTP 401' }).click();
  await chat.page.locator('.message.reply:visible').nth(2).waitFor();
  expect(await chat.lastCard.innerText()).toContain('HTTP 401');
});

test('a language that is pressed wins over the menu, which says so, until it is automatic again', async () => {
  const chat = await open();
  const langOfLast = () => chat.replies.last().locator('.bubbles').getAttribute('lang');
  const pressAndWait = async (name: string, reply: number) => {
    await chat.lastCard.getByRole('button', { name }).click();
    await chat.replies.nth(reply).waitFor();
  };
  await chat.send('language');
  await pressAndWait('Svenska', 1);
  expect(await langOfLast()).toBe('sv');
  await chat.page.locator('#language').selectOption('nl');
  expect(await chat.page.locator('.note').last().innerText()).toMatch(/wins/);
  await chat.send('HTTP 404');
  expect(await langOfLast()).toBe('sv');

  await chat.send('språk');
  await pressAndWait(library.languages.phrases('sv')('picker.automatic'), 4);
  expect(await langOfLast()).toBe('nl');
  await chat.page.locator('#language').selectOption('en');
  expect(await chat.page.locator('.note').last().innerText()).not.toMatch(/wins/);
});

test('in a channel only a mention is answered, each message in a thread of its own', async () => {
  const chat = await open();
  await chat.goTo('channel');
  await chat.mention.uncheck();
  await chat.send('AADSTS50011');
  expect(await chat.replies.count()).toBe(0);
  expect(await chat.page.locator('.thread .note').innerText()).toMatch(/mention/);

  await chat.mention.check();
  await chat.send('AADSTS50126');
  expect(await chat.threads.count()).toBe(2);
  expect(await chat.threads.nth(0).locator('.message.reply').count()).toBe(0);
  expect(await chat.threads.nth(1).locator('.bubble.card').innerText()).toContain('AADSTS50126');

  await chat.goTo('personal');
  expect(await chat.page.locator('.message:visible').count()).toBe(0);
});

test('the button of a related code answers with the card of that code, in the same thread', async () => {
  const chat = await open();
  await chat.goTo('channel');
  await chat.send('AADSTS50011');
  const related = chat.lastCard.getByRole('button', { name: /AADSTS\d+/ }).first();
  const code = (await related.innerText()).match(/AADSTS\d+/)?.[0];
  expect(code).not.toBe(await chat.leadingCode());
  await chat.awaitAnswer(() => related.click());
  expect(await chat.leadingCode()).toBe(code);
  expect(await chat.replies.count()).toBe(2);
  expect(await chat.threads.count()).toBe(1);
  expect(new Set(chat.sent.map(({ conversation }) => conversation.id)).size).toBe(1);
});

test('a second code of the message opens and closes its explanation, and answers with its own card', async () => {
  const chat = await open();
  await chat.send('AADSTS50011 and then HTTP 403');
  const open403 = chat.lastCard.getByRole('button', { name: 'Explain HTTP 403', exact: true });
  const toggle = chat.lastCard.getByRole('button', { name: /HTTP 403.*(?:show|hide)/i });
  expect(await open403.isVisible()).toBe(false);
  await toggle.click();
  expect(await open403.isVisible()).toBe(true);
  await toggle.click();
  expect(await open403.isVisible()).toBe(false);
  await toggle.click();
  expect(await chat.leadingCode()).toBe('AADSTS50011');
  await chat.awaitAnswer(() => open403.click());
  expect(await chat.leadingCode()).toBe('HTTP 403');
});

test('all of it works without a mouse', async () => {
  const chat = await open();
  await chat.page.keyboard.press('Tab');
  await chat.page.keyboard.press('Enter');
  await chat.page.keyboard.type('AADSTS50011');
  await chat.page.keyboard.press('Shift+Enter');
  await chat.page.keyboard.type('HTTP 403');
  await chat.awaitAnswer(() => chat.page.keyboard.press('Enter'));
  expect(await chat.page.locator('.message.mine .typed').textContent()).toBe('AADSTS50011\nHTTP 403');

  const isCardButton = '/^(?:AADSTS|HTTP) ?\\d+/.test(document.activeElement.closest(".ac-pushButton")?.innerText)';
  for (let step = 0; step < 60 && !(await chat.page.evaluate(isCardButton)); step += 1) {
    await chat.page.keyboard.press('Shift+Tab');
  }
  expect(await chat.page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  await chat.awaitAnswer(() => chat.page.keyboard.press('Enter'));
  expect(await chat.replies.count()).toBe(2);
});

test('while an input method composes, Enter does not send', async () => {
  const chat = await open();
  await chat.composer.fill('错误 403');
  await chat.composer.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  expect(await chat.page.locator('.message').count()).toBe(0);
  await chat.awaitAnswer(() => chat.composer.press('Enter'));
  expect(await chat.replies.count()).toBe(1);
});

test.each(['light', 'dark'] as const)('on a narrow phone nothing sticks out, in the %s scheme', async (colorScheme) => {
  const chat = await open({ viewport: { width: 360, height: 640 }, colorScheme });
  expect(await chat.overflow('html')).toBe(0);
  for (const text of [signInError, 'x'.repeat(5000), `AADSTS50011 and HTTP 403 ${'5'.repeat(5000)}`]) {
    await chat.send(text);
    for (const selector of ['html', '.scroller', '.message:last-child', '.bubble'])
      expect(await chat.overflow(selector)).toBe(0);
  }
  await chat.goTo('channel');
  await chat.send(signInError);
  for (const selector of ['html', '.scroller', '.thread']) expect(await chat.overflow(selector)).toBe(0);
});

test('the theme follows the system until one is chosen, which outlasts a reload', async () => {
  const chat = await open({ colorScheme: 'dark' });
  const brightness = () =>
    chat.page.evaluate<number>('Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])');
  expect(await brightness()).toBeLessThan(64);
  await chat.page.locator('#theme').selectOption('light');
  expect(await brightness()).toBeGreaterThan(192);
  await chat.page.reload();
  expect(await brightness()).toBeGreaterThan(192);
});

test('Clear empties this place and no other', async () => {
  const chat = await open();
  await chat.send('AADSTS50011');
  await chat.goTo('channel');
  await chat.send('AADSTS50126');
  await chat.requester.getByRole('button', { name: 'Clear' }).click();
  expect(await chat.threads.count()).toBe(0);
  await chat.goTo('personal');
  expect(await chat.replies.count()).toBe(1);
});

test('an example is one click away, and a bot that does not answer is told with a way to try again', async () => {
  const chat = await open();
  await chat.page.route('**/api/messages', (route) => route.abort(), { times: 1 });
  await chat.page.locator('.example').first().click();
  const problem = chat.page.locator('.note.problem');
  await problem.waitFor();
  await chat.awaitAnswer(() => problem.getByRole('button').click());
  expect(await problem.count()).toBe(0);
  expect(await chat.replies.count()).toBe(1);
  // The browser itself reports the request that was cut off.
  expect(chat.faults.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
});
