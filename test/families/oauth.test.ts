import { library } from '../library';

const { oauth } = library.families;

const read = (text: string) => [...new Set(oauth.read(text).map(({ id }) => id))];

test.each([
  'access denied',
  'invalid grant of the city council',
  'grant_type=password',
  'def test_invalid_grant(self):',
  'see docs/invalid_grant.md',
  'https://contoso.com/errors/invalid_grant',
  'from oauth_errors import invalid_grant_handler',
  'throw new invalid_grant()',
  'the column server_error is always null',
  'SELECT access_denied FROM audit',
  'translations: access_denied_title',
  'slow_down = 0.5',
  'STATUS_ACCESS_DENIED',
  '{"type":"server_error","message":"The engine is overloaded"}',
  'BrowserAuthError: interaction_in_progress: wait',
  '"error":"broker_error","error_description":"Status: x"',
])('finds nothing in: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ['{"error":"invalid_grant"}', 'invalid_grant'],
  [String.raw`{\"error\":\"invalid_grant\"}`, 'invalid_grant'],
  ["{'error': 'unauthorized_client'}", 'unauthorized_client'],
  ['back#error=access_denied&error_description=x', 'access_denied'],
  ['\tErrorCode: invalid_grant', 'invalid_grant'],
  ['Server Error Code : invalid_grant', 'invalid_grant'],
  ['Code: interaction_required', 'interaction_required'],
  ['AADSTS65004 beside it: "error": "access_denied"', 'access_denied'],
  ['ServerError: invalid_client: 7000215 - [x]', 'invalid_client'],
  ['InteractionRequiredAuthError: consent_required: AADSTS65001', 'consent_required'],
  ['[invalid_request] AADSTS9002313', 'invalid_request'],
  ['server_error: it fell over', 'server_error'],
  ['✗ access_denied', 'access_denied'],
  ['error="insufficient_claims", claims="e30="', 'insufficient_claims'],
  ['what does invalid_grant mean?', 'invalid_grant'],
  ['Invalid_grant since monday', 'invalid_grant'],
  ['we get an invalid_token error', 'invalid_token'],
  ['får access_denied hela tiden', 'access_denied'],
  ['报错 invalid_token', 'invalid_token'],
  ['{"error":"brand_new_error","error_description":"AADSTS50011"}', 'brand_new_error'],
])('reads %s', (text, id) => {
  expect(read(text)).toEqual([id]);
});

test('takes an everyday name for one where another name of OAuth stands beside it', () => {
  expect(read('first authorization_pending, then expired_token')).toEqual(['authorization_pending', 'expired_token']);
  expect(read('the column expired_token')).toEqual([]);
});

test('lets a suberror detail the error beside it, and stand for itself otherwise', () => {
  const ids = (text: string) => library.readCodes(text).map(({ id }) => id);
  expect(ids('"error":"invalid_grant","suberror":"basic_action"')).toEqual(['invalid_grant']);
  expect(ids('"error":"invalid_grant","suberror":"consent_required"')).toEqual(['invalid_grant', 'consent_required']);
  expect(ids('suberror: basic_action')).toEqual(['basic_action']);
});

test('knows the form and the name of its codes', () => {
  expect(oauth.write('invalid_grant')).toBe('invalid_grant');
  expect(oauth.lookUpUrl('invalid_grant')).toBeUndefined();
  expect(['invalid_grant', 'Invalid_grant', 'a', '50011'].map(oauth.isId)).toEqual([true, false, false, false]);
  expect(['invalid_grant', 'INVALID_GRANT', 'grant'].map(oauth.readBare)).toEqual([
    'invalid_grant',
    'invalid_grant',
    undefined,
  ]);
});
