import { type Cues, toAlternation } from '../language/cues';
import type { Sighting } from './family';
import { readRuns } from './number-run';

/** What may stand between a label and its number: quotes, brackets, escapes, an equals sign; or a comparison. */
const GAP = String.raw`["'*\x60\\\s:：=#(\[]{0,10}`;
/** The end of a tag, as in `<ErrorCode>50126</ErrorCode>`; a threshold such as "status > 400" is no finding. */
const TAG_END = String.raw`(?:>(?=\d{3,7}</))?`;
const OPERATORS = '-eq|-in|[!=]~|!=|!?in~?|eq';

/** A label that belongs to another issuer's numbers: exit codes, databases, sockets. */
const FOREIGN_LABEL =
  /(?:exit|sql|ora|oracle|db2|postgres|win32|winsock|wsa|socket|os|system|smtp|ftp|dns|kernel|signal|parsing failed with)[\s:_-]{0,3}$/i;
const FOREIGN_LABEL_LENGTH = 24;

/** No letter of a Latin script before: "fel 403" is a label, the end of "hotel 403" is not. */
export const WORD_START = '(?<![A-Za-z\\u00C0-\\u024F])';
export const WORD_END = '(?![A-Za-z\\u00C0-\\u024F])';

/** Finds numbers behind a label, such as "error code: 50126" or `"error_codes":[50076,50079]`. */
export function createLabelReader(labels: string, run: string, cues: Cues) {
  const comparison = `(?:(?:${OPERATORS}|${toAlternation(cues.is)})["'\\s(@\\[]{0,6})?`;
  const labelled = new RegExp(`(?:${labels})${TAG_END}${GAP}${comparison}(${run})`, 'gi');
  return (text: string): Sighting[] =>
    readRuns(
      labelled,
      text,
      ({ index }) => !FOREIGN_LABEL.test(text.slice(Math.max(0, index - FOREIGN_LABEL_LENGTH), index)),
    );
}
