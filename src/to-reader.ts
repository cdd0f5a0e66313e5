import type { Reader } from './cards/reader';
import type { Library } from './library';
import type { Audience } from './message/message';

/** Makes of those who read an answer what it is written for: one language that Signpost speaks. */
export function toReader(audience: Audience, { languages, families, catalog }: Library): Reader {
  const {
    languageTags,
    chosenLanguage,
    isShared = false,
    canAsk = false,
    excerpt,
    requests = [],
    alert,
    draft,
  } = audience;
  const language = languages.choose(languageTags);
  return {
    language,
    isShared,
    canAsk,
    requests,
    ...(chosenLanguage === undefined ? {} : { chosenLanguage }),
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(alert === undefined ? {} : { alert }),
    ...(draft === undefined ? {} : { draft }),
    phrases: languages.phrases(language),
    learnSite: languages.learnSite(language),
    languages,
    families,
    catalog,
  };
}
