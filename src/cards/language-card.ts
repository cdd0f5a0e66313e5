import { AUTOMATIC } from '../message/card-action';
import { type NoticeView, notice } from './notice-card';
import type { Reader } from './reader';

/** The languages to choose from, each under its own name, so that nobody has to read one that they cannot. */
export function toPickerView(reader: Reader): NoticeView {
  const { phrases, languages, chosenLanguage = AUTOMATIC } = reader;
  const names = languages.tags.map((tag) => ({ choice: languages.phrases(tag)('language.name'), language: tag }));
  const choices = [...names, { choice: phrases('picker.automatic'), language: AUTOMATIC }];
  return {
    ...notice(phrases('picker.title'), reader, [phrases('picker.description')]),
    choices: [
      {
        heading: phrases('heading.languages'),
        rows: choices.map(({ choice, language }) => ({
          choice: language === chosenLanguage ? `${choice} ✓` : choice,
          data: { action: 'chooseLanguage', language },
        })),
      },
    ],
  };
}

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
