import { toExplanationView } from './cards/explanation-card';
import { toFailureView, toHelpView } from './cards/notice-card';
import type { Reader } from './cards/reader';
import { lookUp } from './catalog/catalog';
import type { Code } from './families/code';
import type { Library } from './library';
import { findCodes } from './message/find-codes';
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
  const [leading, ...others] = message.pressed ? [message.pressed] : readCodes(message.text, library);
  return leading ? explain([leading, ...others], message, reader, library) : help(message, reader, library);
}

/** Says that Signpost itself failed, in the person's language. */
export function apologize(message: Pick<Message, 'languageTags'>, library: Library): Reply {
  const reader = toReader(message, library);
  const view = toFailureView(reader);
  return { kind: 'notice', language: reader.language, view, card: library.cards.notice(view) };
}

/** The codes of a text, the leading one first. */
export function readCodes(text: string, { families, readBareNumbers }: Library): Code[] {
  return findCodes(text, families, readBareNumbers);
}

function explain(codes: readonly [Code, ...Code[]], message: Message, reader: Reader, library: Library): Reply {
  const [leading, ...others] = codes;
  const finding = lookUp(leading, reader.language, library.catalog);
  const view = toExplanationView(finding, others, library.readIdentifiers(message.text), reader);
  return { kind: 'explanation', language: reader.language, codes, view, card: library.cards.explanation(view) };
}

function help(message: Message, reader: Reader, library: Library): Reply {
  const view = toHelpView(occasionOf(message, library), reader);
  return { kind: 'notice', language: reader.language, view, card: library.cards.notice(view) };
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
