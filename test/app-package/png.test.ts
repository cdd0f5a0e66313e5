import { readPixels, readPngHeader } from '../../src/app-package/png';
import { type Colour, drawPng, WHITE } from './draw-png';

/** No two neighbours alike, so that no filter is like another. */
const colourAt = (x: number, y: number): Colour => [(x * 37 + y * 11) % 256, (x * y * 5) % 256, 255 - x * 9, y * 7];

test.each([
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"></svg>')],
  ['the beginning of one', drawPng(4, () => WHITE).subarray(0, 20)],
])('%s is no PNG file', (_, file) => {
  expect(readPngHeader(file)).toBeUndefined();
});

test.each([0, 1, 2, 3, 4])('reads the pixels of lines with filter %i', (filter) => {
  expectPixels(drawPng(12, colourAt, { filterOf: () => filter }));
});

test('reads the pixels of lines with a filter each', () => {
  expectPixels(drawPng(12, colourAt, { filterOf: (line) => line % 5 }));
});

test.each([
  ['sixteen bits', { depth: 16 }],
  ['no transparency', { colourType: 2 }],
  ['interlaced lines', { interlace: 1 }],
])('says that pixels with %s are in another form', (_, options) => {
  expect(readPngHeader(drawPng(4, () => WHITE, options))).toEqual({ width: 4, height: 4, isPlainRgba: false });
});

function expectPixels(file: Uint8Array): void {
  const header = readPngHeader(file);
  expect(header).toEqual({ width: 12, height: 12, isPlainRgba: true });
  const drawn = Array.from({ length: 144 }, (_, at) => colourAt(at % 12, Math.floor(at / 12))).flat();
  expect([...readPixels(file, header as NonNullable<typeof header>)]).toEqual(drawn);
}
