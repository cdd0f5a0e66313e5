import { writeCode } from '../../src/families/families';
import { toPlainText } from '../../src/message/plain-text';
import { library } from '../library';

/** What Signpost reads in a message as Teams delivers it, the leading code first. */
function codesIn(message: string): string[] {
  return library.readCodes(toPlainText(message)).map((code) => writeCode(code, library.families));
}

test.each([
  '',
  'Hi!',
  'Good morning, can anybody help me sign in?',
  'Sorry, but we have trouble signing you in.',
  'I forgot my password again',
  'Room 404 has 500 chairs',
  'Vi ses i rum 403 klockan 10',
  'Kamer 404 is vandaag gesloten',
  'Møtet er flyttet til rom 503',
  '会议改到 404 房间',
  'Lunch is 404 kr for 5',
  'My phone: 50126 70002',
  '<at>Help Desk 50011</at> are you there?',
  '<p>The list has <b>50126</b> rows</p>',
  '<img src="https://contoso.com/50011/403.png" alt="picture" />',
  'Object 50011000-4030-4040-8500-500110000403 is gone',
  'Correlation ID: 50011000-4030-4040-8500-500110000403',
  'SigninLogs | where ResultType == "0"',
  'AADB2C90118',
  'CompactToken parsing failed with error code: 80049217',
  '{"status":200,"size":50126}',
])('reads no code in: %s', (message) => {
  expect(codesIn(message)).toEqual([]);
});

test.each([
  'we had 500 errors',
  'We had 500 errors yesterday',
  'We handled 403 errors this month',
  'over 500 errors, ~500 errors',
  'gisteren 500 fouten in de import',
  'Errors: 404, warnings: 3',
  'Number of errors: 500',
  'Antal fel: 500',
  'Aantal fouten: 503',
  '500 HTTP requests per second',
  '503 error reports were filed',
  'Order status 404: delivered',
  'status of 500 orders: 430 shipped',
  'Status: 500/500 users migrated',
  'got 450 from the bank',
  'jag får 500 av mamma',
  'error code 404-555-0101',
  '报错500次',
  '海报400张',
  '状态：500人已报名',
])('reads no status where errors, sums or things are counted: %s', (message) => {
  expect(codesIn(message)).toEqual([]);
});

test.each([
  'Your Microsoft account security code is 700016',
  'Use verification code 700016 for Contoso authentication',
  'Je verificatiecode is 700016',
  'Din inloggningskod är 50126',
  '验证码 700016',
  'error code 50126 on the dishwasher',
  'felkod 50126 på diskmaskinen',
  'foutcode 50126 op de vaatwasser',
  'tastet feil kode 482913',
  'ticket 50053: sign-in is slow',
  '工单号50053，登录慢',
  'EN 50126 training, login at the desk',
  'New lab: Via Roma 12, 50126 Firenze. Sign in at the desk',
  'mfa rolled out to 50126 users',
  '{"timeoutMs": 50000, "authority": "https://login.microsoftonline.com/x"}',
])('reads no sign-in code in one-time codes, machines, tickets and counts: %s', (message) => {
  expect(codesIn(message)).toEqual([]);
});

test.each([
  ['got 50126 when signing in', 'AADSTS50126'],
  ['sign-in failed with 50126', 'AADSTS50126'],
  ['det står 53003 på skärmen när jag loggar in', 'AADSTS53003'],
  ['aanmelding mislukt met 50105', 'AADSTS50105'],
  ['jeg får opp 50034 på påloggingssiden', 'AADSTS50034'],
  ['登录报错50126', 'AADSTS50126'],
  ['noen som har sett 65001 på den nye appen?', 'AADSTS65001'],
  ['sign in error code is:50126', 'AADSTS50126'],
  ['AADSTS code 50105', 'AADSTS50105'],
  ['backend 502s every 20 minutes', 'HTTP 502'],
  ['the API answers 429 all day', 'HTTP 429'],
  ['Accès refusé (403)', 'HTTP 403'],
  ['az login behind the proxy = 407', 'HTTP 407'],
  ['接口一直429', 'HTTP 429'],
  ['fick en 403:a från graph', 'HTTP 403'],
  ['500 内部错误', 'HTTP 500'],
  ['the server responded with a status of 404 ()', 'HTTP 404'],
  ['nginx 499', 'HTTP 499'],
  ['IIS 500.19', 'HTTP 500'],
  ['Response{protocol=h2, code=401, message=, url=https://contoso.com/}', 'HTTP 401'],
])('reads a code that a sentence or a program tells without a label: %s', (message, code) => {
  expect(codesIn(message)).toEqual([code]);
});

