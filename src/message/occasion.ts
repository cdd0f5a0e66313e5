import type { Cues } from '../language/cues';

/** Why a person wrote a message that holds no code: they greet, they ask for help, or nothing was recognized. */
export type Occasion = 'help' | 'greeting' | 'nothingFound';

/** Longer texts report something; no call for help in `cues.json` comes near. */
const MAX_CALL_LENGTH = 200;

/** Makes the reader that recognizes calls for help and greetings in every language. */
export function createOccasionReader(cues: Cues): (text: string) => Occasion {
  const help = new Set(cues.help);
  const greetings = new Set(cues.greetings);
  return (text) => {
    const call = text.trim();
    if (call.length > MAX_CALL_LENGTH) return 'nothingFound';
    const words = call
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}'’-]+/gu, ' ')
      .trim();
    // Nothing but "?", a picture or a mention alone is a question, too.
    if (words === '' || help.has(words)) return 'help';
    if (greetings.has(words)) return 'greeting';
    // "hej, hjälp!" is both: take the greeting off and look again.
    const rest = [...greetings].find((greeting) => words.startsWith(`${greeting} `));
    return rest !== undefined && help.has(words.slice(rest.length + 1)) ? 'help' : 'nothingFound';
  };
}
