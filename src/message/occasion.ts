import type { Cues } from '../language/cues';

/** Why a message holds no code: a greeting, a call for help, a picture, or nothing was recognized. */
export type Occasion = 'help' | 'greeting' | 'picture' | 'nothingFound';

export type OccasionReader = (text: string) => Exclude<Occasion, 'picture'>;

/** Longer texts report something; no call for help in `cues.json` comes near. */
const MAX_CALL_LENGTH = 200;

/** Makes the reader that recognizes calls for help and greetings in every language. */
export function createOccasionReader(cues: Cues): OccasionReader {
  const help = new Set(cues.help);
  const greetings = new Set(cues.greetings);
  return (text) => {
    const call = text.trim();
    if (call.length > MAX_CALL_LENGTH) return 'nothingFound';
    const words = call
      .toLowerCase()
      .replace(/(?:[^\p{L}\p{M}\p{N}'’-]|\bsignpost\b)+/gu, ' ')
      .trim();
    // Nothing but "?" or a mention alone is a question, too.
    if (words === '' || help.has(words)) return 'help';
    if (greetings.has(words)) return 'greeting';
    // "hej, hjälp!" is both: take the greeting off and look again.
    const rest = [...greetings].find((greeting) => words.startsWith(`${greeting} `));
    return rest !== undefined && help.has(words.slice(rest.length + 1)) ? 'help' : 'nothingFound';
  };
}
