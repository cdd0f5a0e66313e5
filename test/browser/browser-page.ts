import { env } from 'node:process';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchBrowser(): Promise<Browser> {
  // biome-ignore lint/style/noProcessEnv: where the browser is says nothing about Signpost
  return chromium.launch({ executablePath: env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
}

/** The parts of an activity that the tests look at. */
export interface SentActivity {
  readonly type: string;
  readonly name?: string;
  readonly id: string;
  readonly text?: string;
  readonly locale: string;
  readonly replyToId?: string;
  readonly from: { readonly id: string; readonly aadObjectId: string };
  readonly conversation: { readonly id: string };
  readonly channelData?: object;
  readonly attachments?: readonly { readonly content: string }[];
  readonly value?: { readonly trigger?: string; readonly data?: unknown };
}

/** The chat page as a person meets it, and what it should not have done meanwhile. */
export class ChatPage {
  /** Console errors, which include what the Content Security Policy forbade, and requests to other places. */
  readonly faults: string[] = [];
  /** Everything that was sent to the bot. */
  readonly sent: SentActivity[] = [];
  readonly page: Page;

  private constructor(page: Page, origin: string) {
    this.page = page;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('request', (request) => {
      if (request.method() === 'POST') this.sent.push(request.postDataJSON());
      if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
        this.faults.push(request.url());
    });
  }

  static async open(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<ChatPage> {
    const context = await browser.newContext({ locale: 'en-US', colorScheme: 'light', ...options });
    const chat = new ChatPage(await context.newPage(), origin);
    // What the bot says before a page listens for the first time is not meant for it.
    const listens = chat.page.waitForResponse(/\/chat\/events\?/);
    await chat.page.goto(`${origin}/`);
    await listens;
    return chat;
  }

  get composer(): Locator {
    return this.page.locator('#composer-text');
  }

  /** Whether a message from the composer names Signpost. */
  get mention(): Locator {
    return this.page.locator('#composer .mention-choice input');
  }

  /** The pane of who asks: a personal chat or a channel. */
  get requester(): Locator {
    return this.page.locator('#requester');
  }

  /** The pane of the escalation channel. */
  get experts(): Locator {
    return this.page.locator('#experts');
  }

  get threads(): Locator {
    return this.requester.locator('.thread');
  }

  /** Goes to the channel or back to the personal chat; on a phone to the escalation channel as well. */
  async goTo(place: 'personal' | 'channel' | 'experts'): Promise<void> {
    await this.page.locator(`#place-${place}`).check();
  }

  /** Chooses from the menu of a message. */
  async chooseFor(message: Locator, name: string): Promise<void> {
    await message.locator('.menu-button').click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  get replies(): Locator {
    return this.requester.locator('.message.reply:visible');
  }

  get lastCard(): Locator {
    return this.replies.last().locator('.bubble.card');
  }

  /** Sends a text with the mouse, and waits for what comes back. */
  async send(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.awaitAnswer(() => this.page.locator('#composer .send').click());
  }

  /** Does something that asks the bot, and waits until its answer is shown. */
  async awaitAnswer(act: () => Promise<void>): Promise<void> {
    const answered = this.page.waitForResponse('**/api/messages');
    await act();
    await answered;
    await this.page.locator('.typing').waitFor({ state: 'detached' });
  }

  /** How far what is in these elements sticks out sideways, at most; 0 where it fits. */
  async overflow(selector: string): Promise<number> {
    const excess = await this.page.locator(selector).evaluateAll((elements) => {
      return elements.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    });
    return Math.max(...excess);
  }

  /** The code that the last card explains: its first line after its kind. */
  async leadingCode(): Promise<string | undefined> {
    return (await this.lastCard.innerText()).match(/AADSTS\d+|HTTP \d+/)?.[0];
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
