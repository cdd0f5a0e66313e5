import { cut, shorten } from '../../src/message/cut';

test.each([
  ['', 3, ''],
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc'],
  ['ab🙂', 4, 'ab🙂'],
  ['ab🙂', 3, 'ab'],
  ['a🙂b', 3, 'a🙂'],
  ['密码是什么', 2, '密码'],
])('"%s", cut to %i, is "%s"', (text, limit, expected) => {
  expect(cut(text, limit)).toBe(expected);
});

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcd …'],
  ['abc defg', 6, 'abc …'],
  ['abc🙂defg', 6, 'abc …'],
])('"%s", shortened to %i, is "%s"', (text, limit, expected) => {
  expect(shorten(text, limit)).toBe(expected);
});
