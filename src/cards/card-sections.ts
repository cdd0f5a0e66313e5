import { type Finding, lookUp } from '../catalog/catalog';
import type { Code } from '../families/code';
import { writeCode } from '../families/families';
import type { Identifiers } from '../message/find-identifiers';
import { toAction } from './answer-action';
import type { ExplanationView, OtherRow, RelatedView } from './explanation-view';
import type { Reader } from './reader';
import { mono, plain, toRuns } from './rich-text';

/** More lines than this bury the conversation, and the card must stay below Teams' size limit. */
const MAX_OTHERS = 5;
const MAX_NAMED = 20;

/** The language as a card's `lang` takes it: ISO 639, neither script nor region. */
export function cardLanguage({ language }: Reader): string {
  return language.replace(/-.*/, '');
}

/** The identifiers of the message under one heading, or nothing where it has none. */
export function identifiersSection(identifiers: Identifiers, { phrases }: Reader): ExplanationView['identifiers'] {
  const rows = (['correlationId', 'traceId', 'timestamp'] as const).flatMap((name) => {
    const value = identifiers[name];
    return value === undefined ? [] : [{ label: phrases(`identifier.${name}`), value }];
  });
  return rows.length === 0 ? [] : [{ heading: phrases('heading.identifiers'), rows }];
}

/** The codes that do not lead: a line each, to be opened in place or as a card of their own. */
export function othersSection(others: readonly Code[], reader: Reader): ExplanationView['others'] {
  if (others.length === 0) return [];
  const { phrases } = reader;
  const left = others.slice(MAX_OTHERS);
  return [
    {
      heading: phrases('heading.others'),
      rows: others.slice(0, MAX_OTHERS).map((code, index) => otherRow(code, index, reader)),
      more: left.length > 0 ? [{ count: moreLine(left, reader) }] : [],
    },
  ];
}

/** How many codes are left, and which. */
function moreLine(left: readonly Code[], { phrases, families }: Reader): string {
  const named = left.slice(0, MAX_NAMED).map((code) => writeCode(code, families));
  return `${phrases('others.more', { count: left.length })}: ${named.join(', ')}${left.length > MAX_NAMED ? ' …' : ''}`;
}

function otherRow(code: Code, index: number, reader: Reader): OtherRow {
  const { phrases, families, language, catalog } = reader;
  const finding = lookUp(code, language, catalog);
  const written = writeCode(code, families);
  return {
    id: `other${index + 1}`,
    line: [mono(written), plain(`  ${titleOf(finding, reader)}`)],
    expand: `${written} ${titleOf(finding, reader)}: ${phrases('others.expand')}`,
    description: toRuns(
      finding.state === 'explained'
        ? finding.text.description
        : phrases(`unknown.${code.family}.description`, { code: written }),
    ),
    open: phrases('others.open', { code: written }),
    data: toAction(code),
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
    tooltip: titleOf(lookUp(code, reader.language, reader.catalog), reader),
    data: toAction(code),
  };
}

function titleOf(finding: Finding, { phrases }: Reader): string {
  return finding.state === 'explained' ? finding.text.title : phrases(`unknown.${finding.code.family}.title`);
}
