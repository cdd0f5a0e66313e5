import { splitQuotes } from '../../src/teams/split-quotes';

const quote = (text: string) =>
  `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><p itemprop="preview">${text}</p></blockquote>`;

test.each([
  '',
  'AADSTS50011',
  '<p>a &lt; b</p>',
  '<blockquote>my own indented text</blockquote>',
  '<blockquote',
  '</blockquote>',
])('finds no quote in: %s', (html) => {
  expect(splitQuotes(html)).toEqual({ own: html, quotes: [] });
});

test('takes the quotes of messages out, and leaves everything else', () => {
  const html = `${quote('one')}<p>mine</p><blockquote>indented</blockquote>${quote('two')}`;
  expect(splitQuotes(html)).toEqual({
    own: '<p>mine</p><blockquote>indented</blockquote>',
    quotes: [quote('one'), quote('two')],
  });
});

test('a quote that never ends goes on to the end', () => {
  const open = quote('one').replace('</blockquote>', '');
  expect(splitQuotes(`<p>mine</p>${open}`)).toEqual({ own: '<p>mine</p>', quotes: [open] });
});

test('a megabyte of beginnings is split in one pass', () => {
  const html = '<blockquote itemtype="http://schema.skype.com/Reply'.repeat(20_000);
  expect(splitQuotes(html).quotes).toHaveLength(1);
});
