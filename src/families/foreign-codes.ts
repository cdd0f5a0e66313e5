/** A code of an issuer whose codes Signpost does not explain, though they look like some that it does. */
export interface ForeignCode {
  /** As the message writes it. */
  readonly code: string;
  /** Who gives out such codes, by its own name. */
  readonly issuer: string;
  /** Where to read on, without a language in the path. */
  readonly url?: string;
}

const issuers = [
  { issuer: 'Azure AD B2C', pattern: /(?<![\w-])(AADB2C\d{5,7})\b/gi },
  { issuer: 'Microsoft.IdentityModel (.NET)', pattern: /(?<![\w-])(IDX\d{5})\b/gi },
  { issuer: 'Active Directory Federation Services (AD FS)', pattern: /(?<![\w-])(MSIS\d{4,5})\b/gi },
  { issuer: 'Azure Access Control Service (ACS)', pattern: /(?<![\w-])(ACS\d{5})\b/gi },
  { issuer: 'CompactToken (Microsoft Graph)', pattern: /\bCompactToken\b[^\n]{1,60}?(8004[\dA-F]{4})\b/gi },
  { issuer: 'Windows', pattern: /\b(0x8[\dA-F]{7})\b/gi },
  {
    issuer: 'MSAL.js',
    pattern:
      /(?:\b(?:BrowserAuth|ClientAuth|ClientConfiguration|NativeAuth)Error:\s{0,3}|msal\.js\.errors#)([a-z]{2,30}(?:_[a-z]{2,30}){1,6})/gi,
    url: 'https://learn.microsoft.com/entra/msal/javascript/browser/handle-errors-and-exceptions',
  },
] as const;

/** By their own names. */
export const issuerNames = issuers.map(({ issuer }) => issuer) as [Issuer, ...Issuer[]];

type Issuer = (typeof issuers)[number]['issuer'];

/** Whose code it is matters in what people ask, not in the depth of a log. */
const MAX_LENGTH = 65_536;

/** More of them in one message are noise. */
export const MAX_FOREIGN_CODES = 3;

/** Lists the codes of other issuers in a text, each once. */
export function readForeignCodes(text: string): ForeignCode[] {
  const codes = issuers.flatMap(({ issuer, pattern }) =>
    [...text.slice(0, MAX_LENGTH).matchAll(pattern)].map(([, code = '']) => toForeignCode(code, issuer)),
  );
  return [...new Map(codes.map((each) => [each.code, each])).values()].slice(0, MAX_FOREIGN_CODES);
}

/** A code of one of the issuers, with where to read on about it. */
export function toForeignCode(code: string, issuer: Issuer): ForeignCode {
  const found = issuers.find((each) => each.issuer === issuer);
  return { code, issuer, ...(found && 'url' in found ? { url: found.url } : {}) };
}
