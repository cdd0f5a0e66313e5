import { ENGLISH } from './languages';

/** Phrases as they stand in a file: texts, lists of texts, and groups of them. */
export type PhraseTree = { readonly [key: string]: string | readonly string[] | PhraseTree };

const PLURAL_FORM = /_(?:zero|one|two|few|many|other)$/;

/** Lists where a language's phrases differ from the English ones in keys or in placeholders. */
export function checkPhrases(file: string, tag: string, phrases: PhraseTree, english: PhraseTree): string[] {
  const own = flatten(phrases);
  const missing = [...expectedKeys(tag, flatten(english)).keys()].filter((key) => !own.has(key));
  return [
    ...missing.map((key) => `${file}: "${key}" is missing: add it`),
    ...checkThosePresent(file, tag, phrases, english),
  ];
}

/** The same for a language that may lack phrases, which then are English. */
export function checkThosePresent(file: string, tag: string, phrases: PhraseTree, english: PhraseTree): string[] {
  const wanted = expectedKeys(tag, flatten(english));
  return [...flatten(phrases)].flatMap(([key, text]) => {
    const englishText = wanted.get(key);
    if (englishText === undefined) return [`${file}: "${key}" is not in locales/${ENGLISH}: take it off`];
    const differing = differingPlaceholders(text, englishText);
    return [
      ...(differing.length === 0
        ? []
        : [`${file}: "${key}" must have the placeholders of English: check ${differing.join(', ')}`]),
      ...(text.trim() === '' ? [`${file}: "${key}" is empty: write it`] : []),
    ];
  });
}

function flatten(tree: PhraseTree | readonly string[], prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, string | readonly string[] | PhraseTree]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

/** The English keys, with the plural forms that this language has instead of the English ones. */
function expectedKeys(tag: string, english: ReadonlyMap<string, string>): Map<string, string> {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  return new Map(
    [...english].flatMap(([key, text]) =>
      PLURAL_FORM.test(key)
        ? forms.map(
            (form) =>
              [key.replace(PLURAL_FORM, `_${form}`), english.get(key.replace(PLURAL_FORM, '_other')) ?? text] as const,
          )
        : [[key, text] as const],
    ),
  );
}

function differingPlaceholders(a: string, b: string): string[] {
  const inA: string[] = a.match(/\{\{\w+\}\}/g) ?? [];
  const inB: string[] = b.match(/\{\{\w+\}\}/g) ?? [];
  return [...inA.filter((name) => !inB.includes(name)), ...inB.filter((name) => !inA.includes(name))];
}
