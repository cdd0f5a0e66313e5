import type { Explanation } from '../catalog/catalog';
import { localizeLink } from './localize-link';
import type { Reader } from './reader';

/** An address under the label of its button. */
interface Link {
  readonly label: string;
  readonly url: string;
}

/** The addresses of a code in order: the organization's own first, then what helps most, the issuer's own text last. */
export function linksOfCode({ code, entry }: Explanation, reader: Reader): Link[] {
  const { phrases, families } = reader;
  const lookUpUrl = families[code.family].lookUpUrl(code.id);
  return [
    ...(entry.runbook === undefined ? [] : [{ label: phrases('link.runbook'), url: entry.runbook }]),
    ...toLinks(entry.links, reader),
    ...(lookUpUrl === undefined ? [] : [{ label: phrases('link.lookUp'), url: lookUpUrl }]),
  ];
}

/** Pages to read on, each under a label that says what it is, in the reader's language where there is one. */
export function toLinks(urls: readonly string[], { phrases, learnSite }: Reader): Link[] {
  return urls.map((url) => ({ label: phrases(`link.${labelOf(url)}`), url: localizeLink(url, learnSite) }));
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
