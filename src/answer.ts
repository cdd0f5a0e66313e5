import { toChosenView, toNotKeptView } from './cards/language-card';
import { toFailureView } from './cards/notice-card';
import type { Reader } from './cards/reader';
import { compose, notice } from './compose';
import type { Library } from './library';
import { AUTOMATIC } from './message/card-action';
import type { Audience, Message } from './message/message';
import type { Topic } from './message/topic';
import { readTopic } from './read-topic';
import type { Reply } from './reply';

/**
 * Answers one message, or returns undefined where silence is the answer.
 *
 * The whole bot but for Teams, and pure: the same message and library make the same reply.
 */
export function answer(message: Message, library: Library): Reply | undefined {
  const { isAddressed, pressed } = message;
  if (!isAddressed) return undefined;
  if (pressed?.action === 'chooseLanguage') return confirmChoice(pressed.language, message, library);
  const topic = readTopic(message, library);
  // Who asks for another language and gets the one they see has none of their own yet.
  const isSame = pressed !== undefined && pressed.shownIn === library.languages.choose(message.languageTags);
  return show(isSame ? { about: 'languages' } : topic, message, library);
}

/** Shows a topic to an audience, in their language. */
export function show(topic: Topic, audience: Audience, library: Library): Reply {
  return compose(topic, toReader(audience, library), library);
}

/** Says that Signpost itself failed, in the person's language. */
export function apologize(audience: Audience, library: Library): Reply {
  const reader = toReader(audience, library);
  return notice(toFailureView(reader), reader, library);
}

/** Says that a choice of language will not last, in the language that was chosen. */
export function regretChoice(language: string, audience: Audience, library: Library): Reply {
  const reader = toReader(leadBy(language, audience), library);
  return notice(toNotKeptView(reader), reader, library);
}

/** Whether a language can be chosen: the card may have been sent before it left, or by somebody else. */
export function isChoice(language: string, { languages }: Library): boolean {
  return language === AUTOMATIC || languages.tags.includes(language);
}

function confirmChoice(language: string, audience: Audience, library: Library): Reply {
  if (!isChoice(language, library)) return show({ about: 'languages' }, audience, library);
  const reader = toReader(leadBy(language, audience), library);
  return notice(toChosenView(language, reader), reader, library);
}

function leadBy(language: string, audience: Audience): Audience {
  if (language === AUTOMATIC) return audience;
  return { ...audience, languageTags: [language, ...audience.languageTags] };
}

function toReader({ languageTags, chosenLanguage, isShared = false }: Audience, library: Library): Reader {
  const { languages, families, catalog } = library;
  const language = languages.choose(languageTags);
  return {
    language,
    isShared,
    ...(chosenLanguage === undefined ? {} : { chosenLanguage }),
    phrases: languages.phrases(language),
    learnSite: languages.learnSite(language),
    languages,
    families,
    catalog,
  };
}
