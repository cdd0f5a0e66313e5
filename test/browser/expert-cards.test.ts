import { bo, eva, expertCard } from './expert-card';
import { become, CARD_TYPE, ESCALATION_CHANNEL, type LocalBot, openCard, press } from './local-bot';
import { useChatPage } from './use-chat-page';

const open = useChatPage();

/** Answers every call with a card that says who asked, for what and in which language. */
function tellReader(bot: LocalBot): void {
  bot.answer = ({ from, locale, value }) => ({
    type: CARD_TYPE,
    value: expertCard({ status: `${from.id} ${locale} ${value?.trigger}` }),
  });
}

describe('the form in a card', () => {
  test('is sent by the chosen expert with what it holds, once nothing is missing', async () => {
    const { chat, id, card } = await openCard(await open());
    await become(chat, 'Eva Expert');
    await press(card, 'Resolve');
    await press(card, 'Resolve it');
    expect(await card.innerText()).toContain('Say what solved it.');
    expect(await chat.page.evaluate('document.activeElement.localName')).toBe('textarea');
    expect(chat.sent).toEqual([]);

    await card.getByLabel('What solved it').fill('Registered\nthe address');
    await card.getByRole('radio', { name: 'Something else' }).check();
    await card.getByRole('checkbox', { name: 'Tell the requester' }).uncheck();
    await chat.awaitAnswer(() => press(card, 'Resolve it'));
    expect(chat.sent).toMatchObject([
      {
        type: 'message',
        from: eva,
        replyToId: id,
        value: { action: 'resolve', note: 'Registered\nthe address', kind: 'other', tell: 'false' },
        conversation: { id: `${ESCALATION_CHANNEL};messageid=${id}`, conversationType: 'channel' },
        channelData: { channel: { id: ESCALATION_CHANNEL }, teamsChannelId: ESCALATION_CHANNEL },
      },
    ]);
  });

  test('offers the experts to pick from, and each once', async () => {
    const { chat, bot, id, card } = await openCard(await open());
    tellReader(bot);
    await press(card, 'Hand over');
    const picker = card.getByRole('combobox', { name: 'Hand over to' });
    expect(await picker.locator('option').allInnerTexts()).toEqual(['Choose a colleague', 'Eva Expert', 'Bo Expert']);
    await picker.selectOption('Eva Expert');
    await press(card, 'Hand it over');
    await card.getByText(`${bo.id} en-US manual`).waitFor();
    expect(chat.sent).toMatchObject([
      {
        name: 'adaptiveCard/action',
        from: bo,
        replyToId: id,
        value: { action: { verb: 'handOver', data: { request: 7, colleague: eva.aadObjectId } }, trigger: 'manual' },
      },
    ]);
  });
});

test('a card shows six buttons, times, and as mentions those whom it names', async () => {
  const { chat, card } = await openCard(await open());
  expect(await card.locator('.ac-pushButton:visible').count()).toBe(6);
  expect(await card.locator('.mention').allInnerTexts()).toEqual(['Bo Expert']);
  expect(await card.innerText()).toMatch(/^Bo Expert claimed it Tue, Feb 3, 2026 \d+:05.[AP]M; ask <at>Ann<\/at>\.$/m);
  expect(await chat.overflow('#experts .card')).toBe(0);
});

test('times are written in the language of each card', async () => {
  const { chat, bot, card } = await openCard(await open(), { ...expertCard({ refresh: false }), lang: 'sv' });
  await bot.post(ESCALATION_CHANNEL, { ...expertCard({ refresh: false }), lang: 'nl' });
  const second = chat.experts.locator('.thread').nth(1).locator('.bubble.card');
  expect(await second.innerText()).toContain('di 3 feb 2026');
  expect(await card.innerText()).toContain('tis 3 feb. 2026');
});

