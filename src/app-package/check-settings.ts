import { isIP } from 'node:net';

/** What differs from bot to bot, as somebody set it. */
export interface PackageSettings {
  readonly appId?: string | undefined;
  readonly host?: string | undefined;
  readonly infoUrl?: string | undefined;
}

const GUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const EMPTY_GUID = /^[0-]+$/;

/** A host name with at least one dot, as certificates and Teams write it. */
const HOST = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;
const HOME_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|lan|home\.arpa)$/;
const MAX_URL_LENGTH = 2048;

/** Says everything that is wrong with the settings: what, and what to set instead. */
export function checkSettings({ appId, host, infoUrl }: PackageSettings): string[] {
  return [appIdFault(appId), hostFault(host), infoUrlFault(infoUrl)].filter((fault) => fault !== undefined);
}

function appIdFault(appId: string | undefined): string | undefined {
  const remedy = 'the application (client) id of your Azure Bot, here or as --app-id';
  if (appId === undefined) return `MicrosoftAppId is missing: set ${remedy}`;
  if (!GUID.test(appId)) return `MicrosoftAppId is "${appId}", which is no GUID: set ${remedy}`;
  if (EMPTY_GUID.test(appId)) return `MicrosoftAppId is "${appId}", which stands for no app: set ${remedy}`;
  return undefined;
}

function hostFault(host: string | undefined): string | undefined {
  if (host === undefined) {
    return 'PUBLIC_HOST is missing: set the name by which Teams reaches the bot, such as signpost.contoso.com, here or as --host';
  }
  const problem = hostProblem(host);
  return problem && `PUBLIC_HOST is "${host}": ${problem}`;
}

function hostProblem(host: string): string | undefined {
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) {
    return 'Teams takes no address in numbers: set a name that has a certificate, such as signpost.contoso.com';
  }
  if (HOME_NAME.test(host.toLowerCase())) {
    return 'the servers of Teams cannot reach that name: set one that is known on the internet, such as signpost.contoso.com';
  }
  if (HOST.test(host)) return undefined;
  const name = nameIn(host);
  if (name !== undefined && name !== host) return `set only the name of the host, as it is in its certificate: ${name}`;
  return 'that is no name of a host: set it without scheme, port and path, such as signpost.contoso.com';
}

/** The name in what is more, or written differently: an address, a name in capitals or in letters beyond a to z. */
function nameIn(host: string): string | undefined {
  try {
    const { hostname } = new URL(/^[a-z]+:\/\//i.test(host) ? host : `https://${host}`);
    return HOST.test(hostname) && !HOME_NAME.test(hostname) ? hostname : undefined;
  } catch {
    return undefined;
  }
}

function infoUrlFault(infoUrl: string | undefined): string | undefined {
  const remedy = 'set the https:// address of a page about your bot, or leave it out';
  if (infoUrl === undefined) return undefined;
  if (!URL.canParse(infoUrl) || new URL(infoUrl).protocol !== 'https:')
    return `APP_INFO_URL is "${infoUrl}": ${remedy}`;
  if (infoUrl.length > MAX_URL_LENGTH) {
    return `APP_INFO_URL has ${infoUrl.length} characters, and Teams takes ${MAX_URL_LENGTH} at most: set a shorter address`;
  }
  return undefined;
}
