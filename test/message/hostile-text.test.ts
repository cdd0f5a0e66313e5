import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseCorpus } from '../../src/cli/labelled-message';
import type { Code } from '../../src/families/code';
import { toPlainText } from '../../src/message/plain-text';
import { library } from '../library';

/** All that Signpost reads in a message. */
function read(message: string) {
  const text = toPlainText(message);
  return {
    codes: library.readCodes(text),
    identifiers: library.readIdentifiers(text),
    occasion: library.readOccasion(text),
    command: library.readCommand(text),
    search: library.readSearch(text),
  };
}

/** Any UTF-16, sound or not: lone surrogates, control characters, both directions. */
const anyText = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.constantFrom(0xd800, 0xdfff, 0x202e, 0x200f, 0, 0x1b, 0xfffe)))
  .map((units) => String.fromCharCode(...units));

/** Pieces that patterns begin with, in any order: these come near to a match far more often than any text. */
const nearMisses = fc
  .array(
    fc.oneof(
      fc.constantFrom('CAA2000', '0xCAA2000C', 'invalid_grant', 'access_denied', '"code":', 'accessDenied', 'error={'),
      fc.constantFrom('AADSTS', 'AAD', 'error', 'error code', 'status', 'status code', 'HTTP/1.1', 'got a', 'felkod'),
      fc.constantFrom(
        '错误代码',
        '状态码',
        'ResultType',
        'Forbidden',
        'Trace ID',
        'timestamp',
        'login.microsoft',
        'and',
      ),
      fc.constantFrom(
        ' ',
        '\n',
        '\t',
        ':',
        '=',
        '"',
        '\\',
        '(',
        '[',
        '{',
        ',',
        '/',
        '-',
        '%',
        '%25',
        '%3d',
        '<b ',
        '&lt;',
      ),
      fc.constantFrom('AADSTS50011 ', 'HTTP 403 '),
      fc.nat(9_999_999).map(String),
      anyText,
    ),
  )
  .map((pieces) => pieces.join(''));

test('reads any text without throwing, and twice the same', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, nearMisses), (message) => {
      expect(read(message)).toEqual(read(message));
    }),
    { numRuns: 1000 },
  );
});

test('reads only codes that have the form of their family, each once', () => {
  fc.assert(
    fc.property(nearMisses, (message) => {
      const { codes } = read(message);
      expect(codes.filter(({ family, id }) => !library.families[family].isId(id))).toEqual([]);
      expect(new Set(codes.map(({ family, id }) => `${family}:${id}`)).size).toBe(codes.length);
    }),
    { numRuns: 1000 },
  );
});

test('finds a code whatever stands around it', () => {
  // A tag or a mention may rightly swallow what stands in it.
  const surroundings = fc.oneof(anyText, nearMisses).map((text) => text.replaceAll('<', ''));
  fc.assert(
    fc.property(surroundings, surroundings, (before, after) => {
      const { codes } = read(`${before} AADSTS50011 ${after}`);
      expect(codes).toContainEqual({ family: 'entra', id: '50011' });
    }),
    { numRuns: 1000 },
  );
});

const corpusFolder = join(__dirname, '../corpus');
const messages = readdirSync(corpusFolder).flatMap((name) =>
  parseCorpus(readFileSync(join(corpusFolder, name), 'utf8')).map(({ text }) => text),
);

/** What people really paste, cut anywhere and put together again. */
const splicedMessages = fc
  .array(fc.record({ text: fc.constantFrom(...messages), from: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    maxLength: 4,
  })
  .map((pieces) => pieces.map(({ text, from }) => text.slice(Math.floor(from * text.length))).join('\n'));

const planted: readonly [string, Code][] = [
  ['AADSTS700016: no such app.', { family: 'entra', id: '700016' }],
  ['{"error_codes":[500212]}', { family: 'entra', id: '500212' }],
  ['{"error":{"code":"Request_UnsupportedQuery","message":"x"}}', { family: 'graph', id: 'Request_UnsupportedQuery' }],
  ['Error: 0xCAA82EE2 timed out', { family: 'broker', id: 'CAA82EE2' }],
  ['{"error":"unsupported_grant_type"}', { family: 'oauth', id: 'unsupported_grant_type' }],
  ['HTTP/1.1 511 Network Authentication Required', { family: 'http', id: '511' }],
];

test.each(planted)('finds %s between pieces of what people paste, and the same again', (text, code) => {
  fc.assert(
    fc.property(splicedMessages, splicedMessages, (before, after) => {
      // A tag or a mention may rightly swallow what stands in it.
      const message = `${before.replaceAll('<', '')}\n\n${text}\n\n${after.replaceAll('<', '')}`;
      const { codes } = read(message);
      expect(codes).toContainEqual(code);
      expect(read(message).codes).toEqual(codes);
    }),
    { numRuns: 200 },
  );
});

/** A pattern that takes quadratic time would take hours for one of these, and so run into jest's own limit. */
const MEGABYTE = 2 ** 20;

test.each([
  ' ',
  '\n',
  '\t \n',
  '5',
  '403 ',
  '50011,',
  'A',
  'AADSTS',
  'AADSTS ',
  'AADSTS:::: ',
  'status',
  'status ',
  'status code: ',
  'error',
  'error ',
  'error code ',
  'error code: "\\"',
  '错误',
  '错误代码 ',
  'HTTP',
  'HTTP/1.1 ',
  'got a ',
  'login.microsoft.',
  'trace id : ',
  '01234567-89ab-cdef-0123-',
  'timestamp 2026-01-01T01:01:01.',
  '%',
  '%25',
  '%ff',
  'CAA2000C ',
  '3399614476 ',
  'invalid_grant ',
  'access_denied ',
  'error: access_denied',
  'accessDenied ',
  'error: {"code": "x",',
  '"error":{',
  'inner_error code: "accessDenied" ',
  ' 401 2 5',
  '0/0/0/0/0 ',
  'server with ',
  'the API often ',
  'got the 403 ',
  '登录',
  '接口',
  'scope User.Read',
  'redirect uri ',
  'app id ',
  '{',
  '["',
  '\\',
  '<',
  '<b ',
  '<at>',
  '<span a=',
  '&',
  '&lt',
  '\uD800',
  '\u0301',
  '\uFDFA',
  '\u202E',
])('reads a megabyte of %j', (piece) => {
  const message = piece.repeat(MEGABYTE / piece.length);
  expect(read(`${message} AADSTS50011 `).codes).toContainEqual({ family: 'entra', id: '50011' });
});

test.each([
  'hej ',
  'hi ',
  'ok ',
  'ja ja då ',
  'thanks thank you ',
  'tack tack så mycket ',
  'god morgen hei ',
  '请',
  '谢谢谢谢你',
  '麻烦你麻烦',
])('reads "%s" said again and again', (words) => {
  for (const end of ['x', ' solved', '']) {
    const said = `${words.repeat(199).slice(0, 199 - end.length)}${end}`;
    expect(said.length).toBe(199);
    expect(read(said)).toMatchObject({ codes: [] });
  }
});
