import { library } from '../library';

const { readOccasion } = library;

test.each([
  'AADSTS50011',
  'Help desk is closed',
  'helpful',
  'hide and seek',
  'high five',
  'I cannot sign in',
  'help me with 404',
  'help 404',
  'hi 5',
  'Hej Anna, kan du titta på detta?',
  'De hulp komt morgen',
  'Jeg hjelper deg',
  '帮助中心在哪里',
  'please',
  'no thanks to you, it is broken',
  'thanks in advance for the explanation',
  'not solved',
  'no, solved',
  '没有帮助',
  'Works now?',
  '不好的',
])('sees neither a call for help nor a greeting in: %s', (text) => {
  expect(readOccasion(text)).toBe('nothingFound');
});

test('sees nothing special in a long text, whatever it begins with', () => {
  expect(readOccasion(`help ${'me '.repeat(1000)}`)).toBe('nothingFound');
});

test.each(['help', 'HELP!', '  Help me.  ', 'hjälp', 'hulp nodig', 'hjelp meg', '帮助', '你能做什么？'])(
  'hears a call for help: %s',
  (text) => {
    expect(readOccasion(text)).toBe('help');
  },
);

test.each(['', '   ', '?', '??!', '👋', '\n'])('takes a message without words for a call for help: "%s"', (text) => {
  expect(readOccasion(text)).toBe('help');
});

test.each([
  'hi',
  'Hello!',
  'Hi Signpost',
  'hej hej hej',
  'Hoi, goedemorgen!',
  'good morning',
  'Hej!',
  'Hej på dig',
  'Hoi',
  'goedemorgen',
  'Hei',
  'god dag',
  '你好！',
  '早上好',
])('hears a greeting: %s', (text) => {
  expect(readOccasion(text)).toBe('greeting');
});

test.each([
  'hi, help',
  'Hi Signpost, help',
  'Hello! What can you do?',
  'Hej, hjälp mig!',
  'Hoi, hoe werkt dit?',
  'Hei! Hva kan du?',
])('hears the call for help behind a greeting: %s', (text) => {
  expect(readOccasion(text)).toBe('help');
});

test.each([
  'thanks',
  'Thanks a lot!',
  'no thanks',
  'nej tack',
  'Hi Signpost, thank you very much.',
  'Great, thanks!',
  'ok',
  'Tack så mycket',
  'Toppen, tack!',
  'Dank je wel',
  'Tusen takk',
  '好的，谢谢你！',
  'It works now',
  'Nu fungerar det, tack för hjälpen!',
  '已解决，谢谢',
])('hears thanks: %s', (text) => {
  expect(readOccasion(text)).toBe('thanks');
});
