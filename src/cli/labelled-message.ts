import { z } from 'zod';
import { type FamilyName, familyNames } from '../families/code';

/** The name of a family in labelled corpora, which call Entra by its prefix. */
export const labelOf: Readonly<Record<FamilyName, string>> = {
  own: 'own',
  entra: 'aadsts',
  graph: 'graph',
  broker: 'broker',
  oauth: 'oauth',
  http: 'http',
};

/** Identifiers that corpora label. */
export const labelledIdentifiers = ['traceId', 'correlationId', 'timestamp'] as const;

const label = z.union([z.string(), z.number()]).transform(String);
const oneOrMore = z.union([label.transform((only) => [only]), z.array(label)]);
const labels = {
  ...Object.fromEntries(familyNames.map((name) => [labelOf[name], oneOrMore.optional()])),
  ...Object.fromEntries(labelledIdentifiers.map((name) => [name, oneOrMore.optional()])),
};

const shape = z.object({
  id: label,
  text: z.string(),
  expect: z.object(labels).strict(),
  primary: z.string().nullable(),
  optional: z.object({ ...labels, primary: oneOrMore.optional() }).optional(),
});

type Labels = Readonly<Partial<Record<string, readonly string[]>>>;

/** A message with what a careful person finds in it: one line of a corpus. */
export interface LabelledMessage {
  readonly id: string;
  readonly text: string;
  /** Ids and identifiers by label. */
  readonly expect: Labels;
  /** The leading code as "aadsts:50011", or null where there is none. */
  readonly primary: string | null;
  /** What may be reported or not; under `primary` equally good leading codes. */
  readonly optional: Labels;
}

/** Reads a corpus of JSON lines; throws with the number of the first line that is not of the form. */
export function parseCorpus(jsonl: string): LabelledMessage[] {
  return jsonl.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, index + 1)]));
}

function parseLine(line: string, lineNumber: number): LabelledMessage {
  try {
    const { optional = {}, ...message } = shape.parse(JSON.parse(line));
    return { ...message, expect: message.expect as Labels, optional: optional as Labels };
  } catch (error) {
    const reason =
      error instanceof z.ZodError
        ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
        : 'not JSON';
    throw new Error(
      `line ${lineNumber} is no labelled message {"id","text","expect","primary","optional"?}: ${reason}`,
    );
  }
}