test.each([
  ['en', 'I get AADSTS50011 when I sign in', 'AADSTS50011'],
  ['en', 'The sign-in log shows error code 50126', 'AADSTS50126'],
  ['en', 'we keep getting a 403 from Graph', 'HTTP 403'],
  ['en', 'what does 53003 mean?', 'AADSTS53003'],
  ['sv', 'Jag får AADSTS50011 när jag loggar in', 'AADSTS50011'],
  ['sv', 'Felkod för inloggning: 50126', 'AADSTS50126'],
  ['sv', 'tjänsten svarar med 503 hela tiden', 'HTTP 503'],
  ['sv', 'vad betyder 53003?', 'AADSTS53003'],
  ['nl', 'Ik krijg AADSTS50011 bij het aanmelden', 'AADSTS50011'],
  ['nl', 'Foutcode bij aanmelden: 50126', 'AADSTS50126'],
  ['nl', 'de site geeft een 403', 'HTTP 403'],
  ['nl', 'wat betekent 53003?', 'AADSTS53003'],
  ['nb', 'Jeg får AADSTS50011 når jeg logger på', 'AADSTS50011'],
  ['nb', 'Påloggingsfeilkode: 50126', 'AADSTS50126'],
  ['nb', 'nettsiden gir feilmelding 403', 'HTTP 403'],
  ['nb', 'hva betyr 53003?', 'AADSTS53003'],
  ['zh-Hans', '登录时出现AADSTS50011，怎么办？', 'AADSTS50011'],
  ['zh-Hans', '登录错误代码：50126', 'AADSTS50126'],
  ['zh-Hans', '接口返回403。', 'HTTP 403'],
  ['zh-Hans', '53003是什么意思？', 'AADSTS53003'],
])('reads what people write in %s: %s', (_language, message, code) => {
  expect(codesIn(message)).toEqual([code]);
});

test.each([
  ['https://login.microsoftonline.com/error?code=65004'],
  ['back?error=access_denied&error_uri=https%3a%2f%2flogin.microsoftonline.com%2ferror%3fcode%3d65004'],
  ['next=back%3Ferror_uri%3Dhttps%253A%252F%252Flogin.microsoftonline.com%252Ferror%253Fcode%253D65004'],
  ['back#error=access_denied&error_description=AADSTS65004%3a+the+user+said+no.%0d%0aTrace+ID%3a+none'],
  ['back?error_description=AADSTS65004%253a%2Bthe%2Buser%2Bsaid%2Bno'],
  ['<p>It says <strong>AADSTS</strong>65004</p>'],
  ['<div>&quot;error_codes&quot;:[65004]</div>'],
  ['<p>AADSTS&nbsp;65004</p>'],
  ['AADSTS6\u00AD50\u200B04'],
  ['ＡＡＤＳＴＳ６５００４'],
  ['<ErrorCode>65004</ErrorCode>'],
  ['Server message: AADSTS65004: the user said no.Trace ID: none'],
  ['MsalUiRequiredException: AADSTS65004: no\n\tErrorCode: invalid_grant'],
  ['ServerError: invalid_grant: 65004 - [2026-05-01 08:00:00Z]: AADSTS65004: no - Correlation ID: none'],
])('reads through encodings and markup: %s', (message) => {
  expect(codesIn(message)[0]).toBe('AADSTS65004');
  expect(codesIn(message).filter((code) => code.startsWith('AADSTS'))).toHaveLength(1);
});

test.each([
  ['AAD5TS65004'],
  ['AADST65004'],
  ['AADTS65004'],
  ['ADSTS65004'],
  ['AADSTS65OO4'],
  ['AADSTS6500\n4: no'],
  ['> AADSTS650\n> 04: no'],
  ['AADSTS65**004**'],
  ['**AAD**STS65004'],
  ['AADSTS\\_65004'],
  ['AADSTS|65004'],
  ['AADSTS/65004'],
  ['AADSTS650O4'],
])('reads slips, torn codes and marks inside a code: %s', (message) => {
  expect(codesIn(message)).toEqual(['AADSTS65004']);
});

