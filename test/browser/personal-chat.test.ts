import { useChatPage } from './use-chat-page';

const open = useChatPage();

test('a message that is changed gets its answer changed, in place', async () => {
  const chat = await open();
  await chat.send('AADSTS50126');
  await chat.send('HTTP 404');
  await chat.chooseFor(chat.page.locator('.message.mine').first(), 'Edit');
  const field = chat.page.getByRole('textbox', { name: 'Your message' });
  expect(await field.inputValue()).toBe('AADSTS50126');
  await field.fill('AADSTS50011');
  await chat.awaitAnswer(() => field.press('Enter'));

  expect(await chat.replies.count()).toBe(2);
  expect(await chat.replies.first().locator('.bubble.card').innerText()).toContain('AADSTS50011');
  expect(await chat.replies.last().locator('.bubble.card').innerText()).toContain('HTTP 404');
  expect(await chat.page.locator('.message.mine').first().innerText()).toMatch(/Edited\s+⋯\s+AADSTS50011/);
  const [written, , changed] = chat.sent;
  expect(changed).toMatchObject({ type: 'messageUpdate', id: written?.id, text: 'AADSTS50011' });
});

test.each([
  ['Escape', (field: { press(key: string): Promise<void> }) => field.press('Escape')],
  ['saving the same words', (field: { press(key: string): Promise<void> }) => field.press('Enter')],
])('%s changes nothing', async (_, leave) => {
  const chat = await open();
  await chat.send('AADSTS50126');
  await chat.chooseFor(chat.page.locator('.message.mine'), 'Edit');
  await leave(chat.page.getByRole('textbox', { name: 'Your message' }));
  expect(await chat.page.locator('.edit').count()).toBe(0);
  expect(await chat.page.locator('.message.mine .bubbles').innerText()).toBe('AADSTS50126');
  expect(chat.sent).toHaveLength(1);
  expect(await chat.page.evaluate('document.activeElement.className')).toContain('menu-button');
});

test('Signpost introduces itself where it is installed, and Clear begins a conversation that it does not know', async () => {
  const chat = await open();
  const install = chat.page.getByRole('button', { name: 'Install' });
  await chat.awaitAnswer(() => install.click());
  expect(await chat.replies.count()).toBe(1);
  await chat.requester.getByRole('button', { name: 'Clear' }).click();
  await chat.awaitAnswer(() => install.click());
  expect(await chat.replies.count()).toBe(1);
  const [first, second] = chat.sent;
  expect(second?.conversation.id).not.toBe(first?.conversation.id);
});

test('what was said outlasts a reload, and can be changed then, until it is cleared', async () => {
  const chat = await open();
  await chat.send('AADSTS50126');
  await chat.page.reload();
  await chat.replies.getByText('AADSTS50126').first().waitFor();
  expect(await chat.requester.locator('.message').count()).toBe(2);
  await chat.chooseFor(chat.page.locator('.message.mine'), 'Edit');
  const field = chat.page.getByRole('textbox', { name: 'Your message' });
  await field.fill('AADSTS50011');
  await chat.awaitAnswer(() => field.press('Enter'));
  expect(await chat.replies.count()).toBe(1);
  expect(await chat.leadingCode()).toBe('AADSTS50011');
  await chat.requester.getByRole('button', { name: 'Clear' }).click();
  await chat.page.reload();
  await chat.page.locator('#expert-language option').nth(1).waitFor({ state: 'attached' });
  expect(await chat.requester.locator('.message').count()).toBe(0);
});

test('of many tabs, those that were opened first make way and say so, and miss nothing when they are used again', async () => {
  const first = await open();
  await first.send('AADSTS50126');
  for (let count = 0; count < 4; count += 1) await open();
  const notice = first.page.locator('#connection');
  await notice.waitFor();
  const { origin } = new URL(first.page.url());
  const conversationId = encodeURIComponent(first.sent[0]?.conversation.id ?? '');
  await fetch(`${origin}/local-teams/v3/conversations/${conversationId}/activities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', text: 'By the way' }),
  });
  expect(await first.replies.count()).toBe(1);
  await notice.getByRole('button').click();
  await first.replies.getByText('By the way').waitFor();
  expect(await notice.isVisible()).toBe(false);
});

test('who sends from a tab that made way uses it again', async () => {
  const first = await open();
  for (let count = 0; count < 4; count += 1) await open();
  await first.page.locator('#connection').waitFor();
  await first.send('AADSTS50126');
  expect(await first.replies.count()).toBe(1);
});

test('at 320 pixels nothing sticks out of any view', async () => {
  const chat = await open({ viewport: { width: 320, height: 640 } });
  const expectToFit = async (...selectors: string[]) => {
    for (const selector of ['html', '.scroller', 'header', '.pane-head', ...selectors])
      expect(await chat.overflow(selector)).toBe(0);
  };
  await expectToFit('#composer');
  await chat.send('AADSTS50011');
  await chat.page.locator('.message.mine .menu-button').click();
  await expectToFit('#message-menu');
  await chat.page.getByRole('menuitem', { name: 'Edit' }).click();
  await expectToFit('.edit');
  await chat.goTo('channel');
  await chat.send('AADSTS50011: The redirect URI https://app.example.com/signin-oidc does not match');
  await chat.threads.getByRole('button', { name: 'Reply' }).click();
  await expectToFit('.thread', '.thread form');
  await chat.chooseFor(chat.threads.locator('.message.mine'), 'Explain this error');
  await chat.page.locator('dialog .card').waitFor();
  await expectToFit('#task', '#task-body');
  await chat.page.getByRole('dialog').getByRole('button', { name: 'reply' }).click();
  await chat.page.locator('.draft-card .card').waitFor();
  await expectToFit('.thread form', '.draft-card');
  await chat.page.keyboard.press('Control+k');
  await chat.page.locator('#search-results').getByRole('option').first().waitFor();
  await expectToFit('#search', '#search-results');
});
