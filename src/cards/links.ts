import type { Explanation } from '../catalog/catalog';
import type { Family } from '../families/family';
import type { Phrases } from '../language/languages';

/** The addresses of a card in order, each under a label of its own: what helps most first, the issuer's own text last. */
export function toLinks(
  { code, entry }: Explanation,
  family: Family,
  phrases: Phrases,
): { label: string; url: string }[] {
  const links = entry.links.map((url) => ({ label: phrases(`link.${labelOf(url)}`), url }));
  const lookUpUrl = family.lookUpUrl(code.id);
  return lookUpUrl === undefined ? links : [...links, { label: phrases('link.lookUp'), url: lookUpUrl }];
}

function labelOf(url: string): 'learn' | 'troubleshoot' | 'specification' | 'registry' {
  const { hostname, pathname } = new URL(url);
  if (hostname === 'www.rfc-editor.org') return 'specification';
  if (hostname === 'www.iana.org') return 'registry';
  return pathname.startsWith('/troubleshoot/') ? 'troubleshoot' : 'learn';
}
