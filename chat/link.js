// @ts-check

/** The sites whose addresses Teams shows to Signpost: those that its app package names. */
const DOMAINS = ['login.microsoftonline.com'];

/**
 * Finds in a pasted text the first address of which Signpost can tell something.
 *
 * @param {string} text
 * @returns {string | undefined}
 */
export function findLink(text) {
  const addresses = text.match(/https?:\/\/[^\s"'<>]{1,2000}/g) ?? [];
  return addresses.find((address) => URL.canParse(address) && DOMAINS.includes(new URL(address).hostname));
}
