import type { Cues } from '../language/cues';

/** What people say around what they want, or in its place, in a call that was folded. */
export interface Courtesy {
  /**
   * What a call may mean: itself, and what is left of it as greetings, pleas and thanks are taken off both ends, and a
   * yes, no or but off the beginning: "no, not solved, sorry".
   */
  readings(call: string): Reading[];
  /** What a call says that consists of such words alone; undefined where it says more. */
  kindsOf(call: string): ReadonlySet<CourtesyKind> | undefined;
}

export type CourtesyKind = (typeof kinds)[number];
/** A word that is of several is of the first. */
const kinds = ['denials', 'confirmations', 'thanks', 'greetings', 'hedges', 'courtesy'] as const;

interface Reading {
  readonly words: string;
  /** Whether a no was taken off: "no, solved" says nothing for sure. */
  readonly isDenied: boolean;
}

/** How far such words reach from the beginning. */
interface Opening {
  readonly end: number;
  readonly kinds: ReadonlySet<CourtesyKind>;
}

/** Chinese puts no blanks between words. */
const HAN_BEFORE = String.raw`(?<=\p{Script=Han})`;
const HAN_AFTER = String.raw`(?=\p{Script=Han})`;

export function createCourtesy(cues: Cues): Courtesy {
  const around = [...cues.courtesy, ...cues.greetings, ...cues.thanks];
  const before = [...around, ...cues.confirmations, ...cues.hedges];
  // A Chinese no is the beginning of many words as well.
  const opener = `${toWords(cues.denials)}(?= |$)|${toWords(before)}(?= |$|${HAN_BEFORE})`;
  const first = new RegExp(`(${opener}) ?`, 'uy');
  const last = new RegExp(`(?: |${HAN_AFTER})${toWords(around)}$`, 'u');

  /** One by one, each to the next: as a single pattern they would be tried in every combination. */
  function openings(call: string): Opening[] {
    const all: Opening[] = [{ end: 0, kinds: new Set() }];
    for (let opening = all[0]; opening; ) {
      first.lastIndex = opening.end;
      const [, words] = first.exec(call) ?? [];
      const kind = words === undefined ? undefined : kinds.find((each) => cues[each].includes(words));
      if (kind === undefined) break;
      opening = { end: first.lastIndex, kinds: new Set([...opening.kinds, kind]) };
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
      return openings(call).flatMap((opening) =>
        ends.map((end) => ({ words: call.slice(opening.end, end), isDenied: opening.kinds.has('denials') })),
      );
    },
    kindsOf: (call) => openings(call).find(({ end }) => end === call.length)?.kinds,
  };
}

function toWords(cues: readonly string[]): string {
  const longestFirst = [...cues].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.join('|')})`;
}
