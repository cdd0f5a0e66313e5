import type { LearnSite } from '../language/learn-site';

const LEARN = 'https://learn.microsoft.com';

/** Leads to the page in the reader's language where Microsoft has it; without a language the site asks the browser. */
export function localizeLink(url: string, site: LearnSite | undefined): string {
  if (!site || !url.startsWith(`${LEARN}/`)) return url;
  const path = url.slice(LEARN.length);
  const isIn = (area: string) => path.startsWith(area);
  return site.areas.some(isIn) && !site.except.some(isIn) ? `${LEARN}/${site.locale}${path}` : url;
}
