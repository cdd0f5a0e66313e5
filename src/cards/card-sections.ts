import { type Finding, lookUp } from '../catalog/catalog';
import { lookUpGuide } from '../catalog/look-up-guide';
import type { Code } from '../families/code';
import { writeCode } from '../families/families';
import { explainAction } from '../message/card-action';
import { type Identifiers, identifierNames } from '../message/find-identifiers';
import type { ChoicesView, ExplanationView, OtherRow, RelatedView } from './explanation-view';
import type { Reader } from './reader';
import { mono, plain, toRuns } from './rich-text';
import { submit } from './row-press';

/** More lines than these bury the conversation: guides leave less room. */
const MAX_LINES = 5;

/** The language as a card's `lang` takes it: ISO 639, neither script nor region. */
export function cardLanguage({ language }: Reader): string {
  return language.replace(/-.*/, '');
}

/** Numbers the steps. */
export function toSteps(remediation: readonly string[]): ExplanationView['steps'] {
  return remediation.map((step, index) => ({ number: `${index + 1}.`, step: toRuns(step) }));
}

/** Troubleshooting guides to choose from, or nothing where none fits. */
export function guidesSection(ids: readonly string[], reader: Reader, heading?: string): ChoicesView[] {
  const rows = ids.flatMap((id) => {
    const choice = lookUpGuide(id, reader)?.text.title;
    return choice === undefined ? [] : [{ choice, press: submit(choice, { action: 'guide', guide: id }) }];
  });
  if (rows.length === 0) return [];
  return [{ heading: heading ?? reader.phrases(rows.length === 1 ? 'heading.guide' : 'heading.guides'), rows }];
}

/** The identifiers of the message under one heading, or nothing where it has none. */
export function identifiersSection(
  identifiers: Identifiers,
  { phrases }: Reader,
  heading = phrases('heading.identifiers'),
): ExplanationView['identifiers'] {
  const rows = identifierNames.flatMap((name) => {
    const value = identifiers[name];
    return value === undefined ? [] : [{ label: phrases(`identifier.${name}`), value }];
  });
  return rows.length === 0 ? [] : [{ heading, rows }];
}

/** The codes of a message beside the one that leads it. */
export interface OtherCodes {
  readonly others: readonly Code[];
  /** How many there are beyond these. */
  readonly more: number;
  /** How many of them may have a line of their own. */
  readonly otherLines: number;
}

/** The codes that do not lead: a line each, to be opened in place or as a card of their own. */
export function othersSection(
  leading: Code,
  { others, more, otherLines }: OtherCodes,
  guideCount: number,
  reader: Reader,
): ExplanationView['others'] {
  if (others.length === 0) return [];
  const { phrases } = reader;
  const room = Math.min(otherLines, Math.max(1, MAX_LINES - guideCount));
  const left = others.slice(room);
  return [
    {
      heading: phrases('heading.others'),
      rows: others.slice(0, room).map((code, index) => otherRow(code, index, leading, reader)),
      more: left.length + more > 0 ? [{ count: moreLine(left, more, reader) }] : [],
    },
  ];
}

/** How many codes are left, and which, as far as they are known. */
function moreLine(left: readonly Code[], more: number, { phrases, families }: Reader): string {
  const named = left.map((code) => writeCode(code, families)).join(', ');
  return `${phrases('others.more', { count: left.length + more })}: ${named}${more > 0 ? ' …' : ''}`;
}

/** What stands behind a code in its line: its title; of a status beside a more specific code, what it adds to that. */
function lineOf(finding: Finding, isBesideMoreSpecific: boolean, reader: Reader): string {
  const { family, id } = finding.code;
  return family === 'http' && isBesideMoreSpecific
    ? reader.phrases(`status.${statusKey(id)}`)
    : titleOf(finding, reader);
}

function statusKey(id: string): (typeof tellingStatuses)[number] | '4xx' | '5xx' {
  return tellingStatuses.find((status) => status === id) ?? (id.startsWith('4') ? '4xx' : '5xx');
}

const tellingStatuses = ['400', '401', '403', '404', '429'] as const;

function otherRow(code: Code, index: number, leading: Code, reader: Reader): OtherRow {
  const { phrases, families } = reader;
  const finding = lookUp(code, reader);
  const written = writeCode(code, families);
  return {
    id: `other${index + 1}`,
    line: [mono(written), plain('  '), ...toRuns(lineOf(finding, leading.family !== 'http', reader))],
    expand: `${written} ${titleOf(finding, reader)}: ${phrases('others.expand')}`,
    description: toRuns(
      finding.state === 'explained'
        ? finding.text.description
        : phrases(`unknown.${code.family}.description`, { code: written }),
    ),
    open: phrases('others.open', { code: written }),
    data: explainAction(code),
  };
}

/** Buttons for codes that are easily confused with the one explained. */
export function relatedSection(codes: readonly Code[], heading: string, reader: Reader): RelatedView[] {
  if (codes.length === 0) return [];
  return [{ heading, codes: codes.map((code) => codeButton(code, reader)) }];
}

/** A button that answers with the card of a code. */
export function codeButton(code: Code, reader: Reader): RelatedView['codes'][number] {
  return {
    code: writeCode(code, reader.families),
    tooltip: titleOf(lookUp(code, reader), reader),
    data: explainAction(code),
  };
}

function titleOf(finding: Finding, { phrases }: Reader): string {
  return finding.state === 'explained' ? finding.text.title : phrases(`unknown.${finding.code.family}.title`);
}