test('joins a code with its last two digits in the next line', () => {
  expect(codesIn('AADSTS70002\n15: Invalid client secret')).toEqual(['AADSTS7000215']);
});

test('does not join a code with the number of the next line', () => {
  expect(codesIn('AADSTS65004\n1. Sign in again\n2. Say yes')).toEqual(['AADSTS65004']);
});

test('reads a list with a code on each line', () => {
  expect(codesIn('AADSTS50126\n50053\n700016')).toEqual(['AADSTS50126', 'AADSTS50053', 'AADSTS700016']);
});

test('reads a phrase whose blank does not break', () => {
  expect(codesIn('<p>400&nbsp;Bad&nbsp;Request</p>')).toEqual(['HTTP 400']);
});

test('names each code once, however often and in whatever way it is written', () => {
  const message = '{"error_codes":[50076],"error_description":"AADSTS50076: do more","u":"error 50076"} aadsts 50076';
  expect(codesIn(message)).toEqual(['AADSTS50076']);
});

test.each([
  ['AADSTS50020 came after AADSTS50011', ['AADSTS50020', 'AADSTS50011']],
  ['error code 50126, then AADSTS53003', ['AADSTS50126', 'AADSTS53003']],
  ['HTTP 503 first, then a 403', ['HTTP 503', 'HTTP 403']],
  ['krijg 401 of 403 van de api', ['HTTP 401', 'HTTP 403']],
  ['difference between 401 and 403', ['HTTP 401', 'HTTP 403']],
  ['Fixed AADSTS50011 but now 403', ['AADSTS50011', 'HTTP 403']],
])('keeps the order of reading: %s', (message, codes) => {
  expect(codesIn(message)).toEqual(codes);
});

test.each([
  ['AADSTS50011 is gone, now it is AADSTS65001', ['AADSTS65001', 'AADSTS50011']],
  ['not 50126 anymore, the sign-in log shows 50055 now', ['AADSTS50055', 'AADSTS50126']],
  ['först felkod 50126, nu felkod 50053', ['AADSTS50053', 'AADSTS50126']],
  ['eerst een 401, nu een 403', ['HTTP 403', 'HTTP 401']],
  ['I now get AADSTS50011 and AADSTS50020', ['AADSTS50011', 'AADSTS50020']],
])('lets the failure of now lead: %s', (message, codes) => {
  expect(codesIn(message)).toEqual(codes);
});

test('lets the more specific family lead: Entra, Graph, broker, OAuth, HTTP', () => {
  const message = 'HTTP 403, invalid_grant, 0xCAA20003, Authorization_RequestDenied, AADSTS50011';
  expect(codesIn(message)).toEqual([
    'AADSTS50011',
    'Authorization_RequestDenied',
    '0xCAA20003',
    'invalid_grant',
    'HTTP 403',
  ]);
});

test('lets a sign-in code lead, as it says more than the HTTP status around it', () => {
  expect(codesIn('HTTP/1.1 400 Bad Request: AADSTS50011')).toEqual(['AADSTS50011', 'HTTP 400']);
});

test.each([
  ['AADSTS70002: wrong credentials. AADSTS50126: wrong password', ['AADSTS50126', 'AADSTS70002']],
  ['"error_codes":[70002,50155]', ['AADSTS50155', 'AADSTS70002']],
  ['HTTP 401 with AADSTS70002', ['AADSTS70002', 'HTTP 401']],
])('lets the wrapper 70002 step behind the code beside it: %s', (message, codes) => {
  expect(codesIn(message)).toEqual(codes);
});

test('takes bare numbers only where nothing else names a code', () => {
  expect(codesIn('50126 403?')).toEqual(['AADSTS50126', 'HTTP 403']);
  expect(codesIn('AADSTS50011, and 403?')).toEqual(['AADSTS50011']);
});

test('reads codes that the catalog does not know', () => {
  expect(codesIn('AADSTS5000819')).toEqual(['AADSTS5000819']);
});
