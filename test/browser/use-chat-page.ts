import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type SignpostProcess, startSignpost } from '../signpost-process';
import { ChatPage, launchBrowser } from './browser-page';

/** Runs Signpost and a browser for the tests of a file; each opens pages of its own, which must have had no faults. */
export function useChatPage(): (options?: BrowserContextOptions) => Promise<ChatPage> {
  let signpost: SignpostProcess;
  let browser: Browser;
  const opened: ChatPage[] = [];

  beforeAll(async () => {
    signpost = startSignpost({ PORT: '0' });
    [browser] = await Promise.all([launchBrowser(), signpost.port]);
  });
  afterEach(async () => {
    const pages = opened.splice(0);
    const faults = pages.flatMap((page) => page.faults);
    await Promise.all(pages.map((page) => page.close()));
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    expect(await signpost.stop()).toBe(0);
  });

  return async (options) => {
    const page = await ChatPage.open(browser, `http://127.0.0.1:${await signpost.port}`, options);
    opened.push(page);
    return page;
  };
}
