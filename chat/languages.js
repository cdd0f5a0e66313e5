// @ts-check

/** @typedef {{ tag: string, name: string }} Language */

/** Macro and sister languages whose readers read Bokmål. */
const READS_AS = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
]);

/**
 * Lists the languages the bot speaks; English alone when the bot cannot be asked.
 *
 * @returns {Promise<Language[]>}
 */
export async function loadLanguages() {
  try {
    const response = await fetch('/chat/languages.json');
    if (response.ok) return await response.json();
  } catch {
    // The conversation itself will say that the bot does not answer.
  }
  return [{ tag: 'en', name: 'English' }];
}

/**
 * Picks the first wanted language that is spoken, else English: same language and same script, whatever the region.
 *
 * @param {readonly string[]} wanted
 * @param {readonly Language[]} spoken
 */
export function pickLanguage(wanted, spoken) {
  const tags = new Map(spoken.map(({ tag }) => [toScriptTag(tag), tag]));
  const found = wanted.map((tag) => tags.get(toScriptTag(tag))).find((tag) => tag !== undefined);
  return found ?? 'en';
}

/** Turns zh-CN into zh-Hans, nl-BE into nl-Latn. @param {string} tag */
function toScriptTag(tag) {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${READS_AS.get(language) ?? language}-${script}`;
}
