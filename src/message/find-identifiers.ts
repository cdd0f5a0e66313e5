import { type Window, windowsAround } from '../families/windows';
import { type Cues, toAlternation } from '../language/cues';
import { type AppIdentifiers, createAppIdentifierReader } from './app-identifiers';
import { GUID } from './guid';

/** What support asks for: first the marks by which a sign-in is found in the logs, then what the app asked. */
export interface Identifiers extends AppIdentifiers {
  readonly traceId?: string;
  readonly correlationId?: string;
  /** The time as the message gives it, such as "2026-02-03 04:05:06Z"; never a log line's own time. */
  readonly timestamp?: string;
}

/** In the order of who asks for them: support first. */
export const identifierNames = [
  'correlationId',
  'traceId',
  'timestamp',
  'applicationId',
  'tenantId',
  'resource',
  'redirectUri',
  'scope',
] as const satisfies readonly (keyof Identifiers)[];

export type IdentifierReader = (text: string) => Identifiers;

/** The middle of a GUID: a hyphen is quicker to find than a letter that may be a digit. */
const GUID_MIDDLE = /-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-/gi;
const CHARACTERS_BESIDE_MIDDLE = 12;

const TIME = '\\d{4}-\\d\\d-\\d\\d[T +]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)?';

/** What stands between a label and its value: quotes and escapes of JSON, the colon of a page, the plus of an address. */
const GAP = String.raw`["'*\x60\\\s:：=+>{]{1,10}`;

/** The time of day is quicker to find than a date, which begins with any digit. */
const CLOCK_TIME = /[T +]\d\d:\d\d:\d\d/g;
const DATE_LENGTH = 10;
const TIME_LENGTH = 16;

/** What a label ends in before its value. The time at the start of a line of a log has no label. */
const LABEL_END = ':： "\'=+*>\x60[';

function isLabelled(text: string, index: number): boolean {
  const previous = text[index - DATE_LENGTH - 1];
  return previous === '\n' ? text[index - DATE_LENGTH - 2] === ':' : LABEL_END.includes(previous ?? '\n');
}

/** No letter before, unless it belongs to an escape, as in `\nTrace ID`, or to the value before: often nothing parts them. */
const LABEL_START = String.raw`(?:(?<![A-Za-z])|(?<=\\[A-Za-z]|-[\da-f]{12}|\dZ))`;

/** No label is longer, with what stands between it and its value. */
const CHARACTERS_BEFORE = 80;

/** Makes the reader of identifiers, which knows their labels in every language. */
export function createIdentifierReader(cues: Cues): IdentifierReader {
  const labelled = (labels: readonly string[], value: string) =>
    new RegExp(`${LABEL_START}(?:${toAlternation(labels).replaceAll('[\\s_-]', '[\\s_+-]')})${GAP}(${value})`, 'i');
  const traceId = labelled(['trace id', 'x-ms-request-id'], GUID);
  const requestId = new RegExp(`(?<!client[_-])${labelled(cues.traceId, GUID).source}`, 'i');
  const correlationId = labelled(cues.correlationId, GUID);
  const timestamp = labelled(cues.timestamp, TIME);
  const timeOfMsal = new RegExp(`\\d{5,7} - \\[(${TIME})\\]`);

  const readAppIdentifiers = createAppIdentifierReader(cues);
  // Other services have request ids and timestamps, too.
  const signIn = new RegExp(
    `AADSTS|correlation|(?:${toAlternation(cues.correlationId)})|graph|-mg[a-z]|ErrorCode|inner_?error|authentication`,
    'i',
  );

  return (text) => {
    const guids = windowsAround(GUID_MIDDLE, CHARACTERS_BEFORE, CHARACTERS_BESIDE_MIDDLE, text);
    const times = windowsAround(CLOCK_TIME, CHARACTERS_BEFORE + DATE_LENGTH, TIME_LENGTH, text, (index) =>
      isLabelled(text, index),
    );
    const ofSignIn = (value: string | undefined) => (value !== undefined && signIn.test(text) ? value : undefined);
    return {
      ...identifier('traceId', firstValue(traceId, guids) ?? ofSignIn(firstValue(requestId, guids))),
      ...identifier('correlationId', firstValue(correlationId, guids)),
      ...identifier('timestamp', toBlank(ofSignIn(firstValue(timestamp, times)) ?? firstValue(timeOfMsal, times))),
      ...readAppIdentifiers(text),
    };
  };
}

/** In an address a plus stands for the blank between date and time. */
function toBlank(time: string | undefined): string | undefined {
  return time?.replace(/(?<=^[\d-]{10})\+/, ' ');
}

function firstValue(pattern: RegExp, windows: readonly Window[]): string | undefined {
  for (const { text } of windows) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined) return value;
  }
  return undefined;
}

function identifier(name: 'traceId' | 'correlationId' | 'timestamp', value: string | undefined): Identifiers {
  return value === undefined ? {} : { [name]: value };
}
