import { differingNames, namedIn } from '../../src/catalog/differing-names';

test.each([
  ['Nothing', []],
  ['12:30, 2026-02-03, 1,200 or 1200 or 3.141', []],
  ['Not 50011 but AADSTS700016: HTTP 403, 状态404。', ['403', '404', '50011', '700016']],
  [
    'See https://aka.ms/x403, and https://contoso.com/?a=50011.',
    ['https://aka.ms/x403', 'https://contoso.com/?a=50011'],
  ],
])('lists the codes and addresses that a text names: %s', (text, names) => {
  expect(namedIn(text)).toEqual(names);
});

test('codes, addresses and literal names are the same in every language', () => {
  const english = { title: 'Read `aud`', description: 'See 50011.' };
  expect(differingNames('f', '1', { title: 'Läs `aud`', description: 'Se 50011.' }, english)).toEqual([]);
  expect(differingNames('f', '1', { title: 'Läs `målgrupp`', description: 'Se 50011.' }, english)).toEqual([
    'f: "1" does not name `aud`, as English does: add it',
    'f: "1" names `målgrupp`, English does not: check it',
  ]);
});
