import { ADDRESS, type LocaleText } from './locale-text';

interface Rule {
  /** How Signpost writes its own five languages; in others the same may be right. */
  readonly isHouseStyle?: true;
  /** Keys it holds for; every text where absent. */
  readonly keys?: RegExp;
  readonly isBroken: (text: string) => boolean;
  readonly whatToDo: string;
}

const CONTROL_CHARACTERS = /[\p{Cc}\p{Co}\p{Zl}\p{Zp}]/u;
const ODD_BLANKS = /\p{Cf}|(?! )\p{Zs}/u;
/** What UTF-8 turns into when it is read as something else, in any language and in those of Signpost. */
const MOJIBAKE = /[ÃÂ][\u0080-\u00BF]|\u{FFFD}|â€|ï¿½/u;
const FOREIGN_LETTERS = /[¬ÃÂÐ]/u;
const MARKDOWN = /\*|~~|__|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\]\(|^(?:#+|[-+>]|\d+[.)]) /u;
const HTML = /<\/?[a-z!]|&(?:#\w+|[a-z]+);/i;

const MAX_SENTENCES = 3;
/** An id of any family; the groups of phrases that have titles and descriptions, too, are none. */
const ID =
  '(?!(?:help|welcome|picker|chosen|notKept|guides|search|nothing|outdated|dialog|failure|foreign|unknown)\\.)[\\w-]+';
const CODE_TEXT = new RegExp(`^${ID}\\.(?:title|description|remediation)(?:\\.\\d)?$`);
const TITLE = new RegExp(`^(?:${ID}|unknown\\.\\w+)\\.title$`);
const DESCRIPTION = new RegExp(`^(?:${ID}|unknown\\.\\w+)\\.description$`);
const SHOWN_AS_IT_IS = new RegExp(`^(?!(?:${ID}|unknown\\.\\w+)\\.(?:description|remediation|note)|status\\.)`);

/** What holds for a text by itself. */
const rules: readonly Rule[] = [
  { isBroken: (text) => text.trim() === '', whatToDo: 'is empty: write it' },
  {
    isBroken: (text) => text.trim() !== '' && text !== text.trim(),
    whatToDo: 'begins or ends with a blank: take it off',
  },
  { isBroken: (text) => text.includes('  '), whatToDo: 'has two blanks in a row: leave one' },
  {
    isBroken: (text) => CONTROL_CHARACTERS.test(text),
    whatToDo: 'has a line break, a tab or an invisible character: write a plain blank',
  },
  {
    isHouseStyle: true,
    isBroken: (text) => ODD_BLANKS.test(text),
    whatToDo: 'has an unusual blank or an invisible character: write a plain blank',
  },
  { isBroken: (text) => text !== text.normalize('NFC'), whatToDo: 'has letters in pieces: write it in NFC' },
  { isBroken: (text) => MOJIBAKE.test(text), whatToDo: 'was read in a wrong encoding: write it anew in UTF-8' },
  {
    isHouseStyle: true,
    isBroken: (text) => FOREIGN_LETTERS.test(text) && !MOJIBAKE.test(text),
    whatToDo: 'has a letter of a wrong encoding: write it anew in UTF-8',
  },
  {
    isBroken: (text) => (text.match(/`/g)?.length ?? 0) % 2 === 1 || text.includes('``'),
    whatToDo: 'has a backtick without a partner: close it',
  },
  {
    isBroken: (text) => MARKDOWN.test(withoutLiterals(text)),
    whatToDo: 'has Markdown: only backticks mean something here',
  },
  {
    isBroken: (text) => HTML.test(withoutLiterals(text)),
    whatToDo: 'has HTML: write plain text, literal names in backticks',
  },
  {
    keys: CODE_TEXT,
    isBroken: (text) => /\{\{|\$\{/.test(text),
    whatToDo: 'has a placeholder: texts of codes have none',
  },
  {
    keys: SHOWN_AS_IT_IS,
    isBroken: (text) => text.includes('`'),
    whatToDo: 'has backticks, which would be shown: write it without',
  },
  { keys: TITLE, isBroken: (text) => text.length > 60, whatToDo: 'is longer than 60 characters: shorten it' },
  { keys: TITLE, isBroken: (text) => /[.。]$/.test(text), whatToDo: 'ends with a full stop: take it off' },
  {
    keys: TITLE,
    isBroken: (text) => /AADSTS|^(?:Error|Fel|Feil|Fout|错误)[:：]/.test(text),
    whatToDo: 'repeats the code or "Error:": say what happened',
  },
  {
    keys: /\.remediation\.\d+$/,
    isBroken: (text) => text.length > 200,
    whatToDo: 'is longer than 200 characters: shorten or divide it',
  },
  { keys: /\.remediation\.[4-9]$/, isBroken: () => true, whatToDo: 'is a fifth step: four are the most' },
  {
    isHouseStyle: true,
    keys: DESCRIPTION,
    isBroken: (text) => sentencesIn(text) > MAX_SENTENCES,
    whatToDo: `has more than ${MAX_SENTENCES} sentences: shorten it`,
  },
];

/** Lists what is wrong with a text of Signpost's: file, key, what to do. */
export function textFaults(text: LocaleText): string[] {
  return [
    ...ownTextFaults(text),
    ...faultsBy(
      rules.filter(({ isHouseStyle }) => isHouseStyle),
      text,
    ),
  ];
}

/** Lists what is wrong with a text of an organization's, which may be in any language. */
export function ownTextFaults(text: LocaleText): string[] {
  return faultsBy(
    rules.filter(({ isHouseStyle }) => !isHouseStyle),
    text,
  );
}

function faultsBy(rules: readonly Rule[], { file, key, text }: LocaleText): string[] {
  return rules
    .filter(({ keys, isBroken }) => (keys?.test(key) ?? true) && isBroken(text))
    .map(({ whatToDo }) => `${file}: "${key}" ${whatToDo}`);
}

function withoutLiterals(text: string): string {
  return text.replace(/`[^`]*`/g, '').replace(ADDRESS, '');
}

function sentencesIn(text: string): number {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(withoutLiterals(text));
  return [...segments].filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).length;
}
