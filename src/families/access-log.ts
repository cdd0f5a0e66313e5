import type { Sighting } from './family';
import { readRuns } from './number-run';
import { textBefore } from './windows';

/** The end of a line of IIS: status, substatus, Win32 status and times. */
const IIS = / ([45]\d\d) \d{1,3} \d{1,10}(?: \d{1,10}){0,3}[ \t]{0,3}(?:\r?\n|$)/g;
const METHOD = /\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\s\/[^\n]{0,2000}$/;
const MAX_LINE_LENGTH = 2000;

/** HAProxy: five timers, then the status and a size. */
const HAPROXY = /\/\d{1,9} ([45]\d\d) \d/g;
const TIMERS = /(?:-?\d{1,9}\/){3}-?\d{1,9}$/;
const TIMERS_LENGTH = 50;

/** Whether what precedes the place of a status, in the whole text, is a line of such a log. */
type LineTest = (text: string, index: number) => boolean;

const forms: readonly { readonly pattern: RegExp; readonly isLine: LineTest }[] = [
  { pattern: IIS, isLine: (text, index) => METHOD.test(textBefore(text, index, MAX_LINE_LENGTH)) },
  { pattern: HAPROXY, isLine: (text, index) => TIMERS.test(textBefore(text, index, TIMERS_LENGTH)) },
];

/** Reads the HTTP statuses of logs in which nothing labels them but their place in the line, in a part of a text. */
export function readAccessLog(part: string, start: number, text: string): Sighting[] {
  return forms.flatMap(({ pattern, isLine }) => readRuns(pattern, part, ({ index }) => isLine(text, start + index)));
}