describe('each expert sees a card of their own', () => {
  test('asked for when another expert or language is chosen, and never that of another', async () => {
    const { chat, bot, card } = await openCard(await open(), expertCard());
    tellReader(bot);
    await become(chat, 'Eva Expert');
    await card.getByText(`${eva.id} en-US automatic`).waitFor();
    await chat.page.locator('#expert-language').selectOption('sv');
    await card.getByText(`${eva.id} sv-SE automatic`).waitFor();
    bot.answer = () => undefined;
    await become(chat, 'Bo Expert');
    expect(await card.innerText()).toMatch(/^Open/);
    expect(await chat.page.locator('#expert-language').inputValue()).toBe('en');
    await become(chat, 'Eva Expert');
    expect(await card.innerText()).toContain(`${eva.id} sv-SE`);
    expect(await chat.page.locator('#expert-language').inputValue()).toBe('sv');
  });

  test('until the bot changes it for all: then that is shown, and each asks again', async () => {
    const { chat, bot, id, card } = await openCard(await open(), expertCard());
    tellReader(bot);
    await press(card, 'Claim');
    await card.getByText(`${bo.id} en-US manual`).waitFor();
    bot.answer = () => undefined;
    const asked = chat.page.waitForRequest('**/api/messages');
    await bot.update(ESCALATION_CHANNEL, id, expertCard({ status: 'Claimed' }));
    await card.getByText('Claimed ·').waitFor();
    expect((await asked).postDataJSON()).toMatchObject({ replyToId: id, value: { trigger: 'automatic' } });
    expect(await chat.experts.locator('.message').count()).toBe(1);
    expect(await chat.page.evaluate('document.activeElement.matches(".card")')).toBe(true);
  });

  test('unless it is for others', async () => {
    const card = expertCard();
    const forEva = { ...card, refresh: { ...card.refresh, userIds: [eva.id] } };
    const { chat } = await openCard(await open(), forEva);
    const asked = chat.page.waitForRequest('**/api/messages');
    await become(chat, 'Eva Expert');
    await asked;
    expect(chat.sent).toMatchObject([{ from: eva, value: { trigger: 'automatic' } }]);
  });
});

test('words in answer to a press are for the one who pressed, below the card', async () => {
  const { chat, bot, card } = await openCard(await open());
  bot.answer = () => ({ type: 'application/vnd.microsoft.activity.message', value: 'Eva Expert was quicker.' });
  await press(card, 'Claim');
  const note = chat.experts.getByText('Eva Expert was quicker.');
  await note.waitFor();
  expect(await card.innerText()).toMatch(/^Open/);
  await become(chat, 'Eva Expert');
  expect(await note.isVisible()).toBe(false);
  await become(chat, 'Bo Expert');
  expect(await note.isVisible()).toBe(true);
});

describe('an address of Teams', () => {
  const withLink = (url: string) => ({
    type: 'AdaptiveCard',
    version: '1.5',
    actions: [{ type: 'Action.OpenUrl', title: 'Open', url }],
  });

  test('leads to a message of this page, wherever it is', async () => {
    const { chat, bot } = await openCard(await open());
    await chat.goTo('channel');
    await chat.send('AADSTS50126');
    const { id, conversation } = chat.sent[0] ?? { id: '', conversation: { id: '' } };
    await chat.goTo('personal');
    const path = `${encodeURIComponent(conversation.id)}/${id}`;
    await bot.post(ESCALATION_CHANNEL, withLink(`https://teams.microsoft.com/l/message/${path}?parentMessageId=${id}`));
    await chat.experts.getByRole('link', { name: 'Open', exact: true }).click();
    expect(await chat.page.locator('#place-channel').isChecked()).toBe(true);
    expect(await chat.page.evaluate('document.activeElement.innerText')).toContain('AADSTS50126');
    expect(chat.page.context().pages()).toHaveLength(1);
  });

  test('leads nowhere else', async () => {
    const { chat, bot } = await openCard(await open());
    await bot.post(
      ESCALATION_CHANNEL,
      withLink(`https://teams.microsoft.com/l/chat/0/0?users=8:orgid:${eva.aadObjectId}`),
    );
    await chat.experts.getByRole('link', { name: 'Open', exact: true }).click();
    await chat.experts.getByText('a chat with Eva Expert').waitFor();
    await bot.post(ESCALATION_CHANNEL, withLink('https://teams.microsoft.com/l/message/19%3Aa/17'));
    const last = chat.experts.locator('.thread').nth(2);
    await last.getByRole('link').click();
    await last.locator('.note').waitFor();
    expect(chat.page.context().pages()).toHaveLength(1);
  });
});
