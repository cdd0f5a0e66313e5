import type { Catalog } from '../catalog/catalog';
import { familyNames } from '../families/code';

/** How much of the catalog a language explains. */
export interface Completeness {
  readonly tag: string;
  /** Families and guides; those of which the catalog has none are left out. */
  readonly kinds: readonly KindCompleteness[];
  /** Texts there are among texts there should be, from 0 to 1. */
  readonly share: number;
}

interface KindCompleteness {
  /** The name of its files: "entra", "guides". */
  readonly kind: string;
  readonly present: number;
  readonly wanted: number;
  readonly missing: readonly string[];
}

/** Counts the texts of a language against the facts. */
export function completenessOf(tag: string, { entries, texts, guides, guideTexts }: Catalog): Completeness {
  const families = familyNames.map((family) => {
    const keys = [...entries.keys()].filter((key) => key.startsWith(`${family}:`));
    const missing = keys.filter((key) => !texts.get(tag)?.has(key)).map((key) => key.slice(family.length + 1));
    return toKind(family, keys.length, missing);
  });
  const missingGuides = [...guides.keys()].filter((guide) => !guideTexts.get(tag)?.has(guide));
  const kinds = [...families, toKind('guides', guides.size, missingGuides)].filter(({ wanted }) => wanted > 0);
  const sum = (count: 'present' | 'wanted') => kinds.reduce((total, kind) => total + kind[count], 0);
  return { tag, kinds, share: sum('wanted') === 0 ? 1 : sum('present') / sum('wanted') };
}

function toKind(kind: string, wanted: number, missing: readonly string[]): KindCompleteness {
  return { kind, wanted, missing, present: wanted - missing.length };
}
