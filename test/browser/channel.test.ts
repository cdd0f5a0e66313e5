import { library } from '../library';
import type { ChatPage } from './browser-page';
import { useChatPage } from './use-chat-page';

const open = useChatPage();

/** A channel in which somebody wrote something. */
async function openChannel(text: string, { isMentioned = true } = {}): Promise<ChatPage> {
  const chat = await open();
  await chat.goTo('channel');
  if (!isMentioned) await chat.mention.uncheck();
  await chat.send(text);
  return chat;
}

/** The heading over the steps is the same on every card of a language. */
const stepsIn = (tag: string) => library.languages.phrases(tag)('heading.remediation');

const calls = (chat: ChatPage) => chat.sent.filter(({ name }) => name === 'adaptiveCard/action');

describe('threads', () => {
  test('a reply goes to its own thread, and so does the answer to it', async () => {
    const chat = await openChannel('AADSTS50011');
    await chat.send('AADSTS50126');
    const first = chat.threads.first();
    await first.getByRole('button', { name: 'Reply' }).click();
    await first.getByRole('textbox').fill('HTTP 403');
    await chat.awaitAnswer(() => first.getByRole('textbox').press('Enter'));

    expect(await first.locator('.message').count()).toBe(4);
    expect(await first.locator('.bubble.card').last().innerText()).toContain('HTTP 403');
    expect(await chat.threads.nth(1).locator('.message').count()).toBe(2);
    const [root, , reply] = chat.sent.filter(({ type }) => type === 'message');
    expect(reply?.conversation.id).toBe(root?.conversation.id);
    expect(root?.conversation.id).toMatch(new RegExp(`;messageid=${root?.id}$`));
    expect(await first.getByRole('button', { name: 'Reply' }).isVisible()).toBe(true);
  });

  test('a reply that does not mention Signpost is not answered', async () => {
    const chat = await openChannel('AADSTS50011');
    await chat.threads.getByRole('button', { name: 'Reply' }).click();
    await chat.threads.getByLabel('Mention Signpost').uncheck();
    await chat.page.keyboard.press('Shift+Tab');
    await chat.threads.getByRole('textbox').fill('HTTP 403');
    await chat.awaitAnswer(() => chat.threads.getByRole('textbox').press('Enter'));
    expect(await chat.replies.count()).toBe(1);
    expect(await chat.threads.locator('.note').last().innerText()).toMatch(/mention/);
  });

  test('Escape closes the box of a reply, and the focus stays beside it', async () => {
    const chat = await openChannel('AADSTS50011');
    await chat.threads.getByRole('button', { name: 'Reply' }).press('Enter');
    await chat.page.keyboard.type('never mind');
    await chat.page.keyboard.press('Escape');
    expect(await chat.threads.getByRole('textbox').count()).toBe(0);
    expect(await chat.page.evaluate('document.activeElement.innerText')).toBe('Reply');
  });

  test('another tab gets none of it', async () => {
    const other = await open();
    await other.goTo('channel');
    const chat = await openChannel('AADSTS50011');
    expect(await chat.replies.count()).toBe(1);
    expect(await other.page.locator('.message').count()).toBe(0);
  });
});

