import type { Cues } from '../language/cues';

/** What people say out of courtesy, in a call that was folded. */
export interface Courtesy {
  /** Takes greetings, pleas and thanks off both ends, and a yes or no off the beginning: "no, not solved, sorry". */
  remove(call: string): string;
  /** Whether somebody says thanks, and nothing besides. */
  isThanks(call: string): boolean;
}

/** Chinese puts no blanks between words. */
const HAN_BEFORE = String.raw`(?<=\p{Script=Han})`;
const HAN_AFTER = String.raw`(?=\p{Script=Han})`;

export function createCourtesy({ courtesy, greetings, thanks, answers }: Cues): Courtesy {
  const any = toWords([...courtesy, ...greetings, ...thanks]);
  const leading = toWords([...courtesy, ...greetings, ...thanks, ...answers]);
  const before = new RegExp(`^(?:${leading}(?: |${HAN_BEFORE}))+`, 'u');
  const behind = new RegExp(`(?:(?: |${HAN_AFTER})${any})+$`, 'u');
  const only = new RegExp(`^(?:${any}(?: |$|${HAN_BEFORE}))+$`, 'u');
  const thank = new RegExp(`(?:^| |${HAN_BEFORE})${toWords(thanks)}(?: |$|${HAN_AFTER})`, 'u');
  return {
    remove: (call) => call.replace(before, '').replace(behind, ''),
    isThanks: (call) => only.test(call) && thank.test(call),
  };
}

function toWords(cues: readonly string[]): string {
  const longestFirst = [...cues].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.join('|')})`;
}
