/** One text of `locales/`: where it stands, and what it says. */
export interface LocaleText {
  readonly file: string;
  /** Its keys from the top of the file, such as "50011.remediation.0". */
  readonly key: string;
  readonly text: string;
}

/** An address has only ASCII characters, and does not end in the mark behind it. */
export const ADDRESS = /https?:\/\/[^\s`\P{ASCII}]*[\w/#]/gu;

/** Every text of a parsed file, lists and groups opened. */
export function textsOf(file: string, value: unknown, key = ''): LocaleText[] {
  if (typeof value === 'string') return [{ file, key, text: value }];
  return Object.entries(value ?? {}).flatMap(([name, part]) =>
    textsOf(file, part, key === '' ? name : `${key}.${name}`),
  );
}
