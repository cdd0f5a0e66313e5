import type { Cues } from '../language/cues';
import type { Code, FamilyName } from './code';
import { createEntra } from './entra';
import type { Family } from './family';
import { createHttp } from './http';

export type Families = Readonly<Record<FamilyName, Family>>;

/** The families that Signpost reads. A new one is registered here, after its name in `code.ts`. */
export function createFamilies(cues: Cues): Families {
  return { entra: createEntra(cues), http: createHttp(cues) };
}

/** The code as people know it: "AADSTS50011", "HTTP 403". */
export function writeCode({ family, id }: Code, families: Families): string {
  return families[family].write(id);
}