describe('each reader gets the cards of a channel in their own language', () => {
  test('and again when the reader changes', async () => {
    const chat = await openChannel('AADSTS50011');
    await chat.page.locator('#language').selectOption('sv');
    await chat.lastCard.getByText(stepsIn('sv')).waitFor();
    expect(await chat.lastCard.getAttribute('lang')).toBe('sv');
    await chat.page.locator('#language').selectOption('zh-Hans');
    await chat.lastCard.getByText(stepsIn('zh-Hans')).waitFor();

    const [first, ...others] = calls(chat);
    expect(first).toMatchObject({ value: { trigger: 'automatic' }, locale: 'en-US' });
    expect(others.map(({ locale }) => locale)).toEqual(['sv-SE', 'zh-CN']);
    expect(new Set(calls(chat).map(({ replyToId }) => replyToId)).size).toBe(1);
  });

  test('also those that were out of sight meanwhile, and none of the personal chat', async () => {
    const chat = await openChannel('AADSTS50011');
    await chat.goTo('personal');
    await chat.composer.press('Control+k');
    await chat.page.locator('#search-results').getByRole('option').first().click();
    await chat.composer.press('Enter');
    await chat.page.locator('#language').selectOption('nl');
    expect(await chat.page.locator('.personal .card').getAttribute('lang')).toBe('en');
    await chat.goTo('channel');
    await chat.lastCard.getByText(stepsIn('nl')).waitFor();
    expect(calls(chat)).toHaveLength(2);
  });

  test('a refresh that fails leaves the card as it was, and the next one is tried', async () => {
    const chat = await openChannel('AADSTS50011');
    await chat.page.route('**/api/messages', (route) => route.fulfill({ status: 200, body: '{"statusCode":500}' }), {
      times: 1,
    });
    const answered = chat.page.waitForResponse('**/api/messages');
    await chat.page.locator('#language').selectOption('nb');
    await answered;
    expect(await chat.lastCard.innerText()).toContain(stepsIn('en'));
    expect(await chat.page.locator('.note').count()).toBe(1);
    await chat.page.locator('#language').selectOption('sv');
    await chat.lastCard.getByText(stepsIn('sv')).waitFor();
  });

  test('an answer that comes too late does not replace a newer one', async () => {
    const chat = await openChannel('AADSTS50011');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await chat.page.route('**/api/messages', (route) => held.then(() => route.continue()), { times: 1 });
    await chat.page.locator('#language').selectOption('nl');
    await chat.page.locator('#language').selectOption('sv');
    await chat.lastCard.getByText(stepsIn('sv')).waitFor();
    const late = chat.page.waitForResponse('**/api/messages');
    release();
    await late;
    await chat.page.waitForTimeout(100);
    expect(await chat.lastCard.innerText()).toContain(stepsIn('sv'));
  });

  test('an old phone shows the button that any client knows, and what it brings in the thread', async () => {
    const chat = await openChannel('AADSTS50011');
    await chat.page.locator('#client').selectOption('old');
    await chat.page.locator('#language').selectOption('sv');
    expect(await chat.lastCard.innerText()).toContain(stepsIn('en'));
    await chat.awaitAnswer(() => chat.lastCard.getByRole('button', { name: '🌐' }).click());
    expect(await chat.replies.count()).toBe(2);
    expect(await chat.lastCard.innerText()).toContain(stepsIn('sv'));
    expect(chat.sent.at(-1)).toMatchObject({ type: 'message', value: { action: 'translate' } });
    expect(calls(chat)).toHaveLength(1);
  });

  test('a pressed button of a current client changes the card in place, and the focus stays on it', async () => {
    const chat = await openChannel('AADSTS50011');
    await chat.lastCard.getByRole('button', { name: '🌐' }).press('Enter');
    await chat.lastCard.getByText(library.languages.phrases('en')('language.name')).waitFor();
    expect(await chat.replies.count()).toBe(1);
    expect(calls(chat).at(-1)).toMatchObject({ value: { trigger: 'manual' } });
    expect(await chat.page.evaluate('document.activeElement.matches(".card")')).toBe(true);
  });
});

test('Signpost is asked about a message by quoting it', async () => {
  const chat = await openChannel('AADSTS50011 <b>&amp;', { isMentioned: false });
  await chat.awaitAnswer(() => chat.chooseFor(chat.page.locator('.message'), 'Ask Signpost about this'));
  expect(await chat.leadingCode()).toBe('AADSTS50011');
  const [said, asked] = chat.sent;
  expect(asked).toMatchObject({ text: '<at>Signpost</at>', conversation: said?.conversation });
  expect(asked?.attachments?.[0]?.content).toContain(`itemid="${said?.id}"`);
  expect(asked?.attachments?.[0]?.content).toContain('AADSTS50011 &lt;b&gt;&amp;amp;');
  expect(await chat.page.locator('.quote').innerText()).toContain('AADSTS50011 <b>&amp;');
});

test('in a channel the greeting of Signpost begins a thread, once', async () => {
  const chat = await open();
  await chat.goTo('channel');
  await chat.awaitAnswer(() => chat.page.getByRole('button', { name: 'Install' }).click());
  expect(await chat.threads.locator('.bubble.card').count()).toBe(1);
  await chat.page.reload();
  await chat.goTo('channel');
  expect(await chat.page.getByRole('button', { name: 'Install' }).isVisible()).toBe(false);
  await chat.goTo('personal');
  expect(await chat.page.getByRole('button', { name: 'Install' }).isVisible()).toBe(true);
});
