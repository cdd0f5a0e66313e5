import { type ZodObject, type ZodRawShape, type ZodType, type ZodTypeDef, z } from 'zod';
import type { Catalog } from '../catalog/catalog';
import { type Entry, entryShape, type Text, textShape } from '../catalog/entry';
import { guideShape } from '../catalog/guide';
import { builtInFamilyNames, type CodeKey, type FamilyName, familyNames, toKey } from '../families/code';
import { ENGLISH } from '../language/languages';
import type { JsonFiles } from './json-files';

/** Where facts and words are read from. */
export interface Sources {
  /** What Signpost ships. */
  readonly base: JsonFiles;
  /** What an organization adds in a folder of its own, in the same shape. */
  readonly own?: JsonFiles;
}

/** A text of an organization: whole for a code of its own, any part of it or just a note for one of Signpost's. */
type OwnText = Partial<Text> & { readonly note?: string | undefined };

const note = z.string().min(1).max(500, 'a note has at most 500 characters').optional();

/** Reads facts and words of all codes and guides: those of Signpost, and upon them those of an organization. */
export function loadCatalog(sources: Sources, tags: readonly string[]): Catalog {
  const texts = tags.map((tag) => [tag, readTexts(tag, sources)] as const);
  return {
    entries: keyed((family) => readFacts(`catalog/${family}.json`, entryShape, sources) as Map<string, Entry>),
    texts: new Map(texts.map(([tag, byKey]) => [tag, pick(byKey, toText)])),
    notes: new Map(texts.map(([tag, byKey]) => [tag, pick(byKey, (text) => text.note)])),
    guides: readFacts('catalog/guides.json', guideShape, sources),
    guideTexts: new Map(tags.map((tag) => [tag, pick(readGuideTexts(tag, sources), toText)])),
  };
}

function readTexts(tag: string, sources: Sources): Map<CodeKey, OwnText> {
  return keyed((family) => {
    const isNeeded = tag === ENGLISH && builtInFamilyNames.some((name) => name === family);
    return readWords(`locales/${tag}/${family}.json`, isNeeded, sources);
  });
}

function readFacts<Shape extends ZodRawShape>(path: string, shape: ZodObject<Shape, 'strict'>, sources: Sources) {
  const isNeeded = !path.endsWith('/own.json');
  const shapeOf = (known: unknown, value: unknown) => {
    if (known) return shape.partial();
    return isNeeded && isPart(value, shape) ? NOTHING_TO_ADD_TO : shape;
  };
  return readLayers<z.infer<typeof shape>>(path, isNeeded, shape, shapeOf, sources);
}

/** What has only some of the facts that are needed was meant for something that Signpost has. */
function isPart<Shape extends ZodRawShape>(value: unknown, shape: ZodObject<Shape, 'strict'>): boolean {
  return shape.partial().safeParse(value).success && !shape.safeParse(value).success;
}

const NOTHING_TO_ADD_TO = z.custom<object>(() => false, {
  message: 'Signpost has nothing of this name: correct it, or give all its facts',
});

/** Only English needs every file, the other languages fall back text by text. */
function readWords(path: string, isNeeded: boolean, sources: Sources): Map<string, OwnText> {
  const shapeOf = (known: OwnText | undefined, value: unknown) =>
    known || isOnlyNote(value) ? textShape.partial().extend({ note }) : textShape.extend({ note });
  return readLayers<OwnText>(path, isNeeded, textShape, shapeOf, sources);
}

/** A guide has no notes: what an organization has to say it says in the guide. */
function readGuideTexts(tag: string, sources: Sources): Map<string, Partial<Text>> {
  const shapeOf = (known: Partial<Text> | undefined) => (known ? textShape.partial() : textShape);
  return readLayers<Partial<Text>>(`locales/${tag}/guides.json`, tag === ENGLISH, textShape, shapeOf, sources);
}

function isOnlyNote(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'note';
}

/** Reads a file of Signpost, and puts upon each of its values what the organization's file of the same path has. */
function readLayers<Value extends object>(
  path: string,
  isNeeded: boolean,
  shape: ZodType<Value, ZodTypeDef, unknown>,
  shapeOf: (known: Value | undefined, value: unknown) => ZodType<object, ZodTypeDef, unknown>,
  { base, own }: Sources,
): Map<string, Value> {
  const isRead = isNeeded || base.exists(path);
  const values = new Map(Object.entries((isRead && base.read(path, z.record(shape))) || {}));
  if (!own?.exists(path)) return values;
  const additions = own.read(
    path,
    eachOf((id, value) => shapeOf(values.get(id), value)),
  );
  for (const [id, addition] of Object.entries(additions ?? {})) {
    values.set(id, { ...values.get(id), ...addition } as Value);
  }
  return values;
}

/** The shape of a file in which each value has a shape of its own. */
function eachOf(shapeOf: (id: string, value: unknown) => ZodType<object, ZodTypeDef, unknown>) {
  return z.record(z.unknown()).transform((values, context) => {
    const checked = Object.entries(values).map(([id, value]) => [id, shapeOf(id, value).safeParse(value)] as const);
    for (const [id, { error }] of checked) {
      for (const issue of error?.issues ?? []) context.addIssue({ ...issue, path: [id, ...issue.path] });
    }
    return Object.fromEntries(checked.flatMap(([id, { data }]) => (data === undefined ? [] : [[id, data]])));
  });
}

function keyed<Value>(read: (family: FamilyName) => ReadonlyMap<string, Value>): Map<CodeKey, Value> {
  return new Map(
    familyNames.flatMap((family) => [...read(family)].map(([id, value]) => [toKey({ family, id }), value])),
  );
}

function pick<Key, From, To>(values: ReadonlyMap<Key, From>, read: (value: From) => To | undefined): Map<Key, To> {
  const picked = [...values].map(([key, value]) => [key, read(value)] as const);
  return new Map(picked.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

function toText({ note: _, ...text }: OwnText): Text | undefined {
  return isWhole(text) ? text : undefined;
}

function isWhole(text: Partial<Text>): text is Text {
  return text.title !== undefined && text.description !== undefined && text.remediation !== undefined;
}
