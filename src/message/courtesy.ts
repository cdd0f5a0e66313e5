import type { Cues } from '../language/cues';

/** What people say out of courtesy, in a call that was folded. */
export interface Courtesy {
  /**
   * What a call may mean: itself, and what is left of it as greetings, pleas and thanks are taken off both ends, and a
   * yes, no or but off the beginning: "no, not solved, sorry".
   */
  readings(call: string): string[];
  /** Whether somebody says thanks, and nothing besides. */
  isThanks(call: string): boolean;
}

/** Chinese puts no blanks between words. */
const HAN_BEFORE = String.raw`(?<=\p{Script=Han})`;
const HAN_AFTER = String.raw`(?=\p{Script=Han})`;

export function createCourtesy({ courtesy, greetings, thanks, answers }: Cues): Courtesy {
  const around = [...courtesy, ...greetings, ...thanks];
  const before = new RegExp(`^${toWords([...around, ...answers])}(?: |${HAN_BEFORE})`, 'u');
  const behind = new RegExp(`(?: |${HAN_AFTER})${toWords(around)}$`, 'u');
  const only = new RegExp(`^(?:${toWords([...around, ...answers])}(?: |$|${HAN_BEFORE}))+$`, 'u');
  const thank = new RegExp(`(?:^| |${HAN_BEFORE})${toWords(thanks)}(?: |$|${HAN_AFTER})`, 'u');
  return {
    readings: (call) => peel(call, before).flatMap((rest) => peel(rest, behind)),
    isThanks: (call) => only.test(call) && thank.test(call),
  };
}

/** A text, and what is left of it as a pattern is taken off again and again. */
function peel(text: string, pattern: RegExp): string[] {
  const rest = text.replace(pattern, '');
  return rest === text ? [text] : [text, ...peel(rest, pattern)];
}

function toWords(cues: readonly string[]): string {
  const longestFirst = [...cues].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.join('|')})`;
}
