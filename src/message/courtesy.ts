import type { Cues } from '../language/cues';

/** What people say out of courtesy, in a call that was folded. */
export interface Courtesy {
  /**
   * What a call may mean: itself, and what is left of it as greetings, pleas and thanks are taken off both ends, and a
   * yes, no or but off the beginning: "no, not solved, sorry".
   */
  readings(call: string): Reading[];
  /** Whether somebody says thanks, and nothing besides. */
  isThanks(call: string): boolean;
}

interface Reading {
  readonly words: string;
  /** Whether a no was taken off: "no, solved" says nothing for sure. */
  readonly isDenied: boolean;
}

/** How far the courtesies at the beginning reach. */
interface Opening {
  readonly end: number;
  readonly isDenied: boolean;
  readonly isThankful: boolean;
}

/** Chinese puts no blanks between words. */
const HAN_BEFORE = String.raw`(?<=\p{Script=Han})`;
const HAN_AFTER = String.raw`(?=\p{Script=Han})`;

export function createCourtesy({ courtesy, greetings, thanks, answers, denials }: Cues): Courtesy {
  const around = [...courtesy, ...greetings, ...thanks];
  // A Chinese no is the beginning of many words as well.
  const opener = `${toWords(denials)}(?= |$)|${toWords([...around, ...answers])}(?= |$|${HAN_BEFORE})`;
  const first = new RegExp(`(${opener}) ?`, 'uy');
  const last = new RegExp(`(?: |${HAN_AFTER})${toWords(around)}$`, 'u');

  /** One by one, each to the next: as a single pattern they would be tried in every combination. */
  function openings(call: string): Opening[] {
    const all: Opening[] = [{ end: 0, isDenied: false, isThankful: false }];
    for (let opening = all[0]; opening; ) {
      first.lastIndex = opening.end;
      const [, words] = first.exec(call) ?? [];
      if (words === undefined) break;
      const isDenied = opening.isDenied || denials.includes(words);
      opening = { end: first.lastIndex, isDenied, isThankful: opening.isThankful || thanks.includes(words) };
      all.push(opening);
    }
    return all;
  }

  /** The call, and what is left of it as courtesies are taken off its end again and again. */
  function beginnings(call: string): string[] {
    const rest = call.replace(last, '');
    return rest === call ? [call] : [call, ...beginnings(rest)];
  }

  return {
    readings: (call) => {
      const ends = beginnings(call).map(({ length }) => length);
      return openings(call).flatMap(({ end, isDenied }) =>
        ends.map((length) => ({ words: call.slice(end, length), isDenied })),
      );
    },
    isThanks: (call) => openings(call).some(({ end, isThankful }) => end === call.length && isThankful),
  };
}

function toWords(cues: readonly string[]): string {
  const longestFirst = [...cues].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.join('|')})`;
}
