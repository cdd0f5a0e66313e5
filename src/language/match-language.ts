/** Tags that mean a language Signpost has under another name. */
const ALIASES: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' };

/**
 * Picks the language that serves a BCP 47 tag best, by look-up (RFC 4647, part 3.4): the whole tag, then shorter
 * and shorter; then an alias; then the script that the tag implies, as "zh-TW" does Traditional Chinese; then any
 * script of the same language, since Traditional Chinese readers read Simplified more easily than English.
 *
 * Undefined where none of the languages serves the tag, or where it is no tag at all.
 */
export function matchLanguage(wanted: string | undefined, available: readonly string[]): string | undefined {
  const tag = wanted?.trim().replaceAll('_', '-').toLowerCase();
  if (!tag || !/^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,8}$/.test(tag)) return undefined;
  const subtags = tag.split('-');
  const primary = subtags[0] ?? '';
  const alias = ALIASES[primary];
  return (
    longestMatch(subtags, available) ??
    (alias ? longestMatch([alias, ...subtags.slice(1)], available) : undefined) ??
    longestMatch([primary, scriptOf(tag)], available) ??
    available.find((language) => language.toLowerCase().startsWith(`${primary}-`))
  );
}

/** Whether two tags name variants of one language, as "zh-Hans" and "zh-Hant" do. */
export function isVariant(tag: string, other: string): boolean {
  return tag.split('-')[0] === other.split('-')[0];
}

function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script?.toLowerCase() ?? '';
  } catch {
    return '';
  }
}

function longestMatch(subtags: readonly string[], available: readonly string[]): string | undefined {
  for (let length = subtags.length; length > 0; length -= 1) {
    const candidate = subtags.slice(0, length).join('-');
    const match = available.find((language) => language.toLowerCase() === candidate);
    if (match) return match;
  }
  return undefined;
}
