import { repeats } from '../../src/teams/repeats';

test.each([
  ['<p>AADSTS50011</p>', ''],
  ['', 'AADSTS50011'],
  ['<p>AADSTS50011</p>', 'AADSTS50012'],
  ['<p>AADSTS50011</p>', 'AADSTS50011 and more'],
  ['<p>AADSTS50011 and more</p>', 'AADSTS50011'],
  ['<p>a &lt; b</p>', 'a < b'],
  ['a < b', 'a < b'],
])('%s says something else than "%s", as far as can be seen without reading it', (markup, text) => {
  expect(repeats(markup, text)).toBe(false);
});

test.each([
  ['', ''],
  ['<p></p>', ' '],
  ['<p>AADSTS50011</p>', 'AADSTS50011'],
  ['<div><p>AADSTS<b>50011</b></p><p>&nbsp;</p><p>Trace ID:\u00a01</p></div>', 'AADSTS50011\n\nTrace ID: 1'],
  ['plain', 'plain'],
])('%s says the same as "%s"', (markup, text) => {
  expect(repeats(markup, text)).toBe(true);
});
