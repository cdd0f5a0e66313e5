/** A manifest as Teams reads it. */
export type Manifest = Readonly<Record<string, unknown>>;

/** What stands for each `${name}` of the template. */
export interface ManifestValues {
  readonly appId: string;
  readonly host: string;
  readonly infoUrl: string;
  readonly version: string;
}

const PLACEHOLDER = /\$\{(\w+)\}/g;

/** Puts the values in the places of the template that name them; a name that there is not stays as it is. */
export function fillManifest(template: Manifest, values: ManifestValues): Manifest {
  const known = new Map(Object.entries(values));
  const fill = (node: unknown): unknown => {
    if (typeof node === 'string') return node.replace(PLACEHOLDER, (whole, name: string) => known.get(name) ?? whole);
    if (Array.isArray(node)) return node.map(fill);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fill(value)]));
  };
  return fill(template) as Manifest;
}

/** Every text of a manifest by its place: "bots[0].commandLists[0].commands[0].title". */
export function textsOf(node: unknown, place = ''): (readonly [place: string, text: string])[] {
  if (typeof node === 'string') return [[place, node]];
  if (Array.isArray(node)) return node.flatMap((item, index) => textsOf(item, `${place}[${index}]`));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, place === '' ? key : `${place}.${key}`));
}
