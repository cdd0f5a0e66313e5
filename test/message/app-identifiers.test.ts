import { toPlainText } from '../../src/message/plain-text';
import { library } from '../library';

const GUID = '4f6e2a10-91c7-4a35-8d0b-0c52c1b7e3aa';
const OTHER = '8d3f0c1e-5b7a-4c2d-9e10-0a1b2c3d4e5f';

const read = (message: string) => {
  const { traceId: _, correlationId: __, timestamp: ___, ...rest } = library.readIdentifiers(toPlainText(message));
  return rest;
};

test.each([
  '',
  `User ${GUID} is blocked`,
  `Object ID: ${GUID}`,
  `Trace ID: ${GUID} Correlation ID: ${OTHER}`,
  `the app crashed. User id: ${GUID}`,
  String.raw`{"error_description":"AADSTS65004: User declined to consent to access the app.\r\nTrace ID: ${GUID}\r\nCorrelation ID: ${OTHER}"}`,
  `error_description=AADSTS65004%3a+consent+to+the+app.%0aCorrelation+ID%3a+${GUID}`,
  `identity provider 'https://sts.windows.net/${GUID}/' does not exist in tenant 'Contoso'`,
  'the tenant moved out. We rented it again',
  'Redirect URI: none',
  'resource: Teams',
  'scope of the project',
  'System.Exception: permission System.IO.File',
])('reads nothing in: %s', (message) => {
  expect(read(message)).toEqual({});
});

test.each([
  [`Application with identifier '${GUID}' was not found`, { applicationId: GUID }],
  [`the application Expenses ('${GUID}') to block users`, { applicationId: GUID }],
  [`App id: ${GUID}\nApp name: Expenses`, { applicationId: GUID }],
  [`https://contoso.com/?client_id=${GUID}&x=1`, { applicationId: GUID }],
  [`应用 ID：${GUID}`, { applicationId: GUID }],
  [`Program-ID: ${GUID}`, { applicationId: GUID }],
  [`Tenant ID: ${GUID}`, { tenantId: GUID }],
  [`was not found in the directory '${GUID}'`, { tenantId: GUID }],
  [`https://login.microsoftonline.com/${GUID}/oauth2/v2.0/token`, { tenantId: GUID }],
  ['https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2', { tenantId: 'contoso.onmicrosoft.com' }],
  [`you must use MFA to access '${GUID}'`, { resource: GUID }],
  ['The resource principal named https://api.contoso.com/x was not found', { resource: 'https://api.contoso.com/x' }],
  [`The resource principal named api://${GUID} was not found`, { resource: `api://${GUID}` }],
  [
    "The redirect URI 'https://time.contoso.com/signin-oidc' specified",
    { redirectUri: 'https://time.contoso.com/signin-oidc' },
  ],
  ['redirect_uri=https%3a%2f%2fcontoso.com%2fback&state=1', { redirectUri: 'https://contoso.com/back' }],
  ['reply url "msauth://com.contoso/x"', { redirectUri: 'msauth://com.contoso/x' }],
  ["API requires one of 'User.Read.All, Directory.Read.All'", { scope: 'User.Read.All, Directory.Read.All' }],
  ['The scope https://graph.microsoft.com/.defualt is not valid.', { scope: 'https://graph.microsoft.com/.defualt' }],
  ['Behörigheten User.Read.All saknas', { scope: 'User.Read.All' }],
  ["Omdirigerings-URI:n 'https://contoso.com/x'", { redirectUri: 'https://contoso.com/x' }],
  ['missing scope Mail.Send', { scope: 'Mail.Send' }],
])('reads %s', (message, identifiers) => {
  expect(read(message)).toEqual(identifiers);
});

test('gives each of several to the label nearest before it', () => {
  expect(
    read(`AADSTS700016: Application with identifier '${GUID}' was not found in the directory '${OTHER}'.`),
  ).toEqual({
    applicationId: GUID,
    tenantId: OTHER,
  });
});
