import { toPlainText } from '../../src/message/plain-text';

test.each([
  'AADSTS50011: the address differs',
  'a < b and c > d',
  'if (a<b && c>d) return',
  '<ErrorCode>50126</ErrorCode>',
  '<AppId> and <bold>',
  'back?code=1&timestamp=2&copy=3',
  'AT&T & more',
  '100% sure, 5 %, %zz, %4',
  '%e0%a4',
  '登录失败。',
  'AADSTS50011² and ½ and №',
  'a\uD800b',
  '',
])('leaves plain text as it is: %s', (text) => {
  expect(toPlainText(text)).toBe(text);
});

test.each([
  ['<p>one</p><p>two</p>', '\none\n\ntwo\n'],
  ['one<br>two<br/>three<BR />four', 'one\ntwo\nthree\nfour'],
  ['<ul><li>one</li></ul>', '\n\none\n\n'],
  ['<b>AAD</b>STS<em>50</em>011', 'AADSTS50011'],
  ['<span style="color: red">403</span>', '403'],
  ['<pre><code class="json">{"a":1}</code></pre>', '\n{"a":1}\n'],
  ['see <a href="https://contoso.com/50011">this</a>', 'see  https://contoso.com/50011 this'],
])('takes the markup of Teams off: %s', (html, text) => {
  expect(toPlainText(html)).toBe(text);
});

test.each([
  '<at>Desk 50011</at>',
  '<at id="0">Desk 50011</at>',
  '<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">Desk 50011</span>',
])('takes a mention off with its name, which may hold digits: %s', (mention) => {
  expect(toPlainText(`${mention}hello`)).toBe(' hello');
});

test.each([
  ['&quot;error&quot;', '"error"'],
  ['a&nbsp;b', 'a b'],
  ['&lt;b&gt;', '<b>'],
  ['&amp;lt;', '&lt;'],
  ['&#65;&#x42;', 'AB'],
])('decodes entities once: %s', (html, text) => {
  expect(toPlainText(html)).toBe(text);
});

test.each([
  ['error%3fcode%3d50011', 'error?code=50011'],
  ['error%253Fcode%253D50011', 'error?code=50011'],
  ['%E7%99%BB%E5%BD%95', '登录'],
  ['%FF%3d and %3d', '%FF%3d and ='],
])('decodes addresses, also those encoded twice: %s', (encoded, text) => {
  expect(toPlainText(encoded)).toBe(text);
});

test('decodes a long encoded text without cutting a character', () => {
  const text = '登录失败'.repeat(100);
  expect(toPlainText(encodeURIComponent(text))).toBe(text);
});

test.each([
  ['a soft hyphen', 'AADSTS500\u00AD11'],
  ['a zero-width blank', 'AAD\u200BSTS50011'],
  ['a direction mark', '\u202AAADSTS50011\u202C'],
  ['a byte order mark', '\uFEFFAADSTS50011'],
])('drops what nobody sees: %s', (_name, text) => {
  expect(toPlainText(text)).toBe('AADSTS50011');
});

test.each([
  ['ＡＡＤＳＴＳ５００１１：', 'AADSTS50011:'],
  ['ＨＴＴＰ／１．１\u3000４０３', 'HTTP/1.1 403'],
  ['Bad\u202FRequest', 'Bad Request'],
  ['fa\u030Ar 403', 'får 403'],
])('unifies letters that look the same: %s', (text, unified) => {
  expect(toPlainText(text)).toBe(unified);
});
