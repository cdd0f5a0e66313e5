import { localizeLink } from '../../src/cards/localize-link';
import { library } from '../library';

const localize = (path: string, tag: string) =>
  localizeLink(`https://learn.microsoft.com${path}`, library.languages.learnSite(tag)).replace(
    'https://learn.microsoft.com',
    '',
  );

test.each([
  ['another site', 'https://www.rfc-editor.org/entra/'],
  ['a site whose name only begins alike', 'https://learn.microsoft.com.contoso.com/entra/x'],
])('leaves %s as it is', (_, url) => {
  expect(localizeLink(url, library.languages.learnSite('sv'))).toBe(url);
});

test.each([
  ['nb', '/entra/identity-platform/reference-error-codes'],
  ['sv', '/graph/errors'],
  ['nl', '/entra/msal/dotnet/advanced/exceptions/msal-error-handling'],
  ['zh-Hans', '/entra/msal/dotnet/advanced/exceptions/msal-error-handling'],
])('leaves the language to the site where it has no page in %s: %s', (tag, path) => {
  expect(localize(path, tag)).toBe(path);
});

test.each([
  ['en', '/graph/errors', '/en-us/graph/errors'],
  ['sv', '/entra/identity-platform/reference-error-codes', '/sv-se/entra/identity-platform/reference-error-codes'],
  ['nl', '/troubleshoot/entra/entra-id/x#y', '/nl-nl/troubleshoot/entra/entra-id/x#y'],
  ['zh-Hans', '/graph/errors', '/zh-cn/graph/errors'],
])('names the language where the site speaks it: %s %s', (tag, path, localized) => {
  expect(localize(path, tag)).toBe(localized);
});
