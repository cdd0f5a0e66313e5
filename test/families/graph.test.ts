import { library } from '../library';

const { graph } = library.families;

const read = (text: string) => [...new Set(graph.read(text).map(({ id }) => id))];

test.each([
  'Access denied',
  '403 Forbidden from Graph',
  'Operation returned an invalid status code NotFound',
  'HttpStatusCode: Forbidden',
  '{"statusCode":"NotFound"}',
  '<Code>AccessDenied</Code><Message>Access Denied</Message>',
  'An error occurred (AccessDenied) when calling the GetObject operation',
  '{"error":{"code":"AuthorizationFailed","message":"The client has no authorization over /subscriptions/1"}}',
  '{"error":{"code":"ResourceNotFound","message":"The Resource Microsoft.Web/sites/a was not found."}}',
  '{"error":{"code":"NotFound","message":"no such order"}}',
  '{"error":{"code":"content_filter","innererror":{"code":"ResponsibleAIPolicyViolation"}},"api":"openai"}',
  '{"error":{"code":404,"message":"Not found","status":"NOT_FOUND"}}',
  "{ code: 'ERR_BAD_REQUEST', url: 'https://graph.microsoft.com/v1.0/me' }",
  'src/graph/invalidRequest.ts',
  'function itemNotFound() {}',
  'my graph has an accessDeniedCount',
  'request_id and Request_Id',
])('finds nothing in: %s', (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ['{"error":{"code":"Authorization_RequestDenied","message":"x"}}', 'Authorization_RequestDenied'],
  [String.raw`{\"error\":{\"code\":\"itemNotFound\"}}`, 'itemNotFound'],
  ['{"odata.error":{"code":"Request_BadRequest"}}', 'Request_BadRequest'],
  ["{'error': {'code': 'ErrorItemNotFound'}}", 'ErrorItemNotFound'],
  ['{"error":{"message":"x","code":"accessDenied"}}', 'accessDenied'],
  ['{"error":{"code":"UnknownError","innerError":{"date":"2026-01-01","request-id":"1"}}}', 'UnknownError'],
  ['{"error":{"code":"SomethingNew","innerError":{"request-id":"1"}}}', 'SomethingNew'],
  ['{"error":{"code":"ErrorMimeContentInvalid","message":"x"}}', 'ErrorMimeContentInvalid'],
  ['Microsoft.Graph.ServiceException: Code: generalException\nMessage: x', 'generalException'],
  ["GraphError { statusCode: 403, code: 'Forbidden' }", 'Forbidden'],
  ["ODataError: error: MainError(code='Request_ResourceNotFound')", 'Request_ResourceNotFound'],
  ['Status: 403 (Forbidden)\nErrorCode: Authorization_RequestDenied', 'Authorization_RequestDenied'],
  ['FullyQualifiedErrorId : Authorization_RequestDenied,Microsoft.Graph.PowerShell', 'Authorization_RequestDenied'],
  ['[Request_BadRequest] : no', 'Request_BadRequest'],
  ['code: InvalidAuthenticationToken\nbody: x', 'InvalidAuthenticationToken'],
  ['what is MailboxNotEnabledForRESTAPI', 'MailboxNotEnabledForRESTAPI'],
  ['OneDrive answers accessDenied', 'accessDenied'],
  ['activitylimitreached since noon', 'activitylimitreached'],
])('reads %s', (text, id) => {
  expect(read(text)).toEqual([id]);
});

test('takes the outermost code, and none of the details', () => {
  expect(
    read(
      '{"error":{"code":"notAllowed","innerError":{"code":"lockMismatch","request-id":"1"},"details":[{"code":"pathTooDeep"}]}}',
    ),
  ).toEqual(['notAllowed']);
});

test('knows the form and the name of its codes', () => {
  expect(graph.write('itemNotFound')).toBe('itemNotFound');
  expect(graph.lookUpUrl('itemNotFound')).toBeUndefined();
  expect(['itemNotFound', 'RequestBroker--ParseUri', '403', 'a b'].map(graph.isId)).toEqual([true, true, false, false]);
  expect(['itemNotFound', 'ItemNotFound', 'Forbidden', 'cat'].map(graph.readBare)).toEqual([
    'itemNotFound',
    'ItemNotFound',
    undefined,
    undefined,
  ]);
});
