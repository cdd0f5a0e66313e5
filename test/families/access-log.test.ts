import { readAccessLog } from '../../src/families/access-log';

const read = (text: string) => readAccessLog(text, 0, text).map(({ id }) => id);

test.each([
  'the scores were 401 2 5',
  '2026-05-01 10:00:00 10.0.0.4 GET /a - 443 - 10.0.0.7 curl/8 - 200 0 0 404',
  '2026-05-01 10:00:00 10.0.0.4 GET /a - 443 - 10.0.0.7 curl/8 - 304 0 0 500',
  '1/2/3/4/5 404 pages',
])('finds nothing in: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ['2026-05-01 10:00:00 10.0.0.4 GET /whoami.aspx - 80 - 10.0.0.7 Mozilla/5.0+(Windows) - 401 2 5 1270', '401'],
  ['2026-05-01 10:00:00 10.0.0.4 POST /api/orders x=1 443 - 10.0.0.7 curl/8 - 500 0 64 15\r\n', '500'],
  ['haproxy[9]: 10.1.0.5:5300 fe be/s1 0/0/0/-1/30002 504 218 - - sH-- "GET /r HTTP/1.1"', '504'],
])('reads the status by its place: %s', (text, id) => {
  expect(read(text)).toEqual([id]);
});
