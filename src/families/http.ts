import { type Cues, toAlternation } from '../language/cues';
import type { Family } from './family';
import { createLabelReader, WORD_END, WORD_START } from './label';
import { nearNumbers, numberRun, readRuns } from './number-run';

/** Only 4xx and 5xx are failures; a 2xx or 3xx in a message is never what it is about. */
const STATUS = '[45]\\d\\d(?!\\s?(?:ms|[kmg]i?b|px|%))';

/** Registered reason phrases of 4xx and 5xx, today's and older ones: number and phrase vouch for each other. */
const PHRASES = [
  'Bad Request',
  'Unauthorized',
  'Payment Required',
  'Forbidden',
  'Not Found',
  'Method Not Allowed',
  'Not Acceptable',
  'Proxy Authentication Required',
  'Request Time-?out',
  'Conflict',
  'Gone',
  'Length Required',
  'Precondition Failed',
  '(?:Content|Payload|Request Entity) Too Large',
  '(?:Request-)?URI Too Long',
  'Unsupported Media Type',
  '(?:Requested )?Range Not Satisfiable',
  'Expectation Failed',
  'Misdirected Request',
  'Unprocessable (?:Content|Entity)',
  'Locked',
  'Failed Dependency',
  'Too Early',
  'Upgrade Required',
  'Precondition Required',
  'Too Many Requests',
  'Request Header Fields Too Large',
  'Unavailable For Legal Reasons',
  'Internal(?: Server)? Error',
  'Not Implemented',
  'Bad Gateway',
  'Service (?:Temporarily )?Unavailable',
  'Gateway Time-?out',
  'HTTP Version Not Supported',
  'Variant Also Negotiates',
  'Insufficient Storage',
  'Loop Detected',
  'Not Extended',
  'Network Authentication Required',
  '(?:Client|Server) Error',
].join('|');

/** No word, version, price, path or port before: a number that is a part of something else is not a status. */
const ALONE = '(?<![\\w.,:$€£#/-])';

/** Two numbers out of range that servers do send. */
const OUT_OF_RANGE = '783|999';

const BARE = new RegExp(`^(?:[1-5]\\d\\d|${OUT_OF_RANGE})$`);

/** HTTP statuses, of which a message reports those from 400 to 599. */
export function createHttp(cues: Cues): Family {
  const run = numberRun(STATUS, cues);
  const errorWords = toAlternation([...cues.errorCode, ...cues.error]);
  const statusWords = toAlternation(cues.statusCode);
  const article = toAlternation(cues.article);
  const received = `${WORD_START}(?:${toAlternation(cues.received)})`;
  // A noun or unit behind the number makes it a count, a size or a price.
  const sentenceGoesOn = `(?=\\s{0,2}(?:$|[.,!?;:)'"\\n。，？！]|(?:${toAlternation(cues.asking)})${WORD_END}))`;
  const patterns = [
    `\\bHTTP(?:/\\d(?:\\.\\d)?)?["']?[\\s:_-]{0,3}(?:(?:response|${statusWords}|${errorWords})[\\s:=_-]{1,3}){0,3}["'(]?(${run}|(?:${OUT_OF_RANGE})(?!\\d))`,
    `${ALONE}\\(?(${STATUS})\\)?[\\s:(–-]{1,4}(?:${PHRASES})\\b`,
    `\\b(?:${PHRASES})[\\s:(–-]{1,4}(${STATUS})(?![\\d.,]\\d|\\w)`,
    `${ALONE}(${run})[\\s-]?(?:(?:HTTP|status)[\\s-]?)?(?:${toAlternation(cues.error)})${WORD_END}`,
    `${received}[\\s:]{0,2}(?:(?:${article}|the)\\s?)?(${run})${sentenceGoesOn}`,
    // "a 403" is a status, as it is one of a kind; a round number may be anything.
    `${WORD_START}(?:${article})\\s?(?![45]00)(${run})${sentenceGoesOn}`,
  ].map((source) => new RegExp(source, 'gi'));
  const readLabelled = createLabelReader(
    `(?:${statusWords}|${WORD_START}(?:${errorWords})|Status\\w{0,16}\\sCode)`,
    run,
    cues,
  );

  return {
    name: 'http',
    wrappers: new Set(),
    isId: (id) => /^[1-9]\d\d$/.test(id),
    write: (id) => `HTTP ${id}`,
    lookUpUrl: () => undefined,
    readBare: (digits) => (BARE.test(digits) ? digits : undefined),
    read: nearNumbers(new RegExp(`(?<!\\d)(?:${STATUS}|${OUT_OF_RANGE})(?!\\d)`, 'g'), (text) => [
      ...patterns.flatMap((pattern) => readRuns(pattern, text)),
      ...readLabelled(text),
    ]),
  };
}
