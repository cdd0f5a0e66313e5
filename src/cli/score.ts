import { type Code, type FamilyName, familyNames } from '../families/code';
import type { Library } from '../library';
import { toPlainText } from '../message/plain-text';
import { type LabelledMessage, labelledIdentifiers, labelOf } from './labelled-message';

/** Hits, false alarms and misses of one label. */
export interface Tally {
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
}

/** How well Signpost reads a corpus. */
export interface Score {
  /** By label: the families, then the identifiers. */
  readonly tallies: Readonly<Record<string, Tally>>;
  readonly messages: number;
  readonly rightPrimaries: number;
  /** Messages in which nothing is to be found, and those of them in which something was. */
  readonly negatives: number;
  readonly alarmedNegatives: number;
  readonly deviations: readonly Deviation[];
}

/** A message that was read differently from its labels. */
interface Deviation {
  readonly message: LabelledMessage;
  /** What differs, as "aadsts: missed 50011". */
  readonly differences: readonly string[];
}

/** Families that not every corpus labels. */
const maybeUnlabelled: ReadonlySet<FamilyName> = new Set(['broker', 'own']);

/** Reads every message of a corpus and compares what was found with its labels. */
export function score(corpus: readonly LabelledMessage[], library: Library): Score {
  const families = familyNames.filter(
    (name) => !maybeUnlabelled.has(name) || corpus.some(({ expect }) => expect[labelOf[name]] !== undefined),
  );
  const comparisons = corpus.map((message) => {
    const text = toPlainText(message.text);
    // A family that the corpus does not label can be neither right nor wrong.
    const codes = library.readCodes(text).filter(({ family }) => families.includes(family));
    const identifiers = library.readIdentifiers(text);
    const found: Record<string, readonly string[]> = Object.fromEntries([
      ...families.map((name) => [labelOf[name], codes.filter(({ family }) => family === name).map(({ id }) => id)]),
      ...labelledIdentifiers.map((name) => [name, identifiers[name] === undefined ? [] : [identifiers[name]]]),
    ]);
    return { message, primary: primaryOf(codes[0], message), labels: compareLabels(found, message) };
  });
  const labels = [...families.map((name) => labelOf[name]), ...labelledIdentifiers];
  const negatives = comparisons.filter(({ message }) =>
    families.every((name) => !message.expect[labelOf[name]]?.length),
  );
  return {
    tallies: Object.fromEntries(labels.map((label) => [label, tally(comparisons.map((each) => each.labels[label]))])),
    messages: corpus.length,
    rightPrimaries: comparisons.filter(({ primary }) => primary.isRight).length,
    negatives: negatives.length,
    alarmedNegatives: negatives.filter((each) =>
      families.some((name) => each.labels[labelOf[name]]?.falseAlarms.length),
    ).length,
    deviations: comparisons.map(toDeviation).filter(({ differences }) => differences.length > 0),
  };
}

/** Of what was found, the share that is right; 1 where nothing was found. */
export function precision({ hits, falseAlarms }: Tally): number {
  return hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms);
}

/** Of what was to be found, the share that was; 1 where there was nothing. */
export function recall({ hits, misses }: Tally): number {
  return hits + misses === 0 ? 1 : hits / (hits + misses);
}

/** The harmonic mean of precision and recall. */
export function f1({ hits, falseAlarms, misses }: Tally): number {
  return hits + falseAlarms + misses === 0 ? 1 : (2 * hits) / (2 * hits + falseAlarms + misses);
}

interface Comparison {
  readonly hits: readonly string[];
  readonly falseAlarms: readonly string[];
  readonly misses: readonly string[];
}

function compareLabels(
  found: Readonly<Record<string, readonly string[]>>,
  { expect, optional }: LabelledMessage,
): Record<string, Comparison> {
  return Object.fromEntries(
    Object.entries(found).map(([label, ids]) => {
      const wanted = expect[label] ?? [];
      const allowed = [...wanted, ...(optional[label] ?? [])];
      return [
        label,
        {
          hits: wanted.filter((id) => has(ids, id)),
          falseAlarms: ids.filter((id) => !has(allowed, id)),
          // A value that differs from an optional one is another value of the same kind, not a miss.
          misses: wanted.filter((id) => !has(ids, id) && !ids.some((other) => has(optional[label] ?? [], other))),
        },
      ];
    }),
  );
}

/** Names are compared without regard to letter case, as their issuers do. */
function has(ids: readonly string[], id: string): boolean {
  return ids.some((each) => each.toLowerCase() === id.toLowerCase());
}

function primaryOf(leading: Code | undefined, { primary, optional }: LabelledMessage) {
  const found = leading ? `${labelOf[leading.family]}:${leading.id}` : null;
  const isOptional = leading !== undefined && has(optional[labelOf[leading.family]] ?? [], leading.id);
  const isRight =
    found?.toLowerCase() === primary?.toLowerCase() ||
    (found !== null && has(optional.primary ?? [], found)) ||
    (primary === null && isOptional);
  return { found, isRight };
}

function tally(comparisons: readonly (Comparison | undefined)[]): Tally {
  const sum = (part: keyof Comparison) => comparisons.reduce((total, each) => total + (each?.[part].length ?? 0), 0);
  return { hits: sum('hits'), falseAlarms: sum('falseAlarms'), misses: sum('misses') };
}

function toDeviation({
  message,
  primary,
  labels,
}: {
  message: LabelledMessage;
  primary: { found: string | null; isRight: boolean };
  labels: Record<string, Comparison>;
}): Deviation {
  const differences = Object.entries(labels).flatMap(([label, { falseAlarms, misses }]) => [
    ...falseAlarms.map((id) => `${label}: found ${id}`),
    ...misses.map((id) => `${label}: missed ${id}`),
  ]);
  return {
    message,
    differences: primary.isRight ? differences : [...differences, `primary: ${primary.found}, not ${message.primary}`],
  };
}
