import { toExplanationView } from './cards/explanation-card';
import { toGuideView } from './cards/guide-card';
import { toChosenView, toNotKeptView, toPickerView } from './cards/language-card';
import { type NoticeView, toFailureView, toForeignView, toGuidesView, toHelpView } from './cards/notice-card';
import type { Reader } from './cards/reader';
import { lookUp } from './catalog/catalog';
import { lookUpGuide } from './catalog/look-up-guide';
import type { Code } from './families/code';
import { readForeignCodes } from './families/foreign-codes';
import type { Library } from './library';
import { AUTOMATIC, type Press } from './message/card-action';
import type { Message } from './message/message';
import type { Occasion } from './message/occasion';
import type { Reply } from './reply';

/**
 * Answers one message, or returns undefined where silence is the answer.
 *
 * The whole bot but for Teams, and pure: the same message and library make the same reply.
 */
export function answer(message: Message, library: Library): Reply | undefined {
  if (!message.isAddressed) return undefined;
  if (message.pressed) return answerPress(message.pressed, message, library);
  const reader = toReader(message.languageTags, library);
  const [leading, ...others] = library.readCodes(message.text);
  if (leading) return explain([leading, ...others], message, reader, library);
  const [foreign, ...furtherForeign] = readForeignCodes(message.text);
  if (foreign) return notice(toForeignView([foreign, ...furtherForeign], reader), reader, library);
  return notice(viewOn(occasionOf(message, library), message, reader, library), reader, library);
}

/** Says that Signpost itself failed, in the person's language. */
export function apologize({ languageTags }: Pick<Message, 'languageTags'>, library: Library): Reply {
  const reader = toReader(languageTags, library);
  return notice(toFailureView(reader), reader, library);
}

/** Says that a choice of language will not last, in the language that was chosen. */
export function regretChoice(
  language: string,
  { languageTags }: Pick<Message, 'languageTags'>,
  library: Library,
): Reply {
  const reader = toReader(leadBy(language, languageTags), library);
  return notice(toNotKeptView(reader), reader, library);
}

/** Whether a language can be chosen: the card may have been sent before it left, or by somebody else. */
export function isChoice(language: string, { languages }: Library): boolean {
  return language === AUTOMATIC || languages.tags.includes(language);
}

function answerPress(pressed: Press, message: Message, library: Library): Reply {
  if (pressed.action === 'chooseLanguage') return confirmChoice(pressed.language, message, library);
  const reader = toReader(message.languageTags, library);
  return pressed.action === 'explain'
    ? explain([pressed.code], message, reader, library)
    : guide(pressed.guide, reader, library);
}

function confirmChoice(language: string, message: Message, library: Library): Reply {
  if (!isChoice(language, library)) {
    const reader = toReader(message.languageTags, library);
    return notice(viewOn('language', message, reader, library), reader, library);
  }
  const reader = toReader(leadBy(language, message.languageTags), library);
  return notice(toChosenView(language, reader), reader, library);
}

function guide(name: string, reader: Reader, library: Library): Reply {
  const finding = lookUpGuide(name, reader);
  // A card may have been sent before its guide left the catalog.
  if (!finding) return notice(toGuidesView(reader), reader, library);
  const view = toGuideView(finding, reader);
  return { kind: 'guide', language: reader.language, guide: name, view, card: library.cards.explanation(view) };
}

function explain(codes: readonly [Code, ...Code[]], message: Message, reader: Reader, library: Library): Reply {
  const [leading, ...others] = codes;
  const finding = lookUp(leading, reader);
  const besides = {
    others,
    foreign: readForeignCodes(message.text),
    identifiers: library.readIdentifiers(message.text),
  };
  const view = toExplanationView(finding, besides, reader);
  return { kind: 'explanation', language: reader.language, codes, view, card: library.cards.explanation(view) };
}

function notice(view: NoticeView, { language }: Reader, library: Library): Reply {
  return { kind: 'notice', language, view, card: library.cards.notice(view) };
}

function viewOn(occasion: Occasion, message: Message, reader: Reader, { languages }: Library): NoticeView {
  if (occasion === 'language') return toPickerView(languages, message.chosenLanguage ?? AUTOMATIC, reader);
  return occasion === 'guides' ? toGuidesView(reader) : toHelpView(occasion, reader);
}

/** A picture is what a person shows who writes nothing of use beside it. */
function occasionOf({ text, hasPicture }: Message, { readOccasion }: Library): Occasion {
  const occasion = readOccasion(text);
  return hasPicture && (text.trim() === '' || occasion === 'nothingFound') ? 'picture' : occasion;
}

function leadBy(language: string, languageTags: Message['languageTags']): Message['languageTags'] {
  return language === AUTOMATIC ? languageTags : [language, ...languageTags];
}

function toReader(languageTags: Message['languageTags'], { languages, families, catalog }: Library): Reader {
  const language = languages.choose(languageTags);
  return {
    language,
    phrases: languages.phrases(language),
    learnSite: languages.learnSite(language),
    families,
    catalog,
  };
}
