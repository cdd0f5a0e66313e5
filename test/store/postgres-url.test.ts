import { faultsOf } from './faults-of';

test.each([
  ['', /^DATABASE_URL: it is no URL: write postgres:\/\//],
  ['localhost', /^DATABASE_URL: it is no URL: /],
  ['postgres://ann:secret#word@localhost/signpost', /^DATABASE_URL: it is no URL: .*%23/],
  ['postgres://ann:98#76word@localhost/signpost', /^DATABASE_URL: it is no URL: /],
  ['postgres://ann:98/76word@localhost/signpost', /^DATABASE_URL: it is no URL: /],
  ['postgres://ann:98?76word@localhost/signpost', /^DATABASE_URL: it is no URL: /],
  [
    'mysql://ann:secretword@localhost/signpost',
    /^DATABASE_URL: it begins with "mysql:": only postgres:\/\/ is known; /,
  ],
  ['file:///data/signpost.db', /^DATABASE_URL: it begins with "file:": /],
])('"%s" is refused, and nothing of its password told', async (url, fault) => {
  const faults = await faultsOf(url);
  expect(faults).toEqual([expect.stringMatching(fault)]);
  expect(faults.join()).not.toMatch(/word@l|98|76|localhost|ann|secret/);
});
