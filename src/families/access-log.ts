import type { Sighting } from './family';
import { readRuns } from './number-run';

/** The end of a line of IIS: status, substatus, Win32 status and times. */
const IIS = /\s([45]\d\d)\s\d{1,3}\s\d{1,10}(?:\s\d{1,10}){0,3}[ \t]{0,3}(?:\r?\n|$)/g;
const METHOD = /\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\s\/[^\n]{0,2000}$/;
const MAX_LINE_LENGTH = 2000;

/** HAProxy: five timers, then the status and a size. */
const HAPROXY = /(?:-?\d{1,9}\/){4}\+?\d{1,9} ([45]\d\d) \+?\d/g;

/** Reads the HTTP statuses of logs in which nothing labels them but their place in the line. */
export function readAccessLog(text: string): Sighting[] {
  return [
    ...readRuns(IIS, text, ({ index }) => METHOD.test(text.slice(Math.max(0, index - MAX_LINE_LENGTH), index))),
    ...readRuns(HAPROXY, text),
  ];
}
