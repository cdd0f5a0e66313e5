import { eva, expertCard } from './expert-card';
import { become, ESCALATION_CHANNEL, LocalBot, openCard, press } from './local-bot';
import { useChatPage } from './use-chat-page';

const open = useChatPage();

describe('what the bot sends unasked', () => {
  test('opens a thread in the escalation channel, to which its later words go', async () => {
    const { chat, bot, id } = await openCard(await open());
    await bot.post(`${ESCALATION_CHANNEL};messageid=${id}`, 'Handed over');
    await bot.post(ESCALATION_CHANNEL, 'Another request');
    const threads = chat.experts.locator('.thread');
    await threads.nth(1).getByText('Another request').waitFor();
    expect(await threads.nth(0).locator('.message.reply').count()).toBe(2);
    expect(await threads.nth(1).locator('.message.reply').count()).toBe(1);
    expect(await chat.replies.count()).toBe(0);
  });

  test('is marked at a place of the requester that is not in view, until it is looked at', async () => {
    const chat = await open();
    await chat.send('AADSTS50126');
    const bot = await LocalBot.takeOver(chat);
    await chat.goTo('channel');
    await bot.post(chat.sent[0]?.conversation.id ?? '', 'Bo Expert is on it');
    await chat.page.locator('#place-personal[data-news]').waitFor();
    expect(await chat.page.locator('#news').innerText()).toContain('personal chat');
    expect(await chat.page.locator('[data-news]').count()).toBe(1);
    await chat.goTo('personal');
    expect(await chat.replies.last().innerText()).toContain('Bo Expert is on it');
    expect(await chat.page.locator('[data-news]').count()).toBe(0);
  });

  test('is there after a reload though it came in the midst of one, below what was there', async () => {
    const { chat, bot, id } = await openCard(await open());
    const url = chat.page.url();
    await chat.page.goto('about:blank');
    await bot.post(`${ESCALATION_CHANNEL};messageid=${id}`, 'Handed over');
    await chat.page.goto(url);
    const messages = chat.experts.locator('.message');
    await messages.nth(1).waitFor();
    expect(await messages.nth(0).innerText()).toContain('Open ·');
    expect(await messages.nth(1).innerText()).toContain('Handed over');
    await chat.page.reload();
    await messages.nth(1).waitFor();
    expect(await messages.count()).toBe(2);
  });

  test('goes to the thread of the channel in which the requester asked', async () => {
    const chat = await open();
    await chat.goTo('channel');
    await chat.send('AADSTS50126');
    await chat.send('AADSTS50011');
    const bot = await LocalBot.takeOver(chat);
    await bot.post(chat.sent[0]?.conversation.id ?? '', 'Bo Expert is on it');
    await chat.threads.first().getByText('Bo Expert is on it').waitFor();
  });
});

describe('the first step', () => {
  test('is said by the chosen expert for all to see, and makes way for smaller hints', async () => {
    const chat = await open();
    await LocalBot.takeOver(chat);
    await become(chat, 'Eva Expert');
    await chat.awaitAnswer(() =>
      chat.experts.getByRole('button', { name: 'Make this the escalation channel' }).click(),
    );
    expect(await chat.experts.locator('.message').innerText()).toMatch(
      /Eva Expert.*@Signpost escalate here for everyone/s,
    );
    expect(await chat.page.locator('#escalation-start').isVisible()).toBe(false);
    await chat.awaitAnswer(() => chat.experts.getByRole('button', { name: '@Signpost open' }).click());
    expect(chat.sent).toMatchObject([
      { from: eva, text: '<at>Signpost</at> escalate here for everyone' },
      { from: eva, text: '<at>Signpost</at> open' },
    ]);
    expect(await chat.experts.locator('.thread').count()).toBe(2);
  });

  test('is not asked for again once it was made', async () => {
    const { chat, bot } = await openCard(await open());
    expect(await chat.page.locator('#commands').isVisible()).toBe(true);
    await chat.page.reload();
    await chat.experts.locator('.bubble.card').waitFor();
    await chat.experts.getByRole('button', { name: 'Clear channel' }).click();
    await chat.page.reload();
    await chat.page.locator('#expert-language option').nth(1).waitFor({ state: 'attached' });
    expect(await chat.experts.locator('.message').count()).toBe(0);
    expect(await chat.page.locator('#make-channel').isVisible()).toBe(false);
    expect(await chat.page.locator('#escalation-start').isVisible()).toBe(true);
    await bot.post(ESCALATION_CHANNEL, 'Another request');
    await chat.experts.getByText('Another request').waitFor();
    expect(await chat.page.locator('#escalation-start').isVisible()).toBe(false);
  });
});

