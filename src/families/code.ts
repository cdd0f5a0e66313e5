/** The issuers whose codes Signpost explains, most specific first. */
export const builtInFamilyNames = ['entra', 'graph', 'broker', 'oauth', 'http'] as const;

/** All that Signpost reads: where several stand in one message, the first leads. Own codes are those an organization adds. */
export const familyNames = ['own', ...builtInFamilyNames] as const;

export type FamilyName = (typeof familyNames)[number];

/** One identifier of an issuer. */
export interface Code {
  readonly family: FamilyName;
  /** Without ornament, the key of its facts and texts: "50011", "invalid_grant", "CAA2000C", "403"; names as written. */
  readonly id: string;
}

/** A code in one string, as facts and card actions name it: "entra:50011". */
export type CodeKey = `${FamilyName}:${string}`;

export function toKey({ family, id }: Code): CodeKey {
  return `${family}:${id}`;
}

/** Reads a key that comes from outside; undefined where it names no family. */
export function parseKey(key: string): Code | undefined {
  const separator = key.indexOf(':');
  const family = familyNames.find((name) => name === key.slice(0, separator));
  const id = key.slice(separator + 1);
  return family && id !== '' ? { family, id } : undefined;
}
