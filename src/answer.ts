import { toChosenView, toNotKeptView } from './cards/language-card';
import { toFailureView } from './cards/notice-card';
import { compose, notice } from './compose';
import type { Library } from './library';
import { AUTOMATIC, type ChooseLanguageAction } from './message/card-action';
import { toExcerpt } from './message/excerpt';
import type { Audience, Message } from './message/message';
import type { Topic } from './message/topic';
import { readTopic } from './read-topic';
import type { Reply } from './reply';
import { toReader } from './to-reader';

/**
 * Answers one message, or returns undefined where silence is the answer.
 *
 * The whole bot but for Teams, and pure: the same message and library make the same reply.
 */
export function answer(message: Message, library: Library): Reply | undefined {
  const { isAddressed, pressed } = message;
  if (!isAddressed) return undefined;
  if (pressed?.action === 'chooseLanguage') return confirmChoice(pressed, message, library);
  // A phone may not say whose language it is: then a card stays in the one that it had.
  const shownIn = pressed?.shownIn === undefined ? [] : [pressed.shownIn];
  const audience = { ...message, ...helpOf(message), languageTags: [...message.languageTags, ...shownIn] };
  const topic = readTopic(message, library);
  if (pressed?.action === 'translate' && shownIn.includes(library.languages.choose(audience.languageTags))) {
    return show(toChoice(topic), audience, library);
  }
  return show(topic, audience, library);
}

/** Whether people can ask for help at the card, and what they then send along: what they wrote here, or at the card they pressed. */
function helpOf({ pressed, text, quoted, canAsk }: Message): Pick<Audience, 'canAsk' | 'excerpt'> {
  if (!pressed) {
    const excerpt = toExcerpt(text || (quoted ?? ''));
    return { canAsk: canAsk ?? true, ...(excerpt === undefined ? {} : { excerpt }) };
  }
  if (pressed.action === 'chooseLanguage') return { canAsk: canAsk ?? true };
  return {
    canAsk: canAsk ?? pressed.canAsk ?? false,
    ...(pressed.excerpt === undefined ? {} : { excerpt: pressed.excerpt }),
  };
}

/** Who asks for another language and has the one they see chooses one, in which they go on reading. */
function toChoice(topic: Topic): Topic {
  return topic.about === 'languages' ? topic : { about: 'languages', next: topic };
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

function confirmChoice({ language, next }: ChooseLanguageAction, audience: Audience, library: Library): Reply {
  if (!isChoice(language, library)) return show({ about: 'languages', next: undefined }, audience, library);
  const led = leadBy(language, audience);
  if (next) return show(next, { ...led, canAsk: true }, library);
  const reader = toReader(led, library);
  return notice(toChosenView(language, reader), reader, library);
}

function leadBy(language: string, audience: Audience): Audience {
  if (language === AUTOMATIC) return audience;
  return { ...audience, languageTags: [language, ...audience.languageTags] };
}
