import { codesOf, type GuideFinding } from '../catalog/look-up-guide';
import { writeCode } from '../families/families';
import { isVariant } from '../language/match-language';
import { cardLanguage, relatedSection, toSteps } from './card-sections';
import type { ExplanationView } from './explanation-view';
import { toLinks } from './links';
import type { Reader } from './reader';
import { mono, toRuns } from './rich-text';

/** A guide has as many codes as bring people to it; more buttons than these nobody reads. */
const MAX_CODES = 4;

/** What the card of a guide says: it looks like that of a code, and leads back to the codes that it helps with. */
export function toGuideView({ id, guide, text, textLanguage }: GuideFinding, reader: Reader): ExplanationView {
  const { phrases, families } = reader;
  const ofFamilies = (guide.families ?? []).map((family) => families[family].write('…'));
  const codes = codesOf(id, reader.catalog).slice(0, MAX_CODES);
  return {
    language: cardLanguage(reader),
    fallbackText: `${text.title} · ${phrases('fallback')}`,
    speak: text.title,
    summary: text.title,
    kindStyle: 'accent',
    kindLine: `🧭 ${phrases('kind.guide')}`,
    codeLine: [mono([...codes.map((code) => writeCode(code, families)), ...ofFamilies].join(' · '))],
    title: text.title,
    actor: [],
    notes: isVariant(textLanguage, reader.language) ? [] : [{ note: phrases('note.untranslated') }],
    description: toRuns(text.description),
    remediationHeading: phrases('heading.remediation'),
    steps: toSteps(text.remediation),
    organization: [],
    choices: [],
    identifiers: [],
    foreign: [],
    others: [],
    related: relatedSection(codes, phrases('heading.guideCodes'), reader),
    links: toLinks(guide.links, reader),
  };
}
