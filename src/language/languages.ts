import i18next, { type TFunction } from 'i18next';
import type { LearnSite } from './learn-site';
import { matchLanguage } from './match-language';

/** The language of last resort: complete by test. */
export const ENGLISH = 'en';

/** The bot's own words in one language, keys checked by the compiler. */
export type Phrases = TFunction<'phrases'>;

/** The languages that have a folder in `locales/`, with their phrases. */
export interface Languages {
  /** Tags, English first. */
  readonly tags: readonly string[];
  /** The first language wanted that Signpost speaks, else English. */
  choose(wanted: readonly (string | undefined)[]): string;
  phrases(tag: string): Phrases;
  /** Where learn.microsoft.com speaks the language; undefined where it is not known to. */
  learnSite(tag: string): LearnSite | undefined;
}

/** Makes the languages of what was loaded, by tag. */
export function createLanguages(
  phrasesByTag: Readonly<Record<string, object>>,
  learnSites: ReadonlyMap<string, LearnSite> = new Map(),
): Languages {
  const i18n = i18next.createInstance();
  void i18n.init({
    resources: Object.fromEntries(Object.entries(phrasesByTag).map(([tag, phrases]) => [tag, { phrases }])),
    fallbackLng: ENGLISH,
    defaultNS: 'phrases',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  const tags = Object.keys(phrasesByTag).sort(
    (a, b) => Number(b === ENGLISH) - Number(a === ENGLISH) || (a < b ? -1 : 1),
  );
  const translators = new Map(tags.map((tag) => [tag, remember(i18n.getFixedT(tag, 'phrases'))]));

  return {
    tags,
    choose: (wanted) => {
      for (const tag of wanted) {
        const match = matchLanguage(tag, tags);
        if (match) return match;
      }
      return ENGLISH;
    },
    learnSite: (tag) => learnSites.get(tag),
    phrases: (tag) => translators.get(tag) ?? i18n.getFixedT(ENGLISH, 'phrases'),
  };
}

/** Keeps phrases that take no values: a card has a dozen, and they never change. */
function remember(translate: Phrases): Phrases {
  const known = new Map<unknown, unknown>();
  return new Proxy(translate, {
    apply: (target, self, [key, options]: unknown[]) => {
      if (options !== undefined) return Reflect.apply(target, self, [key, options]);
      if (!known.has(key)) known.set(key, Reflect.apply(target, self, [key]));
      return known.get(key);
    },
  });
}
