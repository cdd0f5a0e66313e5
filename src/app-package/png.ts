import { inflateSync } from 'node:zlib';

/** What the header of a PNG file says. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Eight bits each for red, green, blue and opacity, line by line: the only form whose pixels are read here. */
  readonly isPlainRgba: boolean;
}

const SIGNATURE = '89504e470d0a1a0a';
const RGBA = 6;
const BYTES_PER_PIXEL = 4;

/** Reads the header of a PNG file; undefined where the file is none. */
export function readPngHeader(file: Uint8Array): PngHeader | undefined {
  const bytes = Buffer.from(file);
  if (bytes.length < 33 || bytes.toString('hex', 0, 8) !== SIGNATURE) return undefined;
  const [depth, colour, , , interlace] = bytes.subarray(24, 29);
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    isPlainRgba: depth === 8 && colour === RGBA && interlace === 0,
  };
}

/** The pixels of a file with such a header, four bytes each: red, green, blue, opacity. */
export function readPixels(file: Uint8Array, { width, height }: PngHeader): Uint8Array {
  const data = inflateSync(imageData(Buffer.from(file)));
  const lineLength = width * BYTES_PER_PIXEL;
  const pixels = new Uint8Array(lineLength * height);
  for (let y = 0; y < height; y += 1) {
    const start = y * (lineLength + 1);
    const filter = data[start] ?? 0;
    for (let x = 0; x < lineLength; x += 1) {
      const at = y * lineLength + x;
      const left = x < BYTES_PER_PIXEL ? 0 : (pixels[at - BYTES_PER_PIXEL] ?? 0);
      const up = pixels[at - lineLength] ?? 0;
      const upLeft = x < BYTES_PER_PIXEL ? 0 : (pixels[at - lineLength - BYTES_PER_PIXEL] ?? 0);
      pixels[at] = (data[start + 1 + x] ?? 0) + predict(filter, left, up, upLeft);
    }
  }
  return pixels;
}

/** What the filter of a line expects of a byte, by its neighbours; the file holds the difference. */
function predict(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return Math.floor((left + up) / 2);
    case 4:
      return nearest(left + up - upLeft, [left, up, upLeft]);
    default:
      return 0;
  }
}

function nearest(aim: number, candidates: readonly number[]): number {
  return candidates.reduce((best, each) => (Math.abs(aim - each) < Math.abs(aim - best) ? each : best));
}

function imageData(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}
