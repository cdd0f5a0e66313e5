import { completenessOf } from '../../src/cli/completeness';
import { library, ownLibrary } from '../library';

test('English is complete, by families and guides', () => {
  const { kinds, share } = completenessOf('en', library.catalog);
  expect(share).toBe(1);
  expect(kinds.map(({ kind }) => kind)).toEqual(['entra', 'graph', 'broker', 'oauth', 'http', 'guides']);
  expect(kinds.flatMap(({ missing }) => missing)).toEqual([]);
});

test('what a language lacks is counted and named', () => {
  const own = completenessOf('sv', ownLibrary.catalog).kinds.find(({ kind }) => kind === 'own');
  expect(own).toEqual({ kind: 'own', wanted: 2, present: 1, missing: ['CONTOSO-1043'] });
});

test('a language without any text explains nothing', () => {
  expect(completenessOf('tlh', library.catalog)).toMatchObject({ tag: 'tlh', share: 0 });
});
