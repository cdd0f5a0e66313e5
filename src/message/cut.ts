/** The beginning of a text, so many UTF-16 units at most; a sign of two is not torn apart. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.codePointAt(limit - 1) ?? 0;
  return text.slice(0, last > 0xffff ? limit - 1 : limit);
}

/** The same, with an ellipsis where something is left out. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${cut(text, limit - 2).trimEnd()} …`;
}
