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

/** Pages whose purpose is plain from their address, by the end of its path. */
const labels = {
  '/graph/errors': 'errors',
  '/graph/permissions-reference': 'permissions',
  '/graph/permissions-overview': 'permissions',
  '/graph/throttling': 'throttling',
  '/graph/resolve-auth-errors': 'troubleshoot',
  '/entra/fundamentals/how-to-get-support': 'support',
} as const;

type Label = (typeof labels)[keyof typeof labels] | 'learn' | 'specification' | 'registry';

function labelOf(url: string): Label {
  const { hostname, pathname } = new URL(url);
  if (hostname === 'www.rfc-editor.org' || hostname === 'openid.net') return 'specification';
  if (hostname === 'www.iana.org') return 'registry';
  if (pathname.startsWith('/troubleshoot/')) return 'troubleshoot';
  return labels[pathname as keyof typeof labels] ?? 'learn';
}
