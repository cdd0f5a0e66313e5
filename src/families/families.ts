import type { Cues } from '../language/cues';
import { createBroker } from './broker';
import type { Code, FamilyName } from './code';
import { createEntra } from './entra';
import type { Family } from './family';
import { createGraph } from './graph';
import { createHttp } from './http';
import { createOAuth } from './oauth';
import { createOwn } from './own';

export type Families = Readonly<Record<FamilyName, Family>>;

/** The ids that the catalog explains: codes that are words can only be told from other words by knowing them. */
export type KnownIds = Readonly<Record<FamilyName, readonly string[]>>;

/** The families that Signpost reads. A new one is registered here, after its name in `code.ts`. */
export function createFamilies(cues: Cues, known: KnownIds): Families {
  return {
    own: createOwn(known.own),
    entra: createEntra(cues, known.entra),
    graph: createGraph(known.graph),
    broker: createBroker(cues),
    oauth: createOAuth(cues, known.oauth),
    http: createHttp(cues, [...known.graph, ...known.oauth]),
  };
}

/** The code as people know it: "AADSTS50011", "HTTP 403". */
export function writeCode({ family, id }: Code, families: Families): string {
  return families[family].write(id);
}
