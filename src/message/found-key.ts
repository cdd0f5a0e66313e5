import { type Code, type CodeKey, parseKey } from '../families/code';

/** What a search finds, in one string: a code, or a guide. */
export type FoundKey = CodeKey | `guide:${string}`;

const GUIDE = 'guide:';

export function guideKey(guide: string): FoundKey {
  return `guide:${guide}`;
}

/** Reads a key that comes from outside; undefined where it names neither. */
export function parseFoundKey(key: string): { readonly guide: string } | { readonly code: Code } | undefined {
  if (key.startsWith(GUIDE)) return { guide: key.slice(GUIDE.length) };
  const code = parseKey(key);
  return code && { code };
}
