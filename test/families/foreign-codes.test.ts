import { readForeignCodes } from '../../src/families/foreign-codes';

const read = (text: string) => readForeignCodes(text).map(({ code }) => code);

test.each([
  '',
  'AADSTS50011',
  'AADB2C',
  'IDX 2026',
  'MSIS',
  'my-IDX10501',
  'ACS500123',
  '80049217',
  'ServerError: invalid_grant: x',
])('finds nothing in: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ['AADB2C90118: The user has forgotten their password.', 'AADB2C90118', 'Azure AD B2C'],
  ['IDX10501: Signature validation failed.', 'IDX10501', 'Microsoft.IdentityModel (.NET)'],
  ['MSIS7012', 'MSIS7012', 'Active Directory Federation Services (AD FS)'],
  ['Error ACS50012', 'ACS50012', 'Azure Access Control Service (ACS)'],
  ['CompactToken parsing failed with error code: 8004920A', '8004920A', 'CompactToken (Microsoft Graph)'],
  ['BrowserAuthError: interaction_in_progress: wait', 'interaction_in_progress', 'MSAL.js'],
  ['See https://aka.ms/msal.js.errors#timed_out for details', 'timed_out', 'MSAL.js'],
])('says whose code it is: %s', (text, code, issuer) => {
  expect(readForeignCodes(text)).toEqual([expect.objectContaining({ code, issuer })]);
});

test('names each once and three at most', () => {
  expect(read('IDX10501 IDX10501 IDX10502 IDX10503 IDX10504')).toEqual(['IDX10501', 'IDX10502', 'IDX10503']);
});
