import { z } from 'zod';

/**
 * A word that people write: letters, blanks, hyphens, apostrophes, so that it can stand in a pattern as it is.
 *
 * Said by the marks of ASCII that it may not have: the letters of all scripts make a pattern of megabytes.
 */
const cue = z
  .string()
  .regex(
    /^(?![ '-])(?:[^\s\d!"#$%&()*+,./:;<=>?@[\\\]^_`{|}~]| )+$/,
    'use only letters, blanks, hyphens and apostrophes',
  );
const cueList = z.array(cue).min(1, 'give at least one word');

/** What `locales/<tag>/cues.json` holds: the words by which Signpost understands what people write. */
export const cuesShape = z
  .object({
    help: cueList,
    greetings: cueList,
    /** What people put before or behind what they want, and what changes nothing of it: pleas; thanks. */
    courtesy: cueList,
    /** Can you, would you: somebody wants it, or asks whether it can be had. */
    appeals: cueList,
    thanks: cueList,
    /** Yes; no; but and regret, before what somebody says. */
    confirmations: cueList,
    denials: cueList,
    hedges: cueList,
    /** Calls for the choice of a language. */
    language: cueList,
    /** Calls for the list of troubleshooting guides. */
    guides: cueList,
    /** Makes a channel the escalation channel of its team; of everyone. */
    escalateHere: cueList,
    escalateHereForEveryone: cueList,
    /** Ends that. */
    stopEscalatingHere: cueList,
    /** Calls for the list of what is open. */
    openRequests: cueList,
    forgetMe: cueList,
    /** What a requester says of their request: that nothing is left to do; that something is. */
    solved: cueList,
    notSolved: cueList,
    /** What stands before the words to search for. */
    search: cueList,
    /** Words that tell nothing of what somebody searches for. */
    filler: cueList,
    errorCode: cueList,
    /** The word "code" by itself, which may mean any code. */
    code: cueList,
    error: cueList,
    statusCode: cueList,
    /** What a status means in a few words, as it stands beside its number. */
    reason: cueList,
    received: cueList,
    /** Words after which a number of errors is a count. */
    having: cueList,
    /** Words of signing in: a lone number beside them may be a sign-in code. */
    signIn: cueList,
    /** Things that answer with an HTTP status. */
    service: cueList,
    /** Things that have a number of their own, before which a number is no code. */
    numbered: cueList,
    /** What people count: a number before it is no code. */
    counted: cueList,
    /** Machines that show codes of their own. */
    device: cueList,
    asking: cueList,
    and: cueList,
    article: cueList,
    /** What tells the failure of today from the one before. */
    now: cueList,
    is: cueList,
    traceId: cueList,
    correlationId: cueList,
    timestamp: cueList,
    applicationId: cueList,
    tenantId: cueList,
    resource: cueList,
    redirectUri: cueList,
    scope: cueList,
  })
  .strict();

/** What `locales/other-cues.json` holds: words of languages that Signpost does not speak, beside which codes stand all the same. */
export const otherCuesShape = cuesShape.partial().strict();

export type Cues = Readonly<Record<keyof z.infer<typeof cuesShape>, readonly string[]>>;

/** Some of the lists of cues, as far as a file has them. */
export type SomeCues = { readonly [Name in keyof Cues]?: readonly string[] | undefined };

/** Puts the cues of all languages together: people paste in one language and ask in another. */
export function mergeCues(all: readonly SomeCues[]): Cues {
  const merged = Object.keys(cuesShape.shape).map((name) => [
    name,
    [...new Set(all.flatMap((cues) => (cues[name as keyof Cues] ?? []).map((word) => word.toLowerCase())))],
  ]);
  return Object.fromEntries(merged) as Cues;
}

/**
 * The source of a pattern for any of the words, longer ones first, in which a blank also stands for a hyphen, an
 * underscore or nothing.
 *
 * Words that begin alike share their beginning: tried one by one, the hundreds of words of all languages would make
 * reading several times slower.
 */
export function toAlternation(words: readonly string[]): string {
  const sorted = [...new Set(words.map((word) => word.replace(/[ -]/g, ANY_SEPARATOR)))].sort();
  return toPattern(sorted, 0, sorted.length, 0);
}

/** Stands for a blank or hyphen while words are put together: as long as the letters it stands among. */
const ANY_SEPARATOR = '\u0000';

/** The pattern of what follows the first `depth` letters, which the sorted words from `start` to `end` share. */
function toPattern(sorted: readonly string[], start: number, end: number, depth: number): string {
  const isOptional = sorted[start]?.length === depth;
  const branches: string[] = [];
  for (let first = isOptional ? start + 1 : start; first < end; ) {
    const letter = sorted[first]?.[depth] ?? '';
    let next = first + 1;
    while (next < end && sorted[next]?.[depth] === letter) next += 1;
    branches.push(`${letter === ANY_SEPARATOR ? '[\\s_-]?' : letter}${toPattern(sorted, first, next, depth + 1)}`);
    first = next;
  }
  if (branches.length === 0) return '';
  return branches.length === 1 && !isOptional ? branches.join() : `(?:${branches.join('|')})${isOptional ? '?' : ''}`;
}
