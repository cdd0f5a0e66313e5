import { checkSettings } from '../../src/app-package/check-settings';

const appId = '2f6c8e1d-90b4-4c57-8a3e-6d1b7f05c9a2';
const host = 'signpost.contoso.com';

test.each([
  [undefined, 'is missing'],
  ['signpost', 'is no GUID'],
  [`{${appId}}`, 'is no GUID'],
  [appId.slice(1), 'is no GUID'],
  [appId.replaceAll('-', ''), 'is no GUID'],
  [`api://${appId}`, 'is no GUID'],
  ['00000000-0000-0000-0000-000000000000', 'stands for no app'],
])('app id %s is named with what to set', (wrong, problem) => {
  expect(checkSettings({ appId: wrong, host })).toEqual([
    expect.stringMatching(new RegExp(`^MicrosoftAppId .*${problem}.*: set .*application \\(client\\) id.*--app-id`)),
  ]);
});

test.each([
  // A name is in it: that is told.
  ['https://signpost.contoso.com', ': signpost.contoso.com'],
  ['https://signpost.contoso.com/api/messages', ': signpost.contoso.com'],
  ['http://Signpost.Contoso.com:3978/', ': signpost.contoso.com'],
  ['signpost.contoso.com:443', ': signpost.contoso.com'],
  ['signpost.contoso.com/', ': signpost.contoso.com'],
  ['signpost.contoso.com?x=1', ': signpost.contoso.com'],
  ['SIGNPOST.contoso.com', ': signpost.contoso.com'],
  ['wegweiser.größe.example', ': wegweiser.xn--gre-6ka8i.example'],
  // None is.
  [undefined, 'is missing'],
  ['signpost', 'no name of a host'],
  ['*.contoso.com', 'no name of a host'],
  ['.contoso.com', 'no name of a host'],
  ['signpost.contoso.com.', 'no name of a host'],
  ['signpost..com', 'no name of a host'],
  ['-signpost.contoso.com', 'no name of a host'],
  ['sign_post.contoso.com', 'no name of a host'],
  ['sign post.contoso.com', 'no name of a host'],
  ['<your host>', 'no name of a host'],
  ['signpost.contoso.1', 'no name of a host'],
  [`${'a'.repeat(64)}.contoso.com`, 'no name of a host'],
  [`${'abc.'.repeat(70)}com`, 'no name of a host'],
  ['203.0.113.7', 'address in numbers'],
  ['2001:db8::7', 'address in numbers'],
  ['[2001:db8::7]', 'address in numbers'],
  ['localhost', 'cannot reach'],
  ['LOCALHOST', 'cannot reach'],
  ['signpost.localhost', 'cannot reach'],
  ['signpost.local', 'cannot reach'],
  ['signpost.corp.internal', 'cannot reach'],
])('host %s is named with what to set', (wrong, problem) => {
  const [fault, ...others] = checkSettings({ appId, host: wrong });
  expect(others).toEqual([]);
  expect(fault).toMatch(/^PUBLIC_HOST is .*: set /);
  expect(fault).toContain(problem);
});

test.each([
  ['http://intranet.contoso.com/signpost', 'https://'],
  ['intranet.contoso.com', 'https://'],
  ['https://', 'https://'],
  [`https://intranet.contoso.com/${'a'.repeat(2048)}`, 'shorter'],
])('information at %.50s is named with what to set', (infoUrl, problem) => {
  const faults = checkSettings({ appId, host, infoUrl });
  expect(faults).toEqual([expect.stringMatching(new RegExp(`^APP_INFO_URL .*: set .*${problem}`))]);
});

test('tells all at once', () => {
  expect(checkSettings({ infoUrl: 'x' }).map((fault) => fault.split(' ')[0])).toEqual([
    'MicrosoftAppId',
    'PUBLIC_HOST',
    'APP_INFO_URL',
  ]);
});

test.each([
  host,
  'a.io',
  'signpost-2.eu.contoso.com',
  'xn--gre-6ka8i.example',
  '365.contoso.com',
  'my-bot.azurewebsites.net',
])('%s is a host', (right) => {
  expect(checkSettings({ appId: appId.toUpperCase(), host: right, infoUrl: 'https://contoso.com/signpost' })).toEqual(
    [],
  );
});
