import type { Code } from '../families/code';
import type { ForeignCode } from '../families/foreign-codes';
import type { FoundKey } from '../message/found-key';
import type { HelpOccasion } from '../message/topic';
import { cardLanguage, codeButton, guidesSection } from './card-sections';
import type { ChoicesView, RelatedView } from './explanation-view';
import { foundSection } from './found-section';
import type { Reader } from './reader';

/** Everything `cards/notice.json` says. */
export interface NoticeView {
  /** The reader's language as ISO 639 names it, without script or region. */
  readonly language: string;
  readonly fallbackText: string;
  readonly speak: string;
  readonly summary: string;
  readonly title: string;
  readonly paragraphs: readonly { readonly paragraph: string }[];
  readonly examples: readonly RelatedView[];
  readonly choices: readonly ChoicesView[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** Codes that many people meet, one of each sort: something to press for who meets Signpost first. */
export const EXAMPLES: readonly Code[] = [
  { family: 'entra', id: '50126' },
  { family: 'entra', id: '50011' },
  { family: 'entra', id: '53003' },
  { family: 'http', id: '403' },
];

/** What a person gets whose message holds no code: what Signpost can do, and something to press. */
export function toHelpView(occasion: HelpOccasion, found: readonly FoundKey[], reader: Reader): NoticeView {
  const { phrases } = reader;
  const title = phrases(occasion === 'help' ? 'help.title' : `help.${occasion}`);
  const choices = foundSection(found, phrases('heading.perhaps'), reader);
  // What may help stands above what Signpost can do besides.
  if (choices.length > 0) return { ...notice(title, reader, [phrases('help.paste')]), choices };
  if (occasion === 'thanks') return notice(title, reader, [phrases('help.paste')]);
  return {
    ...notice(title, reader, [
      phrases('help.description'),
      phrases('help.paste'),
      phrases('help.channel'),
      phrases('help.more'),
      phrases('help.privacy'),
    ]),
    examples: examples(reader),
  };
}

/** What people see first, where Signpost was installed: what it is, and something to press. */
export function toWelcomeView(reader: Reader): NoticeView {
  const { phrases, isShared } = reader;
  return {
    ...notice(phrases('welcome.title'), reader, [
      phrases('help.description'),
      phrases(isShared ? 'help.channel' : 'help.paste'),
      ...(isShared ? [phrases('welcome.shared')] : []),
      phrases('help.more'),
      phrases('help.privacy'),
    ]),
    examples: examples(reader),
  };
}

/** What a search found; where it found nothing, how to search better. */
export function toSearchView(found: readonly FoundKey[], reader: Reader): NoticeView {
  const { phrases } = reader;
  const choices = foundSection(found, phrases('heading.found'), reader);
  const outcome = choices.length > 0 ? 'search' : 'nothing';
  return {
    ...notice(phrases(`${outcome}.title`), reader, [phrases(`${outcome}.description`)]),
    choices,
    examples: choices.length > 0 ? [] : examples(reader),
  };
}

/** What a person gets whose press nobody understands any more. */
export function toOutdatedView(reader: Reader): NoticeView {
  return notice(reader.phrases('outdated.title'), reader, [reader.phrases('outdated.description')]);
}

function examples(reader: Reader): NoticeView['examples'] {
  const codes = EXAMPLES.map((code) => codeButton(code, reader));
  return [{ heading: reader.phrases('heading.examples'), codes }];
}

/** What a person gets whose message holds only codes of issuers that Signpost does not explain: whose they are. */
export function toForeignView(
  [{ code, issuer, url }, ...others]: readonly [ForeignCode, ...ForeignCode[]],
  reader: Reader,
): NoticeView {
  const { phrases } = reader;
  return {
    ...notice(phrases('foreign.title', { code, issuer }), reader, [
      phrases('foreign.description', { code, issuer }),
      ...others.map((other) => phrases('foreign.note', { code: other.code, issuer: other.issuer })),
      phrases('foreign.next'),
    ]),
    links: url === undefined ? [] : [{ label: phrases('link.learn'), url }],
  };
}

/** Every guide to choose from, for who calls for them without a code. */
export function toGuidesView(reader: Reader): NoticeView {
  const { phrases, catalog } = reader;
  return {
    ...notice(phrases('guides.title'), reader, [phrases('guides.description')]),
    choices: guidesSection([...catalog.guides.keys()], reader, phrases('heading.allGuides')),
  };
}

/** What a person gets when Signpost itself failed: their message is not lost on them. */
export function toFailureView(reader: Reader): NoticeView {
  return notice(reader.phrases('failure.title'), reader, [reader.phrases('failure.description')]);
}

/** A headline and what follows it, with nothing to press. */
export function notice(title: string, reader: Reader, paragraphs: readonly string[]): NoticeView {
  return {
    language: cardLanguage(reader),
    fallbackText: `${title} · ${reader.phrases('fallback')}`,
    speak: title,
    summary: title,
    title,
    paragraphs: paragraphs.map((paragraph) => ({ paragraph })),
    examples: [],
    choices: [],
    links: [],
  };
}
