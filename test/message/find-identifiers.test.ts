import { toPlainText } from '../../src/message/plain-text';
import { library } from '../library';

const TRACE = '8d3f0c1e-5b7a-4c2d-9e10-0a1b2c3d4e5f';
const CORRELATION = '1b2c3d4e-0f1a-4b2c-8d3e-4f5a6b7c8d9e';
const TIME = '2026-02-03 04:05:06Z';
const all = { traceId: TRACE, correlationId: CORRELATION, timestamp: TIME };

const read = (message: string) => library.readIdentifiers(toPlainText(message));

test.each([
  'Trace ID: none',
  `Object ${TRACE} is gone`,
  `client-request-id: ${TRACE}`,
  `The trace id was lost, but ${TRACE} is the tenant`,
  `Trace ID: ${TRACE.slice(0, -4)}`,
  'Trace ID: [redacted]',
  '2026-02-03 04:05:06 INFO started',
  'Timestamp: yesterday',
  '{"timestamp":"2026-02-03T04:05:06.114+00:00","status":403,"path":"/api/orders"}',
  `{"requestId":"${TRACE}","message":"The bucket is gone"}`,
  'Timestamp: 1770091506',
])('reads nothing in: %s', (message) => {
  expect(read(message)).toEqual({});
});

test.each([
  ['one line', `AADSTS50011: x. Trace ID: ${TRACE} Correlation ID: ${CORRELATION} Timestamp: ${TIME}`],
  ['lines', `Trace ID: ${TRACE}\r\nCorrelation ID: ${CORRELATION}\r\nTimestamp: ${TIME}`],
  ['no blanks', `AADSTS50011: x.Trace ID:${TRACE}Correlation ID:${CORRELATION}Timestamp:${TIME}`],
  ['JSON', `{"timestamp":"${TIME}","trace_id":"${TRACE}","correlation_id":"${CORRELATION}"}`],
  ['Python', `{'timestamp': '${TIME}', 'trace_id': '${TRACE}', 'correlation_id': '${CORRELATION}'}`],
  ['escapes', String.raw`x.\r\nTrace ID: ${TRACE}\r\nCorrelation ID: ${CORRELATION}\r\nTimestamp: ${TIME}`],
  [
    'escaped JSON',
    String.raw`{\"trace_id\":\"${TRACE}\",\"correlation_id\":\"${CORRELATION}\",\"timestamp\":\"${TIME}\"}`,
  ],
  [
    'an address',
    `d=x%0d%0aTrace+ID%3a+${TRACE}%0d%0aCorrelation+ID%3a+${CORRELATION}%0d%0aTimestamp%3a+${TIME.replace(' ', '+')}`,
  ],
  [
    'markup',
    `<p>Trace ID: <b>${TRACE}</b><br/>Correlation&nbsp;ID: ${CORRELATION}<br/>Timestamp: ${TIME.replace(' ', '&nbsp;')}</p>`,
  ],
  ['Markdown', `**Trace ID:** ${TRACE}\n**Correlation ID:** ${CORRELATION}\n**Timestamp:** ${TIME}`],
  ['a sign-in page', `Request Id: ${TRACE}\nCorrelation Id: ${CORRELATION}\nTimestamp: ${TIME}`],
  ['one word', `TraceId: ${TRACE}, CorrelationId: ${CORRELATION}, TimeStamp: ${TIME}`],
  [
    'MSAL.js',
    `invalid_client: 7000215 - [${TIME}]: AADSTS7000215: Wrong secret. - Correlation ID: ${CORRELATION} - Trace ID: ${TRACE}`,
  ],
  ['headers', `x-ms-request-id: ${TRACE}\ncorrelation-id: ${CORRELATION}\ntimestamp: ${TIME}`],
  ['sv', `Spårnings-ID: ${TRACE}\nKorrelations-ID: ${CORRELATION}\nTidsstämpel: ${TIME}`],
  ['nl', `Tracerings-id: ${TRACE}\nCorrelatie-id: ${CORRELATION}\nTijdstempel: ${TIME}`],
  ['nb', `Sporings-ID: ${TRACE}\nKorrelasjons-ID: ${CORRELATION}\nTidsstempel: ${TIME}`],
  ['zh-Hans', `跟踪 ID：${TRACE}\n相关 ID：${CORRELATION}\n时间戳：${TIME}`],
])('reads all three from %s', (_shape, message) => {
  expect(read(message)).toEqual(all);
});

test.each(['2026-02-03T04:05:06Z', '2026-02-03T04:05:06.123Z', '2026-02-03 04:05:06', '2026-02-03T04:05:06+01:00'])(
  'keeps a time as it was written: %s',
  (time) => {
    expect(read(`AADSTS50011 Timestamp: ${time}`)).toEqual({ timestamp: time });
  },
);

test('prefers the trace id over the request id, which other services have too', () => {
  expect(read(`request-id: ${CORRELATION}, Trace ID: ${TRACE}`)).toEqual({ traceId: TRACE });
});

test('takes the first of several', () => {
  expect(read(`Trace ID: ${TRACE}; Trace ID: ${CORRELATION}`)).toEqual({ traceId: TRACE });
});
