import type { Locator, Route } from 'playwright-core';
import type { ChatPage, SentActivity } from './browser-page';
import { expertCard } from './expert-card';

export const ESCALATION_CHANNEL = '19:local-experts@thread.tacv2';
export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Takes over from the bot, and posts a card in the escalation channel. */
export async function openCard(chat: ChatPage, content: object = expertCard({ refresh: false })) {
  const bot = await LocalBot.takeOver(chat);
  const id = await bot.post(ESCALATION_CHANNEL, content);
  const card = chat.experts.locator('.bubble.card').first();
  await card.waitFor();
  return { chat, bot, id, card };
}

export const press = (card: Locator, name: string) => card.getByRole('button', { name, exact: true }).click();

/** Sits down before the escalation channel as another expert. */
export const become = (chat: ChatPage, name: string) => chat.experts.getByRole('radio', { name }).check();

/** Stands in for the bot before the experts: it sends what a test says, and answers what they send as a test says. */
export class LocalBot {
  /** What an invoke of the experts is answered with; nothing where it is undefined. */
  answer: (activity: SentActivity) => { type: string; value: unknown } | undefined = () => undefined;
  private readonly origin: string;

  private constructor(chat: ChatPage) {
    this.origin = new URL(chat.page.url()).origin;
  }

  static async takeOver(chat: ChatPage): Promise<LocalBot> {
    const bot = new LocalBot(chat);
    await chat.page.context().route('**/api/messages', (route) => bot.reply(route));
    return bot;
  }

  post(conversationId: string, content: object | string): Promise<string> {
    return this.send('POST', conversationId, '', content);
  }

  async update(conversationId: string, id: string, content: object | string): Promise<void> {
    await this.send('PUT', conversationId, `/${id}`, content);
  }

  private async reply(route: Route): Promise<void> {
    const activity: SentActivity = route.request().postDataJSON();
    if (!activity.conversation.id.startsWith(ESCALATION_CHANNEL)) return route.fallback();
    const answer = activity.type === 'invoke' ? this.answer(activity) : undefined;
    await route.fulfill({ status: 200, body: answer ? JSON.stringify({ statusCode: 200, ...answer }) : '' });
  }

  private async send(method: string, conversationId: string, path: string, content: object | string): Promise<string> {
    const url = `${this.origin}/local-teams/v3/conversations/${encodeURIComponent(conversationId)}/activities${path}`;
    const said =
      typeof content === 'string' ? { text: content } : { attachments: [{ contentType: CARD_TYPE, content }] };
    const response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', ...said }),
    });
    return ((await response.json()) as { id: string }).id;
  }
}
