import { openingFault } from './opening-fault';

/** Where a URL leads, without password and options, as it may be told; throws where it leads to no PostgreSQL. */
export function placeOf(databaseUrl: string): string {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  // An @ behind the host is the rest of a password with a / ? or # in it, of which the beginning passes for a host.
  if (!url || `${url.pathname}${url.search}${url.hash}`.includes('@')) {
    throw openingFault(
      'DATABASE_URL',
      'it is no URL',
      'write postgres://user:password@host:5432/database, and signs such as / # @ in the password as %2F %23 %40',
    );
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw openingFault(
      'DATABASE_URL',
      `it begins with "${url.protocol}"`,
      'only postgres:// is known; leave it out to keep the data in a file of this machine',
    );
  }
  const user = url.username && `${url.username}${url.password && ':***'}@`;
  return `${url.protocol}//${user}${url.host}${url.pathname}`;
}