describe('the escalation channel is one for all tabs', () => {
  test('what an expert writes or the bot sends is in each of them, once, and outlasts a reload', async () => {
    const { chat, bot, id } = await openCard(await open(), expertCard());
    const other = await chat.page.context().newPage();
    await other.goto(chat.page.url());
    const messages = other.locator('#experts .message');
    await messages.nth(0).getByText('Open ·').waitFor();
    await chat.experts.getByLabel('Mention Signpost').uncheck();
    await chat.experts.getByRole('textbox').fill('I know that app');
    await chat.awaitAnswer(() => chat.experts.getByRole('textbox').press('Enter'));
    await messages.nth(1).getByText('I know that app').waitFor();
    expect(await messages.nth(1).innerText()).toContain('Bo Expert');
    await bot.post(`${ESCALATION_CHANNEL};messageid=${id}`, 'Handed over');
    await bot.update(ESCALATION_CHANNEL, id, expertCard({ status: 'Claimed' }));
    await messages.first().getByText('Claimed ·').waitFor();
    for (const page of [other, chat.page]) {
      await page.locator('#experts').getByText('Handed over').waitFor();
      expect(await page.locator('#experts .message').count()).toBe(3);
    }
    await other.reload();
    await messages.nth(2).waitFor();
    expect(await other.locator('#experts .thread').first().innerText()).toMatch(/Claimed ·.*Handed over/s);
  });

  test('and its cards are asked for anew after a reload, in the language of the expert', async () => {
    const { chat } = await openCard(await open(), expertCard());
    await chat.awaitAnswer(async () => {
      await chat.page.locator('#expert-language').selectOption('nl');
    });
    const asked = chat.page.waitForRequest('**/api/messages');
    await chat.page.reload();
    expect((await asked).postDataJSON()).toMatchObject({ locale: 'nl-NL', value: { trigger: 'automatic' } });
  });
});

describe('on a phone', () => {
  test.each(['light', 'dark'] as const)(
    'there is one pane at a time, and nothing sticks out (%s)',
    async (colorScheme) => {
      const chat = await open({ viewport: { width: 360, height: 640 }, colorScheme });
      const bot = await LocalBot.takeOver(chat);
      expect([await chat.requester.isVisible(), await chat.experts.isVisible()]).toEqual([true, false]);
      await bot.post(ESCALATION_CHANNEL, expertCard({ refresh: false }));
      await chat.page.locator('#place-experts[data-news]').waitFor();
      await chat.goTo('experts');
      expect([await chat.requester.isVisible(), await chat.experts.isVisible()]).toEqual([false, true]);
      expect(await chat.page.locator('[data-news]').count()).toBe(0);
      const card = chat.experts.locator('.bubble.card');
      for (const form of ['Hand over', 'Resolve']) {
        await press(card, form);
        for (const selector of ['html', 'header', '.pane-head', '.scroller', '.thread', '.card', '#experts .foot'])
          expect(await chat.overflow(selector)).toBe(0);
      }
    },
  );

  test('a window that is made wider shows both, and the place of the requester as it was', async () => {
    const chat = await open({ viewport: { width: 800, height: 640 } });
    await chat.goTo('channel');
    await chat.goTo('experts');
    await chat.page.setViewportSize({ width: 1280, height: 640 });
    expect([await chat.requester.isVisible(), await chat.experts.isVisible()]).toEqual([true, true]);
    expect(await chat.page.locator('#place-channel').isChecked()).toBe(true);
    expect(await chat.mention.isVisible()).toBe(true);
  });
});

test('the escalation channel is reached without a mouse', async () => {
  const { chat, card } = await openCard(await open());
  await chat.page.keyboard.press('Tab');
  await chat.page.keyboard.press('Tab');
  await chat.page.keyboard.press('Enter');
  expect(await chat.page.evaluate('document.activeElement.id')).toBe('experts-text');
  const picker = card.getByRole('combobox');
  const hasFocus = (element: { matches(selector: string): boolean }) => element.matches(':focus');
  const opensForm = 'document.activeElement.innerText?.startsWith("Hand over")';
  for (let step = 0; step < 30 && !(await chat.page.evaluate(opensForm)); step += 1) {
    await chat.page.keyboard.press('Shift+Tab');
  }
  await chat.page.keyboard.press('Enter');
  for (let step = 0; step < 6 && !(await picker.evaluate(hasFocus)); step += 1) await chat.page.keyboard.press('Tab');
  expect(await picker.evaluate(hasFocus)).toBe(true);
});
