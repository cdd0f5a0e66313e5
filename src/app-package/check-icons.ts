import { type PackageSource, SOURCE_FOLDER } from './load-source';
import { readPixels, readPngHeader } from './png';

/** Pixels on each side, as Teams wants them. */
const SIZES = { color: 192, outline: 32 } as const;

const WHITE = 255;

/** Says what Teams would refuse of the icons. */
export function checkIcons({ template, icons }: PackageSource): string[] {
  return (['color', 'outline'] as const).flatMap((kind) => {
    const name = template.icons[kind];
    const file = icons.get(name);
    const problem = file && iconProblem(kind, file);
    return problem === undefined ? [] : [`${SOURCE_FOLDER}/${name}: ${problem}`];
  });
}

function iconProblem(kind: keyof typeof SIZES, file: Uint8Array): string | undefined {
  const header = readPngHeader(file);
  if (!header) return 'is no PNG file: save the drawing as PNG';
  const size = SIZES[kind];
  if (header.width !== size || header.height !== size) {
    return `has ${header.width} by ${header.height} pixels: save it with ${size} by ${size}`;
  }
  if (kind === 'color') return undefined;
  if (!header.isPlainRgba) return 'cannot be checked: save it as PNG with 8 bits each for RGB and transparency (RGBA)';
  return isWhiteOnTransparent(readPixels(file, header))
    ? undefined
    : 'is not white on transparent, without any other colour and without a background: draw it so';
}

function isWhiteOnTransparent(pixels: Uint8Array): boolean {
  let hasTransparent = false;
  let hasWhite = false;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue, opacity] = pixels.subarray(at, at + 4);
    if (opacity === 0) hasTransparent = true;
    else if (red !== WHITE || green !== WHITE || blue !== WHITE) return false;
    else hasWhite = true;
  }
  return hasTransparent && hasWhite;
}
