import { toExplanationView } from './cards/explanation-card';
import { type NoticeView, toFailureView, toForeignView, toHelpView } from './cards/notice-card';
import type { Reader } from './cards/reader';
import { lookUp } from './catalog/catalog';
import type { Code } from './families/code';
import { readForeignCodes } from './families/foreign-codes';
import type { Library } from './library';
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
  const reader = toReader(message, library);
  const [leading, ...others] = message.pressed ? [message.pressed] : library.readCodes(message.text);
  if (leading) return explain([leading, ...others], message, reader, library);
  const [foreign, ...furtherForeign] = readForeignCodes(message.text);
  if (foreign) return notice(toForeignView([foreign, ...furtherForeign], reader), reader, library);
  return notice(toHelpView(occasionOf(message, library), reader), reader, library);
}

/** Says that Signpost itself failed, in the person's language. */
export function apologize(message: Pick<Message, 'languageTags'>, library: Library): Reply {
  const reader = toReader(message, library);
  return notice(toFailureView(reader), reader, library);
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

/** A picture is what a person shows who writes nothing of use beside it. */
function occasionOf({ text, hasPicture }: Message, { readOccasion }: Library): Occasion {
  const occasion = readOccasion(text);
  return hasPicture && (text.trim() === '' || occasion === 'nothingFound') ? 'picture' : occasion;
}

function toReader({ languageTags }: Pick<Message, 'languageTags'>, { languages, families, catalog }: Library): Reader {
  const language = languages.choose(languageTags);
  return { language, phrases: languages.phrases(language), families, catalog };
}
