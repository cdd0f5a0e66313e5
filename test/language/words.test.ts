import { createWords } from '../../src/language/words';

const words = createWords(['get', 'log in', 'sign-in', 'inloggning', '登录', '报错了']);

test.each([
  ['we get', 3],
  ['please log in', 7],
  ['please log-in', 7],
  ['login', 0],
  ['一直报错了', 2],
  ['forget', undefined],
  ['', undefined],
])('finds the word with which "%s" ends at %s', (text, start) => {
  expect(words.startOfLast(text)).toBe(start);
});

test.each([
  ['get it', 3],
  ['sign in now', 7],
  ['登录时', 2],
  ['getter', undefined],
])('finds the word with which "%s" begins until %s', (text, end) => {
  expect(words.endOfFirst(text)).toBe(end);
});

test.each([
  ['I cannot LOG IN today', true],
  ['på inloggningssidan', true],
  ['无法登录系统', true],
  ['forgetting', false],
  ['a blog in English', false],
  ['', false],
])('tells whether one stands in "%s": %s', (text, isThere) => {
  expect(words.standIn(text)).toBe(isThere);
});
