import { library } from '../library';

const { http } = library.families;

/** The ids in reading order, each once. */
function read(text: string): string[] {
  const sightings = http.read(text).sort((a, b) => a.index - b.index);
  return [...new Set(sightings.map(({ id }) => id))];
}

test.each([
  'Room 404 has 500 chairs',
  'Meet me in room 404',
  'Vi ses i sal 403',
  'Vergaderzaal 404 is vrij',
  'Møterom 503 er ledig',
  '会议室 404 在四楼',
  'Take highway 401 to the lake',
  'Väg 404 är avstängd',
  'Hotel 403 is full',
  '404 Harbour Road',
  'My 401(k) is empty',
  'The 401k plan of 2026',
  'It costs $404',
  'It costs 404 kr',
  '€ 450 a month',
  'A 500 GB disk',
  'The Fortune 500',
  'We have 404 users in 503 teams',
  'Write 500 words until Friday',
  'Page 404 of the manual',
  'Flight SK403 leaves from gate 404',
  'Bus 401 is late',
  'ISO 400 is enough light',
  'The batch took 503 ms',
  'error: 500ms timeout',
  'status 404 kB read',
  'Queue length: 500',
])('finds nothing where a number counts, prices or names a place: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  'Call 404-555-0101',
  'Call (404) 555-0101',
  '+1 404 555 0101',
  'Release v4.0.403 is out',
  'Chrome/404.0.1 on Windows',
  'The server is at localhost:500',
  'Open port 443 and 500',
  'http://10.0.0.4:503/health',
  'at Uploader.send (upload.js:404:12)',
  'Uploader.cs:line 404',
  'The error is on line 404',
  'pid 503 was killed',
  'See issue #404: error in the importer, and PR/403 error',
  'localhost:500 errors',
  'Tag v2.404 error',
  'A $500 error in the books',
  'Ticket #403 and #404',
  'Object 00000404-0403-4040-8500-000000000403',
  'Commit 403f404e500',
  'Copied 503 bytes',
  '2026-04-04 04:04:04,404 INFO started',
  'AADSTS50011 and 4040 and 40401',
])('finds nothing where a number is a part of something technical: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  'The build ended with exit code 404',
  'exit status 403',
  'SMTP error 550: no such mailbox',
  'smtp status 554',
  'SQL error 547',
  'DB2 error code 407',
  'Win32 error 487',
  'socket error 401',
  'FTP error 425',
  'error 4060',
])('leaves the numbers of other issuers alone: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  'HTTP/1.1 200 OK',
  'HTTP/2 304',
  'HTTP 302 Found',
  'status code 204',
  'The status is 200, all is well',
  '"GET /a HTTP/1.1" 200 404 "-" "Mozilla/5.0"',
  '"GET /a HTTP/1.1" 304 500',
  '{"status":201,"size":404}',
])('ignores what succeeded: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ['HTTP/1.1 503 Service Unavailable', '503'],
  ['HTTP/2 429', '429'],
  ['< HTTP/1.1 403 Forbidden', '403'],
  ['HTTP 401', '401'],
  ['http-401', '401'],
  ['HTTP401', '401'],
  ['HTTP Error 403: Forbidden', '403'],
  ['HTTP Error 401.2 - Unauthorized', '401'],
  ['HTTP status code: 429', '429'],
  ['HTTP response code: 403 for URL: https://contoso.com', '403'],
  ['"GET /report HTTP/1.1" 503 1234', '503'],
  ['10.0.0.7 - - [01/May/2026:10:00:00 +0200] "POST /a HTTP/2.0" 404 500 "-" "curl/8"', '404'],
  ['HTTP status : 400', '400'],
])('reads the status behind the protocol: %s', (text, id) => {
  expect(read(text)).toEqual([id]);
});

test.each([
  ['401 Unauthorized', '401'],
  ['Error: 401 (Unauthorized)', '401'],
  ['The remote server returned an error: (403) Forbidden.', '403'],
  ['<h1>502 Bad Gateway</h1>', '502'],
  ['403: Forbidden', '403'],
  ['404 - Not Found', '404'],
  ['504 Gateway Time-out', '504'],
  ['413 Request Entity Too Large', '413'],
  ['Too Many Requests (429)', '429'],
  ['Not Found 404', '404'],
  ['401 Client Error: Unauthorized for url: https://contoso.com', '401'],
  ['503 Server Error', '503'],
])('reads a number and its phrase: %s', (text, id) => {
  expect(read(text)).toEqual([id]);
});

test.each([
  ['status code 429', '429'],
  ['statusCode: 403,', '403'],
  ['"statusCode":403', '403'],
  ['"status": "403"', '403'],
  ['Status: 403 (Forbidden)', '403'],
  [String.raw`{\"status\":503}`, '503'],
  ['{ status: 401, ok: false }', '401'],
  ['AxiosError: Request failed with status code 401', '401'],
  ['Response code 404 (Not Found)', '404'],
  ['Response status code does not indicate success: 401 (Unauthorized).', '401'],
  ['the server responded with a status of 403', '403'],
  ['curl: (22) The requested URL returned error: 401', '401'],
  ['ERROR 404: Not Found.', '404'],
  ['a 503 error', '503'],
  ['403-error', '403'],
  ['unexpected status code: 404', '404'],
])('reads the status behind a label: %s', (text, id) => {
  expect(read(text)).toEqual([id]);
});

test.each([
  ['Graph returns 403', '403'],
  ['we got a 403 from Graph', '403'],
  ['It fails with 503.', '503'],
  ['This is a 404', '404'],
  ['jag får 403 när jag loggar in', '403'],
  ['servern svarar med 503', '503'],
  ['statuskod 429', '429'],
  ['ik krijg een 403', '403'],
  ['foutmelding 401', '401'],
  ['serveren svarer med 503', '503'],
  ['feilkode 403', '403'],
  ['服务器返回 503', '503'],
  ['状态码：429', '429'],
  ['报错403', '403'],
])('reads what a person says they received: %s', (text, id) => {
  expect(read(text)).toEqual([id]);
});

test.each([
  ['HTTP 401/403', ['401', '403']],
  ['status codes 429, 503 and 504', ['429', '503', '504']],
  ['fel 401 eller 403', ['401', '403']],
])('reads every status of a list: %s', (text, ids) => {
  expect(read(text)).toEqual(ids);
});

test('knows the form and the name of its codes, which have no page of one issuer', () => {
  expect(http.write('403')).toBe('HTTP 403');
  expect(http.lookUpUrl('403')).toBeUndefined();
  expect(['40', '403', '4030', '099', '999', ''].map(http.isId)).toEqual([false, true, false, false, true, false]);
});

test.each([
  ['200', '200'],
  ['403', '403'],
  ['600', undefined],
  ['099', undefined],
  ['4030', undefined],
])('reads the bare number %s as %s', (digits, id) => {
  expect(http.readBare(digits)).toBe(id);
});
