// @ts-check
import { readResults } from './extension-result.js';

/** @typedef {import('./bot.js').Bot} Bot */
/** @typedef {import('./activity.js').Where} Where */

/** Makes what asks the bot for the card of an address. @param {Bot} bot */
export function createUnfurl(bot) {
  /** @param {string} url @param {Where} where it was pasted */
  return async (url, where) => {
    const [result] = readResults(await bot.invoke('composeExtension/queryLink', { url }, where));
    return result?.attachment;
  };
}
