import { checkIcons } from '../../src/app-package/check-icons';
import { loadSource } from '../../src/app-package/load-source';
import { CLEAR, type Colour, drawPng, WHITE } from './draw-png';

const source = loadSource();

const faultsWith = (name: 'color.png' | 'outline.png', file: Uint8Array) =>
  checkIcons({ ...source, icons: new Map([...source.icons, [name, file]]) });

const half: Colour = [255, 255, 255, 120];
const grey: Colour = [254, 255, 255, 255];
const cross = (mark: Colour, ground: Colour) => (x: number, y: number) => (x === y ? mark : ground);

test.each<[what: string, name: 'color.png' | 'outline.png', file: Uint8Array, problem: string]>([
  ['a colour icon that is no PNG', 'color.png', Buffer.from('GIF89a'), 'is no PNG file'],
  ['a small colour icon', 'color.png', drawPng(96, () => WHITE), 'has 96 by 96 pixels: save it with 192 by 192'],
  ['a large outline', 'outline.png', drawPng(33, cross(WHITE, CLEAR)), 'has 33 by 33 pixels: save it with 32 by 32'],
  ['an outline without transparency', 'outline.png', drawPng(32, () => WHITE, { colourType: 2 }), 'cannot be checked'],
  ['an outline on a ground', 'outline.png', drawPng(32, cross(WHITE, grey)), 'is not white on transparent'],
  [
    'an outline with coloured edges',
    'outline.png',
    drawPng(32, (x, y) => (x === y + 1 ? [0, 0, 0, 9] : cross(WHITE, CLEAR)(x, y))),
    'is not white on transparent',
  ],
  ['an outline that is all white', 'outline.png', drawPng(32, () => WHITE), 'is not white on transparent'],
  ['an outline that is not there', 'outline.png', drawPng(32, () => CLEAR), 'is not white on transparent'],
  ['an outline that is nearly white', 'outline.png', drawPng(32, cross(grey, CLEAR)), 'is not white on transparent'],
])('%s is named', (_, name, file, problem) => {
  expect(faultsWith(name, file)).toEqual([expect.stringContaining(`manifest/${name}: ${problem}`)]);
});

test('an outline may have soft edges', () => {
  const soft = (x: number, y: number) => (Math.abs(x - y) === 1 ? half : cross(WHITE, CLEAR)(x, y));
  expect(faultsWith('outline.png', drawPng(32, soft))).toEqual([]);
});

test('the icons of Signpost are as Teams wants them', () => {
  expect(checkIcons(source)).toEqual([]);
});
