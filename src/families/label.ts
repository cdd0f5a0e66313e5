import { type Cues, toAlternation } from '../language/cues';
import type { Sighting } from './family';
import { readRuns } from './number-run';
import { textBefore } from './windows';

/** What may stand between a label and its number: quotes, brackets, escapes, an equals sign; or a comparison. */
const GAP = String.raw`["'*\x60\\\s:：=#(\[]{0,10}`;
/** The end of a tag, as in `<ErrorCode>50126</ErrorCode>`, or a property, as in `StatusCode.value__`; a threshold such as "status > 400" is no finding. */
const TAG_END = String.raw`(?:>(?=\d{3,7}</)|\.\w{1,10})?`;
const OPERATORS = '-eq|-in|[!=]~|!=|!?in~?|eq';

/** A label that belongs to another issuer's numbers (exit codes, databases, sockets, parcels), or that counts. */
const FOREIGN_LABEL =
  /(?:exit|sql|ora|oracle|db2|postgres|win32|winsock|wsa|socket|os|system|smtp|ftp|dns|sip|kernel|signal|parsing failed with|order|package|parcel|ticket|shipment|delivery|invoice|payment|seat|flight|number of|count of|antall?|aantal|anzahl)[ \t:_-]{0,3}$/i;
/** "Errors: 404, warnings: 3" counts, too. */
const COUNTING_LABEL = /^errors\s?[:=]/i;
const FOREIGN_LABEL_LENGTH = 24;

/** How far from a label the thing may be named that shows a code of its own: a dishwasher, a printer. */
const DEVICE_DISTANCE = 60;

/** No letter of a Latin script before: "fel 403" is a label, the end of "hotel 403" is not. */
export const WORD_START = '(?<![A-Za-z\\u00C0-\\u024F])';
export const WORD_END = '(?![A-Za-z\\u00C0-\\u024F])';

/** Makes the test whether the code that stands from `start` to `end` may be a machine's: "felkod 401 på hissen". */
export function createDeviceTest(cues: Cues): (text: string, start: number, end: number) => boolean {
  const device = new RegExp(`${WORD_START}(?:${toAlternation(cues.device)})${WORD_END}`, 'i');
  return (text, start, end) => device.test(text.slice(Math.max(0, start - DEVICE_DISTANCE), end + DEVICE_DISTANCE));
}

/** Finds numbers behind a label, such as "error code: 50126" or `"error_codes":[50076,50079]`. */
export function createLabelReader(labels: string, run: string, cues: Cues) {
  // A list may begin with what is no failure: "ResultType !in ("0", "50125")".
  const comparison = `(?:(?:${OPERATORS}|${toAlternation(cues.is)})["'\\s:(@\\[]{0,6})?(?:0["']?\\s?,\\s?["']?)?`;
  const labelled = new RegExp(`(?:${labels})${TAG_END}${GAP}${comparison}(${run})`, 'gi');
  return (text: string): Sighting[] =>
    readRuns(
      labelled,
      text,
      ({ index, 0: match }) =>
        !COUNTING_LABEL.test(match) && !FOREIGN_LABEL.test(textBefore(text, index, FOREIGN_LABEL_LENGTH)),
    );
}

/** The same for labels that people use of anything that fails: what names a machine beside them is left alone. */
export function createWordReader(labels: string, run: string, cues: Cues) {
  const readLabelled = createLabelReader(labels, run, cues);
  const isDevice = createDeviceTest(cues);
  return (text: string): Sighting[] =>
    readLabelled(text).filter(({ id, index }) => !isDevice(text, index, index + id.length));
}
