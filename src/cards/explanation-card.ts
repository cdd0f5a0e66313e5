import type { Explanation, Finding, UnknownCode } from '../catalog/catalog';
import type { Entry, Kind } from '../catalog/entry';
import { guidesOf } from '../catalog/look-up-guide';
import { type Code, parseKey, toKey } from '../families/code';
import { writeCode } from '../families/families';
import type { ForeignCode } from '../families/foreign-codes';
import type { Phrases } from '../language/languages';
import { isVariant } from '../language/match-language';
import type { Identifiers } from '../message/find-identifiers';
import {
  cardLanguage,
  guidesSection,
  identifiersSection,
  type OtherCodes,
  othersSection,
  relatedSection,
  toSteps,
} from './card-sections';
import type { ExplanationView, KindStyle, Severity } from './explanation-view';
import { linksOfCode } from './links';
import type { Reader } from './reader';
import { mono, plain, toRuns } from './rich-text';

/** The colour of a kind; the same is always said in words beside it. */
const kindStyles: Readonly<Record<Kind, KindStyle>> = {
  error: 'attention',
  interrupt: 'warning',
  informational: 'accent',
};

/** The sign of a severity, for the eye that does not see the colour. */
const severitySigns: Readonly<Record<Severity, string>> = {
  blocking: '⛔',
  temporary: '⏳',
  step: '👣',
  none: '✅',
};

/** What a message holds beside the code that leads it. */
interface Besides extends OtherCodes {
  readonly foreign: readonly ForeignCode[];
  readonly identifiers: Identifiers;
}

/** Decides everything the card says; `cards/explanation.json` decides only how that looks. */
export function toExplanationView(
  leading: Finding,
  { others, more, otherLines, foreign, identifiers }: Besides,
  reader: Reader,
): ExplanationView {
  const lead = leading.state === 'explained' ? explainedParts(leading, reader) : unknownParts(leading, reader);
  const { phrases } = reader;
  const summary = `${writeCode(leading.code, reader.families)}: ${lead.title}`;
  return {
    language: cardLanguage(reader),
    fallbackText: `${summary} · ${phrases('fallback')}`,
    speak: summary,
    summary,
    ...lead,
    related: withoutCodes(lead.related, others),
    remediationHeading: phrases('heading.remediation'),
    foreign: foreign
      .filter(({ code }) => [leading.code, ...others].every(({ id }) => id !== code))
      .map(({ code, issuer }) => ({ line: toRuns(phrases('foreign.note', { code: `\`${code}\``, issuer })) })),
    identifiers: identifiersSection(identifiers, reader),
    others: othersSection(leading.code, { others, more, otherLines }, lead.choices[0]?.rows.length ?? 0, reader),
  };
}

type LeadParts = Omit<
  ExplanationView,
  'language' | 'fallbackText' | 'speak' | 'summary' | 'remediationHeading' | 'foreign' | 'identifiers' | 'others'
>;

/** What is said of a code is the same for everybody who reads the language: made anew it is half of what an answer costs. */
const made = new WeakMap<Entry, Map<Phrases, LeadParts>>();

function explainedParts(finding: Explanation, reader: Reader): LeadParts {
  if (finding.carried) return makeExplainedParts(finding, reader);
  const byLanguage = made.get(finding.entry) ?? new Map<Phrases, LeadParts>();
  const parts = byLanguage.get(reader.phrases) ?? makeExplainedParts(finding, reader);
  made.set(finding.entry, byLanguage.set(reader.phrases, parts));
  return parts;
}

function makeExplainedParts(finding: Explanation, reader: Reader): LeadParts {
  const { code, entry, text, textLanguage, carried } = finding;
  const { phrases, families } = reader;
  const severity = severityOf(entry);
  const notes = [
    carried
      ? phrases('note.carried', { code: writeCode(code, families), carried: writeCode(carried, families) })
      : undefined,
    isVariant(textLanguage, reader.language) ? undefined : phrases('note.untranslated'),
    entry.retired ? phrases('note.retired') : undefined,
    entry.usedBy ? phrases('note.unregistered', { issuer: entry.usedBy }) : undefined,
  ];
  const related = entry.related.map((key) => parseKey(key)).filter((each) => each !== undefined);
  return {
    kindStyle: kindStyles[entry.kind],
    kindLine: `${severitySigns[severity]} ${phrases(`kind.${entry.kind}`)} · ${phrases(`severity.${severity}`)}`,
    codeLine: [mono(writeCode(code, families)), ...(entry.name ? [plain(`  ${entry.name}`)] : [])],
    title: text.title,
    actor: [{ actorLine: phrases(`actor.${entry.actor}`) }],
    notes: notes.filter((note) => note !== undefined).map((note) => ({ note })),
    description: toRuns(text.description),
    steps: toSteps(text.remediation),
    organization: finding.note ? [{ heading: phrases('heading.organization'), addition: toRuns(finding.note) }] : [],
    choices: guidesSection(guidesOf(finding, reader.catalog), reader),
    related: relatedSection(related, phrases('heading.related'), reader),
    links: linksOfCode(finding, reader),
  };
}

/** What is in the message has a line of its own already. */
function withoutCodes(related: ExplanationView['related'], named: readonly Code[]): ExplanationView['related'] {
  const keys = new Set<string>(named.map(toKey));
  const left = related.map((group) => ({ ...group, codes: group.codes.filter(({ data }) => !keys.has(data.code)) }));
  return left.filter(({ codes }) => codes.length > 0);
}

function unknownParts({ code, closeCodes }: UnknownCode, reader: Reader): LeadParts {
  const { phrases, families } = reader;
  const lookUpUrl = families[code.family].lookUpUrl(code.id);
  const written = writeCode(code, families);
  return {
    kindStyle: 'emphasis',
    kindLine: `❔ ${phrases('kind.unknown')} · ${phrases('severity.unknown')}`,
    codeLine: [mono(written)],
    title: phrases(`unknown.${code.family}.title`),
    actor: [],
    notes: [],
    description: toRuns(phrases(`unknown.${code.family}.description`, { code: written })),
    steps: toSteps(phrases(`unknown.${code.family}.remediation`, { returnObjects: true }) as readonly string[]),
    organization: [],
    choices: [],
    related: relatedSection(closeCodes, phrases('heading.closeCodes'), reader),
    links: lookUpUrl === undefined ? [] : [{ label: phrases('link.lookUp'), url: lookUpUrl }],
  };
}

function severityOf({ kind, temporary }: Entry): Severity {
  if (kind === 'interrupt') return 'step';
  if (kind === 'informational') return 'none';
  return temporary ? 'temporary' : 'blocking';
}
