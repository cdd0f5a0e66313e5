import { type Manifest, textsOf } from './fill-manifest';
import { type LanguageStrings, MANIFEST_PATH, type PackageSource, SOURCE_FOLDER } from './load-source';
import { isLocalizable, schemaAddress, stringsFaults } from './schemas';

/** Says where the languages of the package differ from those of the bot, or a language from the manifest. */
export function checkLanguages({ template, strings, localeTags }: PackageSource, manifest: Manifest): string[] {
  const { defaultLanguageTag, additionalLanguages } = template.localizationInfo;
  const tags = [defaultLanguageTag, ...additionalLanguages.map(({ languageTag }) => languageTag)];
  const wanted = textsOf(manifest)
    .map(([place]) => place)
    .filter(isLocalizable);
  return [
    ...checkTags(tags, localeTags.map(toLanguage)),
    ...[...strings].flatMap(([name, file]) =>
      checkStrings(file, wanted).map((fault) => `${SOURCE_FOLDER}/${name}: ${fault}`),
    ),
  ];
}

/** Teams knows no scripts and asks for the language alone first: "zh-Hans" is "zh" to it. */
function toLanguage(localeTag: string): string {
  return localeTag.split('-')[0] ?? localeTag;
}

function checkTags(tags: readonly string[], languages: readonly string[]): string[] {
  const place = `${MANIFEST_PATH}: "localizationInfo"`;
  return [
    ...languages
      .filter((language) => !tags.includes(language))
      .map((language) => `${place}: lacks "${language}", which locales/ has: add it, with a file of its strings`),
    ...tags
      .filter((tag) => !languages.includes(tag))
      .map((tag) => `${place}: has "${tag}", which locales/ has not: take it off, or translate the bot first`),
  ];
}

function checkStrings(strings: LanguageStrings, wanted: readonly string[]): string[] {
  const { $schema, ...texts } = strings;
  // What the schema wants as well is told once.
  const missing = wanted.filter((place) => !(place in texts)).map((place) => `"${place}": is missing: add it`);
  return [
    ...($schema === schemaAddress.strings ? [] : [`"$schema": must be that of the manifest: ${schemaAddress.strings}`]),
    ...missing,
    ...Object.keys(texts)
      .filter((place) => !wanted.includes(place))
      .map((place) => `"${place}": is no text of the manifest: take it off`),
    ...stringsFaults(strings).filter((fault) => !missing.includes(fault)),
  ];
}
