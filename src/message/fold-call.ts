/** Longer texts report something; no call in `cues.json` comes near. */
const MAX_LENGTH = 200;

/** What a short text says, in lower case and without signs and the name of Signpost; undefined where it is too long for a call. */
export function foldCall(text: string): string | undefined {
  const wording = text.trim();
  if (wording.length > MAX_LENGTH) return undefined;
  return wording
    .toLowerCase()
    .replace(/(?:[^\p{L}\p{M}\p{N}'’-]|\bsignpost\b)+/gu, ' ')
    .replaceAll('’', "'")
    .trim();
}
