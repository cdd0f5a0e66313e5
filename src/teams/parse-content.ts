/** The content of an attachment, which Teams sends in places as JSON in a string; undefined where it is none. */
export function parseContent(content: unknown): unknown {
  if (typeof content !== 'string') return content;
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
