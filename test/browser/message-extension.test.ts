import type { ChatPage } from './browser-page';
import { useChatPage } from './use-chat-page';

const open = useChatPage();

const LINK = 'https://login.microsoftonline.com/error?code=50011';

const results = (chat: ChatPage) => chat.page.locator('#search-results').getByRole('option');
const draftCard = (chat: ChatPage) => chat.page.locator('.draft-card .card');

describe('the search', () => {
  test('finds as one types, is driven by the keyboard, and what is chosen is sent as a message', async () => {
    const chat = await open();
    await chat.goTo('channel');
    await chat.composer.focus();
    await chat.page.keyboard.press('Control+k');
    await results(chat).first().waitFor();
    await chat.page.keyboard.type('AADSTS50126');
    await results(chat).filter({ hasText: 'AADSTS50126' }).waitFor();
    await chat.page.keyboard.press('Enter');

    await draftCard(chat).waitFor();
    expect(await chat.page.evaluate('document.activeElement.id')).toBe('composer-text');
    expect(await chat.page.locator('.message').count()).toBe(0);
    await chat.page.keyboard.press('Enter');
    const posted = chat.page.locator('.thread .message.mine');
    expect(await posted.locator('.bubble.card').innerText()).toContain('AADSTS50126');
    expect(await draftCard(chat).count()).toBe(0);
    expect(chat.sent.every(({ type }) => type === 'invoke')).toBe(true);

    await chat.page.locator('#language').selectOption('sv');
    await chat.page.locator('.mine .card[lang=sv]').waitFor();
    expect(chat.sent.at(-1)).toMatchObject({ name: 'adaptiveCard/action', value: { trigger: 'automatic' } });
  });

  test('moves with the arrows, tells readers of the screen what is chosen, and Escape closes it', async () => {
    const chat = await open();
    await chat.requester.getByRole('button', { name: 'Search codes and guides' }).click();
    await results(chat).nth(1).waitFor();
    const field = chat.page.getByRole('combobox', { name: 'Search' });
    const selected = () => chat.page.locator('#search-results [aria-selected=true]').getAttribute('id');
    const first = await selected();
    await field.press('ArrowDown');
    expect(await selected()).not.toBe(first);
    expect(await field.getAttribute('aria-activedescendant')).toBe(await selected());
    await field.press('ArrowUp');
    expect(await selected()).toBe(first);
    await field.press('ArrowUp');
    expect(await selected()).toBe(await results(chat).last().getAttribute('id'));
    await field.press('Escape');
    expect(await field.isVisible()).toBe(false);
    expect(await draftCard(chat).count()).toBe(0);
    expect(await chat.page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(/^Search/);
  });

  test('an answer to older words never replaces that to newer ones', async () => {
    const chat = await open();
    await chat.composer.press('Control+k');
    await results(chat).first().waitFor();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await chat.page.route('**/api/messages', (route) => held.then(() => route.continue()), { times: 1 });
    const sentWords = chat.page.waitForRequest('**/api/messages');
    const field = chat.page.getByRole('combobox', { name: 'Search' });
    await field.fill('AADSTS50011');
    await sentWords;
    await field.fill('AADSTS50126');
    await results(chat).filter({ hasText: 'AADSTS50011' }).waitFor({ state: 'detached' });
    const late = chat.page.waitForResponse('**/api/messages');
    release();
    await late;
    await chat.page.waitForTimeout(100);
    expect(await results(chat).first().innerText()).toContain('AADSTS50126');
  });

  test('says that nothing was found, and that the bot does not answer', async () => {
    const chat = await open();
    await chat.composer.press('Control+k');
    await results(chat).first().waitFor();
    await chat.page.keyboard.type('qqqqqqqq');
    await results(chat).first().waitFor({ state: 'detached' });
    expect(await chat.page.locator('#search-state').innerText()).not.toMatch(/^$|results?$/);
    await chat.page.route('**/api/messages', (route) => route.fulfill({ status: 500 }), { times: 1 });
    await chat.page.keyboard.type('q');
    await chat.page.locator('#search-state.problem').waitFor();
    expect(chat.faults.splice(0)).toEqual([expect.stringContaining('500')]);
  });

  test('what was chosen can be taken off again', async () => {
    const chat = await open();
    await chat.composer.press('Control+k');
    await results(chat).first().click();
    await draftCard(chat).waitFor();
    await chat.page.getByRole('button', { name: 'Remove card' }).click();
    expect(await draftCard(chat).count()).toBe(0);
    await chat.composer.press('Enter');
    expect(await chat.page.locator('.message').count()).toBe(0);
  });
});

describe('"Explain this error"', () => {
  async function explain(place: 'personal' | 'channel'): Promise<ChatPage> {
    const chat = await open();
    await chat.goTo(place);
    if (place === 'channel') await chat.mention.uncheck();
    await chat.send('AADSTS50011 and HTTP 403');
    await chat.chooseFor(chat.page.locator('.message.mine'), 'Explain this error');
    await chat.page.locator('dialog .card').waitFor();
    return chat;
  }

  test('explains a message in a dialog, and its card can be put into a reply', async () => {
    const chat = await explain('channel');
    const dialog = chat.page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('AADSTS50011');
    await dialog.getByRole('button', { name: 'reply' }).click();
    await draftCard(chat).waitFor();
    expect(await dialog.count()).toBe(0);
    await chat.page.keyboard.press('Enter');
    expect(await chat.threads.count()).toBe(1);
    expect(await chat.threads.locator('.message.mine .bubble.card').innerText()).toContain('AADSTS50011');
    expect(chat.sent.filter(({ name }) => name?.startsWith('composeExtension'))).toMatchObject([
      {
        name: 'composeExtension/fetchTask',
        value: { messagePayload: { body: { content: 'AADSTS50011 and HTTP 403' } } },
      },
      { name: 'composeExtension/submitAction', value: { commandId: 'explain', data: { action: 'post' } } },
    ]);
  });

  test('another code in the dialog is explained there', async () => {
    const chat = await explain('personal');
    const dialog = chat.page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: /^AADSTS\d+$/ })
      .first()
      .click();
    await dialog.getByText('InvalidReplyTo').waitFor({ state: 'detached' });
    expect(await dialog.getByRole('button', { name: 'reply' }).count()).toBe(1);
    expect(await chat.page.evaluate('document.activeElement.id')).toBe('task-body');
  });

  test('by keyboard: the menu, the dialog that keeps the focus, and back', async () => {
    const chat = await open();
    await chat.send('AADSTS50011');
    await chat.page.locator('.message.mine .menu-button').press('Enter');
    await chat.page.keyboard.press('ArrowDown');
    await chat.page.keyboard.press('ArrowUp');
    await chat.page.keyboard.press('Enter');
    await chat.page.locator('dialog .card').waitFor();
    for (let step = 0; step < 30; step += 1) {
      await chat.page.keyboard.press('Tab');
      // Beyond the last control the browser itself has the focus, and the page has none.
      expect(
        await chat.page.evaluate(
          'document.activeElement === document.body || !!document.activeElement.closest("dialog")',
        ),
      ).toBe(true);
    }
    await chat.page.keyboard.press('Escape');
    expect(await chat.page.getByRole('dialog').count()).toBe(0);
    expect(await chat.page.evaluate('document.activeElement.className')).toContain('menu-button');
  });

  test('a bot that fails is told in the dialog, with a way to try again', async () => {
    const chat = await open();
    await chat.send('AADSTS50011');
    await chat.page.route('**/api/messages', (route) => route.fulfill({ status: 500 }), { times: 1 });
    await chat.chooseFor(chat.page.locator('.message.mine'), 'Explain this error');
    await chat.page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
    await chat.page.locator('dialog .card').waitFor();
    expect(chat.faults.splice(0)).toEqual([expect.stringContaining('500')]);
  });
});

test('a pasted address of an error brings its card along', async () => {
  const chat = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  const paste = async (text: string) => {
    await chat.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await chat.composer.focus();
    await chat.page.keyboard.press('Control+v');
  };
  await chat.goTo('channel');
  await paste('https://example.com/error?code=50011 ');
  await paste(LINK);
  await draftCard(chat).waitFor();
  expect(chat.sent).toMatchObject([{ name: 'composeExtension/queryLink', value: { url: LINK } }]);
  await chat.mention.uncheck();
  await chat.awaitAnswer(() => chat.composer.press('Enter'));
  const posted = chat.page.locator('.message.mine');
  expect(await posted.locator('.typed').innerText()).toContain(LINK);
  expect(await posted.locator('.bubble.card').innerText()).toContain('AADSTS50011');
});
