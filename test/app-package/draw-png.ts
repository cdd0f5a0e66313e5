import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number, opacity: number];

export const WHITE: Colour = [255, 255, 255, 255];
export const CLEAR: Colour = [0, 0, 0, 0];

/** A square PNG whose pixels are what `colourAt` says, each line written with one of the format's five filters. */
export function drawPng(
  size: number,
  colourAt: (x: number, y: number) => Colour,
  { filterOf = () => 0, depth = 8, colourType = 6, interlace = 0 }: PngOptions = {},
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([depth, colourType, 0, 0, interlace], 8);
  const lines = Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => colourAt(x, y)).flat());
  const data = lines.flatMap((line, y) => {
    const filter = filterOf(y);
    return [filter, ...line.map((byte, x) => (byte - predict(filter, line, lines[y - 1] ?? [], x)) & 0xff)];
  });
  const pixels = deflateSync(Buffer.from(data));
  // In two parts, as large files come.
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from('Title\0drawn')),
    chunk('IDAT', pixels.subarray(0, 9)),
    chunk('IDAT', pixels.subarray(9)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface PngOptions {
  filterOf?: (line: number) => number;
  depth?: number;
  colourType?: number;
  interlace?: number;
}

function predict(filter: number, line: readonly number[], above: readonly number[], x: number): number {
  const [left = 0, up = 0, upLeft = 0] = [line[x - 4], above[x], above[x - 4]];
  const aim = left + up - upLeft;
  const paeth = [left, up, upLeft].sort((a, b) => Math.abs(aim - a) - Math.abs(aim - b))[0] ?? 0;
  return [0, left, up, (left + up) >> 1, paeth][filter] ?? 0;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
