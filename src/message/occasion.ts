import type { Cues } from '../language/cues';
import type { CommandReader } from './command';
import { createCourtesy } from './courtesy';
import { foldCall } from './fold-call';

/** Why a message holds no code: a greeting, thanks, a call for something else, or nothing was recognized. */
type Occasion = Call | 'greeting' | 'thanks' | 'nothingFound';

/** What one can call for without a code: help, the choice of a language, the list of guides. */
type Call = 'help' | 'language' | 'guides';

export type OccasionReader = (text: string) => Occasion;

/** Makes the reader that recognizes calls and greetings in every language. */
export function createOccasionReader(cues: Cues, readCommand: CommandReader): OccasionReader {
  const calls = new Map<string, Call>(
    (['guides', 'language', 'help'] as const).flatMap((call) => cues[call].map((words) => [words, call] as const)),
  );
  const greetings = new Set(cues.greetings);
  const courtesy = createCourtesy(cues);
  return (text) => {
    const words = foldCall(text);
    if (words === undefined) return 'nothingFound';
    // Nothing but "?" or a mention alone is a question, too.
    if (words === '') return 'help';
    if (greetings.has(words)) return 'greeting';
    // "hej, hjälp!" is both.
    const readings = courtesy.readings(words).map((reading) => calls.get(reading.words));
    const call = readings.find((each) => each !== undefined);
    if (call) return call;
    // Who says that it works has been helped.
    const { kinds, isWhole } = courtesy.opening(words);
    if (readCommand(text) === 'solved' || (isWhole && kinds.has('thanks'))) return 'thanks';
    return isWhole && kinds.has('greetings') ? 'greeting' : 'nothingFound';
  };
}
