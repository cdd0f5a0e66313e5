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

export type IdentifierReader = (text: string) => Identifiers;

/** The middle of a GUID: a hyphen is quicker to find than a letter that may be a digit. */
const GUID_MIDDLE = /-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-/gi;
const CHARACTERS_BESIDE_MIDDLE = 12;

const TIME = '\\d{4}-\\d\\d-\\d\\d[T +]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)?';

/** What stands between a label and its value: quotes and escapes of JSON, the colon of a page, the plus of an address. */
const GAP = String.raw`["'*\x60\\\s:：=+>{]{1,10}`;

/** No letter before, unless it belongs to an escape, as in `\nTrace ID`, or to the value before: often nothing parts them. */
const LABEL_START = String.raw`(?:(?<![A-Za-z])|(?<=\\[A-Za-z]|-[\da-f]{12}|\dZ))`;

/** No label is longer, with what stands between it and its value. */
const CHARACTERS_BEFORE = 80;

/** Makes the reader of identifiers, which knows their labels in every language. */
export function createIdentifierReader(cues: Cues): IdentifierReader {
  const time = new RegExp(TIME, 'g');
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
    `AADSTS|correlation|(?:${toAlternation(cues.correlationId)})|\\bgraph\\b|inner_?error|authentication`,
    'i',
  );

  return (text) => {
    const isSignIn = signIn.test(text);
    const guids = windowsAround(GUID_MIDDLE, CHARACTERS_BEFORE, CHARACTERS_BESIDE_MIDDLE, text);
    const times = windowsAround(time, CHARACTERS_BEFORE, 1, text);
    return {
      ...identifier('traceId', firstValue(traceId, guids) ?? (isSignIn ? firstValue(requestId, guids) : undefined)),
      ...identifier('correlationId', firstValue(correlationId, guids)),
      ...identifier(
        'timestamp',
        ((isSignIn ? firstValue(timestamp, times) : undefined) ?? firstValue(timeOfMsal, times))?.replace(
          /(?<=^[\d-]{10})\+/,
          ' ',
        ),
      ),
      ...readAppIdentifiers(text),
    };
  };
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
