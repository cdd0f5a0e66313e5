import { AUTOMATIC } from '../message/card-action';
import type { LanguagesTopic } from '../message/topic';
import { type NoticeView, notice } from './notice-card';
import type { Reader } from './reader';
import { execute, type RowPress, submit } from './row-press';

/** The languages to choose from, each under its own name, so that nobody has to read one that they cannot. */
export function toPickerView(next: LanguagesTopic['next'], reader: Reader): NoticeView {
  const { phrases, languages, chosenLanguage = AUTOMATIC } = reader;
  const names = languages.tags.map((tag) => ({ choice: languages.phrases(tag)('language.name'), language: tag }));
  const choices = [...names, { choice: phrases('picker.automatic'), language: AUTOMATIC }];
  return {
    ...notice(phrases('picker.title'), reader, [phrases('picker.description')]),
    choices: [
      {
        heading: phrases('heading.languages'),
        rows: choices.map(({ choice, language }) => {
          const marked = language === chosenLanguage ? `${choice} ✓` : choice;
          return { choice: marked, press: toPress(marked, language, next) };
        }),
      },
    ],
  };
}

/** Who chooses at a card goes on reading it, and nobody else sees that they chose. */
function toPress(title: string, language: string, next: LanguagesTopic['next']): RowPress {
  if (!next) return submit(title, { action: 'chooseLanguage', language });
  return execute(title, { action: 'chooseLanguage', language, next: shortened(next) });
}

/** The card carries it once for each language. */
function shortened(topic: NonNullable<LanguagesTopic['next']>): typeof topic {
  if (topic.about !== 'codes' || JSON.stringify(topic).length <= MAX_NEXT_LENGTH) return topic;
  const [leading, ...others] = topic.codes;
  return { ...topic, codes: [leading, ...others.slice(0, 3)], identifiers: {} };
}

const MAX_NEXT_LENGTH = 400;

/** Confirms a choice, in the language chosen. */
export function toChosenView(language: string, reader: Reader): NoticeView {
  const { phrases } = reader;
  const title = phrases(language === AUTOMATIC ? 'chosen.automatic' : 'chosen.title');
  return notice(title, reader, [phrases('chosen.description')]);
}

/** Owns up that a choice will not last, since it could not be saved. */
export function toNotKeptView(reader: Reader): NoticeView {
  return notice(reader.phrases('notKept.title'), reader, [reader.phrases('notKept.description')]);
}
