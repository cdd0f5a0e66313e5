import type { Cues } from '../language/cues';

/** What people say around what they want, or in its place, in a call that was folded. */
export interface Courtesy {
  /**
   * What a call may mean: itself, and what is left of it as greetings, pleas, thanks and regrets are taken off both ends,
   * and a yes or no off the beginning: "no, not solved, sorry".
   */
  readings(call: string): Reading[];
  /** The words of this sort with which a call begins, and whether it says nothing else. */
  opening(call: string): { readonly kinds: ReadonlySet<Kind>; readonly isWhole: boolean };
}

type Kind = (typeof kinds)[number];
/** A word that is of several is of the first. */
const kinds = ['denials', 'confirmations', 'thanks', 'greetings', 'hedges', 'appeals', 'courtesy'] as const;

export interface Reading {
  readonly words: string;
  /** What was taken off the beginning, and off the end. */
  readonly before: ReadonlySet<Kind>;
  readonly behind: ReadonlySet<Kind>;
}

/** How far such words reach, from the beginning or the end. */
interface Stretch {
  readonly at: number;
  readonly kinds: ReadonlySet<Kind>;
}

/** Chinese puts no blanks between words. */
const HAN_BEFORE = String.raw`(?<=\p{Script=Han})`;
const HAN_AFTER = String.raw`(?=\p{Script=Han})`;

export function createCourtesy(cues: Cues): Courtesy {
  const around = [...cues.courtesy, ...cues.appeals, ...cues.greetings, ...cues.thanks, ...cues.hedges];
  // A Chinese yes or no is the beginning of many words as well.
  const answers = `${toWords([...cues.confirmations, ...cues.denials])}(?= |$)`;
  const opener = `${answers}|${toWords(around)}(?= |$|${HAN_BEFORE})`;
  const first = new RegExp(`(${opener}) ?`, 'uy');
  const last = new RegExp(`(?: |${HAN_AFTER})(${toWords(around)})$`, 'u');

  /** One by one, each to the next: as a single pattern they would be tried in every combination. */
  function beginnings(call: string): Stretch[] {
    return stretches(0, (at) => {
      first.lastIndex = at;
      const [, words] = first.exec(call) ?? [];
      return words === undefined ? undefined : [words, first.lastIndex];
    });
  }

  function ends(call: string): Stretch[] {
    return stretches(call.length, (at) => {
      const match = last.exec(call.slice(0, at));
      return match?.[1] === undefined ? undefined : [match[1], match.index];
    });
  }

  function stretches(start: number, next: (at: number) => readonly [words: string, at: number] | undefined): Stretch[] {
    const all: Stretch[] = [{ at: start, kinds: new Set() }];
    for (let stretch = all[0]; stretch; ) {
      const [words = '', at = start] = next(stretch.at) ?? [];
      const kind = kinds.find((each) => cues[each].includes(words));
      if (kind === undefined) break;
      stretch = { at, kinds: new Set([...stretch.kinds, kind]) };
      all.push(stretch);
    }
    return all;
  }

  return {
    readings: (call) => {
      const endings = ends(call);
      return beginnings(call).flatMap((beginning) =>
        endings.map((end) => ({
          words: call.slice(beginning.at, end.at),
          before: beginning.kinds,
          behind: end.kinds,
        })),
      );
    },
    opening: (call) => {
      const { at, kinds } = beginnings(call).at(-1) ?? { at: 0, kinds: new Set() };
      return { kinds, isWhole: at === call.length };
    },
  };
}

function toWords(cues: readonly string[]): string {
  const longestFirst = [...cues].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.join('|')})`;
}

/** Whether a text asks whether something is so, and does not say it. */
export function isQuestion(text: string): boolean {
  return /[?？]\s*$/.test(text);
}
