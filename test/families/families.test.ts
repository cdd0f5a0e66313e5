import { familyNames, parseKey, toKey } from '../../src/families/code';
import { writeCode } from '../../src/families/families';
import { library } from '../library';

const { families, catalog } = library;

test('has every family under its own name', () => {
  expect(familyNames.map((name) => families[name].name)).toEqual([...familyNames]);
});

test.each(['', ':', 'entra', 'entra:', ':50011', 'smtp:550', 'constructor:1', 'Entra:50011'])(
  'reads no code from the key "%s"',
  (key) => {
    expect(parseKey(key)).toBeUndefined();
  },
);

test.each([
  ['entra:50011', 'AADSTS50011'],
  ['graph:itemNotFound', 'itemNotFound'],
  ['broker:CAA2000C', '0xCAA2000C'],
  ['oauth:invalid_grant', 'invalid_grant'],
  ['http:403', 'HTTP 403'],
])('reads the key %s and writes it for people as %s', (key, written) => {
  const code = parseKey(key);
  expect(code && toKey(code)).toBe(key);
  expect(code && writeCode(code, families)).toBe(written);
});

test('reads every failure of the catalog as people know it', () => {
  const failures = [...catalog.entries.keys()].filter((key) => /^entra:|^http:[45]/.test(key));
  const unread = failures.filter((key) => {
    const code = parseKey(key);
    return !code || families[code.family].read(writeCode(code, families))[0]?.id !== code.id;
  });
  expect(unread).toEqual([]);
});
