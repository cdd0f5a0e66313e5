import { STATUS_CODES } from 'node:http';
import { type CodeKey, parseKey, toKey } from '../../src/families/code';
import { library } from '../library';

const entries = [...library.catalog.entries];

/** Sites whose pages cards may send people to: the issuers' own. */
const KNOWN_HOSTS = ['learn.microsoft.com', 'openid.net', 'www.iana.org', 'www.rfc-editor.org'];

test.each([
  ['entra', 133],
  ['graph', 115],
  ['broker', 73],
  ['oauth', 63],
  ['http', 95],
] as const)('the %s family has at least the %i codes that Signpost grew from', (family, count) => {
  expect(entries.filter(([key]) => parseKey(key)?.family === family).length).toBeGreaterThanOrEqual(count);
});

test('every HTTP status that Node knows is known', () => {
  const keys = Object.keys(STATUS_CODES).map((id) => toKey({ family: 'http', id }));
  expect(keys.length).toBeGreaterThan(60);
  expect(keys.filter((key) => !library.catalog.entries.has(key))).toEqual([]);
});

test('a registered status has the name that Node has for it, or the one that the registry has today', () => {
  const today: Record<string, string> = {
    408: 'Request Timeout',
    413: 'Content Too Large',
    414: 'URI Too Long',
    418: '(Unused)',
    422: 'Unprocessable Content',
  };
  const faults = Object.entries({ ...STATUS_CODES, ...today }).flatMap(([id, name]) => {
    const own = library.catalog.entries.get(`http:${id}`)?.name;
    return own === name ? [] : [`${id}: ${own}, not ${name}`];
  });
  expect(faults).toEqual([]);
});

test('every link is one that a card can show', () => {
  const faults = entries.flatMap(([key, { links }]) =>
    links.flatMap((link) => [
      ...linkFaults(new URL(link)).map((fault) => `${key}: ${link} ${fault}`),
      ...(links.filter((other) => other === link).length > 1 ? [`${key}: ${link} stands there twice`] : []),
    ]),
  );
  expect(faults).toEqual([]);
});

test('related codes are known, named once, and others', () => {
  const faults = entries.flatMap(([key, { related }]) => [
    ...related.filter((each) => !library.catalog.entries.has(each)).map((each) => `${key}: ${each} is not known`),
    ...(related.includes(key) ? [`${key} relates to itself`] : []),
    ...(new Set(related).size < related.length ? [`${key} names a related code twice`] : []),
  ]);
  expect(faults).toEqual([]);
});

test('kind and actor do not contradict each other', () => {
  const faults = entries
    .filter(
      ([, { kind, actor, temporary }]) =>
        (kind === 'informational' && actor !== 'nobody') || (temporary && kind !== 'error'),
    )
    .map(([key]) => key);
  expect(faults).toEqual([]);
});

test('only statuses that no registry holds say whose they are', () => {
  // Node also has a name for 509, which is registered nowhere.
  const ids = Object.keys(STATUS_CODES).filter((id) => id !== '509');
  const registered: CodeKey[] = ids.map((id): CodeKey => `http:${id}`);
  const faults = entries.filter(
    ([key, { usedBy }]) => usedBy && (registered.includes(key) || !key.startsWith('http:')),
  );
  expect(faults.map(([key]) => key)).toEqual([]);
});

function linkFaults({ protocol, host, pathname, search }: URL): string[] {
  return [
    ...(protocol === 'https:' ? [] : ['is not https']),
    ...(KNOWN_HOSTS.includes(host) ? [] : ['leads to a site that is not known: add it here, with a label in links.ts']),
    ...(/^\/[a-z]{2}-[a-z]{2,4}(?:-[a-z]{2})?(?:\/|$)/i.test(pathname)
      ? ['has a language in its path: take it off']
      : []),
    ...(search === '' ? [] : ['has a query: take it off']),
  ];
}
