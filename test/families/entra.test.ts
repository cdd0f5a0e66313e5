import { library } from '../library';

const { entra } = library.families;

/** The ids in reading order, each once. */
function read(text: string): string[] {
  const sightings = entra.read(text).sort((a, b) => a.index - b.index);
  return [...new Set(sightings.map(({ id }) => id))];
}

test.each([
  'The proxy listens on localhost:50020',
  'Open http://10.0.0.4:50011/health in a browser',
  'Port 50011 is open on the firewall',
  'We count 50126 users today',
  'The licence costs $50126',
  'That is 50,126.00 SEK',
  'Our office: 20 Harbour Road, Portland 97201',
  'Ship it to 753 20 Uppsala, box 50034',
  'Build 16.0.50126 is out',
  'Version 5.0.50126.0 crashed',
  'Object 50011000-5002-4001-8001-500110000000 was deleted',
  'Commit 50011ab and 7000215 were reverted',
  'sha1: 5001150126500205000265001700027000215abc',
  'Ticket #50053 waits for you',
  'INC50053 is still open',
  'Read 50126 bytes from disk',
  'main.ts:50126:7 threw',
  'Error on line 50126 of import.csv',
  'Process 50020 has ended',
  'pid=50126 ppid=1',
  'Epoch 1717181920, day 20260501',
  'Please install KB5001330 first',
  'Event ID 1098 was logged',
  'Call 50126 70 002 at night',
])('finds nothing where a number is something else: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  'SQL error 50000 was raised',
  'SQL Server error 18456, state 6',
  'ORA-12154: could not resolve the name',
  'Oracle error: 12514',
  'Win32 error 16389',
  'winsock error 10061',
  'Socket error 10054, reset by peer',
  'error code 10060: timed out',
  'WSA error code: 11001',
  'The job ended with exit code 50126',
  'Exit code: 65001',
  'DNS error 90023',
])('leaves the numbers of other issuers alone: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  'AADB2C90118: the password was forgotten',
  'IDX10501: no key fits the signature',
  'MSIS7012: an error occurred',
  'ACS50012: the sign-in failed',
  'Error code: CAA20003',
  'Error: 0xCAA2000C',
  'Error Code: 3399614476',
  'Internal Error Code: 557973645',
  'CompactToken parsing failed with error code: 80049217',
  'ResultType == "0"',
  'SigninLogs | where ResultType == 0',
  '"status": {"errorCode": 0}',
  '"error_codes":[]',
])('finds nothing in what only looks like a sign-in code: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each(['AADSTS', 'AADSTS5001', 'AADSTS50011000', 'AADSTS 5001100011', 'error code 50011000', 'error_codes: 5001'])(
  'takes no fewer than 5 and no more than 7 digits: %s',
  (text) => {
    expect(read(text)).toEqual([]);
  },
);

test.each([
  'AADSTS50011',
  'aadsts50011',
  'aaDSTS50011',
  'aadsts 50011',
  'AADSTS: 50011',
  'AADSTS-50011',
  'AADSTS_50011',
  'AADSTS#50011',
  'AADSTS50011：',
  'AADSTS：50011',
  'AAD STS 50011',
  'AAD-STS50011',
  'ADDSTS50011',
  'AAD5TS50011',
  'AADST550011',
  '**AADSTS**50011',
  '`AADSTS50011`',
  '[AADSTS50011](https://contoso.com)',
  'AADSTS[50011]',
  '"AADSTS50011: The reply address differs"',
  'failed(AADSTS50011)',
  'failed.AADSTS50011.Then',
  '出现AADSTS50011错误',
])('reads the prefix in any spelling: %s', (text) => {
  expect(read(text)).toEqual(['50011']);
});

test.each([
  ['AADSTS50011', '50011'],
  ['AADSTS500011', '500011'],
  ['AADSTS5001101', '5001101'],
  ['error code 500121', '500121'],
])('takes the longest run of digits: %s', (text, id) => {
  expect(read(text)).toEqual([id]);
});

test.each([
  ['{"error_codes":[50076]}'],
  ['{"error_codes": [ 50076 ]}'],
  ['{"error_codes":["50076"]}'],
  ['{"error_codes":"[50076]"}'],
  [String.raw`{\"error_codes\":[50076]}`],
  [String.raw`{\\\"error_codes\\\":[\\\"50076\\\"]}`],
  ["{'error': 'invalid_grant', 'error_codes': [50076]}"],
  ['"errorNo":50076'],
  ['"status": {"errorCode": 50076, "failureReason": "x"}'],
  ['"resultType":"50076"'],
  ['SigninLogs | where ResultType == "50076"'],
  ['| where ResultType =~ 50076'],
  ['| where ResultType != "50076"'],
  ['| where ErrorCode in (50076)'],
  ['if ($entry.Status.ErrorCode -eq 50076) { continue }'],
  ["Where-Object ErrorCode -eq '50076'"],
  ['Sign-in error code: 50076'],
  ['ErrorCode 50076'],
  ['error 50076'],
  ['Error: 50076'],
])('reads the code of programs and logs: %s', (text) => {
  expect(read(text)).toEqual(['50076']);
});

test.each([
  'https://login.microsoftonline.com/error?code=50011',
  'https://login.microsoftonline.com/error?code=50011&lc=1033',
  'https://login.microsoftonline.com/error?code=AADSTS50011',
  'https://login.microsoftonline.us/error?code=50011',
  'https://login.partner.microsoftonline.cn/error?code=50011',
  'https://westeurope.login.microsoft.com/error?code=50011',
])('reads the address of the look-up page: %s', (text) => {
  expect(read(text)).toEqual(['50011']);
});

test.each([
  ['AADSTS50072, 50074 and 50076', ['50072', '50074', '50076']],
  ['AADSTS50072/50074', ['50072', '50074']],
  ['AADSTS50072、50074', ['50072', '50074']],
  ['"error_codes":[70002,50155]', ['70002', '50155']],
  ['"error_codes":["70002","50155"]', ['70002', '50155']],
  ['ResultType in ("50126","50053", "50057")', ['50126', '50053', '50057']],
  ['felkod 50126 och 50053', ['50126', '50053']],
  ['foutcodes 50126 en 50053', ['50126', '50053']],
  ['feilkodene 50126 og 50053', ['50126', '50053']],
  ['错误代码 50126 和 50053', ['50126', '50053']],
])('reads every code of a list: %s', (text, ids) => {
  expect(read(text)).toEqual(ids);
});

test('knows the form, the name and the page of its codes', () => {
  expect(entra.write('50011')).toBe('AADSTS50011');
  expect(entra.lookUpUrl('50011')).toBe('https://login.microsoftonline.com/error?code=50011');
  expect(['5001', '50011', '500011', '7000215', '50011000', '5001x', ''].map(entra.isId)).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test.each([
  ['403', undefined],
  ['5001', undefined],
  ['50126', '50126'],
  ['7000215', '7000215'],
  ['50126000', undefined],
])('reads the bare number %s as %s', (digits, id) => {
  expect(entra.readBare(digits)).toBe(id);
});
