import type { Locator } from 'playwright-core';
import type { ChatPage } from './browser-page';
import { become, press } from './local-bot';
import { useChatPage } from './use-chat-page';

const open = useChatPage();

/** What Ann fills in, and sends; the expert card that comes of it. */
async function askForHelp(chat: ChatPage, note: string): Promise<Locator> {
  await press(chat.lastCard, 'Get help');
  await chat.lastCard.locator('textarea').fill(note);
  await chat.lastCard.locator('input[value="urgent"]').check();
  await chat.lastCard.locator('input[type="checkbox"]').check();
  await press(chat.lastCard, 'Ask for help');
  const card = chat.experts.locator('.bubble.card').filter({ hasText: note }).first();
  await card.waitFor();
  return card;
}

async function setChannel(chat: ChatPage): Promise<void> {
  await chat.awaitAnswer(() => chat.experts.getByRole('button', { name: 'Make this the escalation channel' }).click());
  await chat.experts.getByText('This is now the escalation channel for everyone').waitFor();
}

/** Whether somebody sees it without scrolling. */
async function expectInView({ page }: ChatPage, words: Locator): Promise<void> {
  await words.waitFor();
  const [box, height] = [await words.boundingBox(), page.viewportSize()?.height ?? 0];
  expect(box?.y).toBeGreaterThan(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(height);
}

test('without an escalation channel the card says how to set one, and can be sent again', async () => {
  const chat = await open();
  await chat.send('AADSTS50126');
  await press(chat.lastCard, 'Get help');
  await press(chat.lastCard, 'Ask for help');
  await chat.lastCard.getByText('escalate here for everyone').waitFor();
  await chat.lastCard.getByRole('button', { name: 'Get help', exact: true }).waitFor();
});

test('a question goes from the card to an expert and back, on both sides of the page', async () => {
  const chat = await open();
  await setChannel(chat);
  await chat.send('AADSTS50011 password=hunter2secret');
  const answered = chat.requester.locator('.bubble.card').first();
  const card = await askForHelp(chat, 'Since this morning');

  await answered.getByText('Nobody has taken it on yet').waitFor();
  for (const words of ['Urgent', 'Ann Example asks for help', 'password=•••'])
    await card.getByText(words).first().waitFor();
  expect(await card.innerText()).not.toContain('hunter2');

  await press(card, 'Claim');
  await card.getByText('Claimed by Bo Expert').waitFor();
  await chat.requester.getByText('Bo Expert has taken on your request for help').waitFor();
  await answered.getByText('Bo Expert has taken it on').waitFor();

  await become(chat, 'Eva Expert');
  await card.getByRole('button', { name: 'Resolve' }).waitFor({ state: 'detached' });

  await become(chat, 'Bo Expert');
  await press(card, 'Hand over');
  await card.getByRole('combobox').selectOption({ label: 'Eva Expert' });
  await card.getByRole('button', { name: 'Hand over' }).last().click();
  await card.getByText('Claimed by Eva Expert').waitFor();
  await chat.experts.getByText('Bo Expert hands this over to Eva Expert').waitFor();

  await become(chat, 'Eva Expert');
  await press(card, 'Resolve');
  await card.locator('textarea').fill('Clear your cookies');
  await card.getByRole('button', { name: 'Resolve' }).last().click();
  await card.getByText('Resolved by Eva Expert').waitFor();
  await chat.requester.getByText('Eva Expert has resolved your request for help').waitFor();
  await chat.requester.getByText('Clear your cookies').first().waitFor();

  const word = chat.lastCard;
  await press(word, 'Not solved');
  await word.locator('textarea').fill('Still the same');
  await press(word, 'Ask again');
  // The card above changes as well, and yet what answers the press stays in sight.
  await answered.getByText('Nobody has taken it on yet').waitFor();
  await expectInView(chat, word.getByText('Your request for help is open again'));
  await chat.experts.getByText('Ann Example says that it is not solved').waitFor();
  await card.getByRole('button', { name: 'Claim' }).waitFor();

  await press(answered, 'Solved');
  await answered.getByText('Solved.').waitFor();
  await card.getByText('Ann Example said that it is solved').waitFor();
  expect(chat.faults).toEqual([]);
});

test('who is too late is told who was faster, and nobody else sees it', async () => {
  const chat = await open();
  const other = await open();
  await setChannel(chat);
  await chat.send('AADSTS50126');
  const card = await askForHelp(chat, 'Two at once');
  const same = other.experts.locator('.bubble.card').filter({ hasText: 'Two at once' }).first();
  await become(other, 'Eva Expert');
  await other.experts.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  // The other page has not heard of it when Eva presses.
  await other.page.route('**/api/messages', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await Promise.all([press(same, 'Claim'), press(card, 'Claim')]);
  await same.getByText('Bo Expert has already claimed it').waitFor();
  expect(await card.innerText()).not.toContain('already claimed');
});

test('who asks reads their own language, and the experts theirs', async () => {
  const chat = await open();
  await setChannel(chat);
  await chat.page.locator('#language').selectOption('sv');
  await chat.page.locator('#expert-language').selectOption('zh-Hans');
  await chat.send('AADSTS50011');
  await press(chat.lastCard, 'Få hjälp');
  await chat.lastCard.locator('textarea').fill('Sedan i morse');
  await press(chat.lastCard, 'Be om hjälp');
  const card = chat.experts.locator('.bubble.card').filter({ hasText: 'Sedan i morse' }).first();
  await press(card, '接手');
  await chat.requester.getByText('Bo Expert tar hand om ditt hjälpärende').waitFor();
});
