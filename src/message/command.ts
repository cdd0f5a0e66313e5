import type { Cues } from '../language/cues';
import { createCourtesy, isQuestion, type Reading } from './courtesy';
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
    const commands = courtesy.readings(words).map((reading) => {
      const command = byWords.get(reading.words);
      return command && isSaid(command, reading, text) ? command : undefined;
    });
    return commands.find((command) => command !== undefined);
  };
}

/** "No, solved" and "solved, but" say nothing for sure, "please get it solved" the contrary; "can you forget me?" may only ask whether I can. */
function isSaid(command: Command, { before, behind }: Reading, text: string): boolean {
  if (command === 'forgetMe') return !before.has('appeals') && !behind.has('appeals');
  if (command !== 'solved') return true;
  const isDoubtful = (['denials', 'appeals', 'courtesy'] as const).some((kind) => before.has(kind) || behind.has(kind));
  return !isDoubtful && !behind.has('hedges') && !isQuestion(text);
}
