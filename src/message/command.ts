import type { Cues } from '../language/cues';
import { createCourtesy } from './courtesy';
import { foldCall } from './fold-call';

/** What somebody tells Signpost to do, beyond answering. */
export type Command = (typeof commands)[number];

const commands = [
  'escalateHere',
  'escalateHereForEveryone',
  'stopEscalatingHere',
  'openRequests',
  'forgetMe',
  'solved',
  'notSolved',
] as const;

/** The command that a text is; undefined where it is none. */
export type CommandReader = (text: string) => Command | undefined;

/** Makes the reader that recognizes commands in every language. */
export function createCommandReader(cues: Cues): CommandReader {
  const byWords = new Map(commands.flatMap((command) => cues[command].map((words) => [words, command] as const)));
  const courtesy = createCourtesy(cues);
  return (text) => {
    const words = foldCall(text);
    if (words === undefined) return undefined;
    const meant = courtesy.readings(words).map((reading) => ({ ...reading, command: byWords.get(reading.words) }));
    return meant.find(({ command, isDenied }) => command !== undefined && !(isDenied && command === 'solved'))?.command;
  };
}
