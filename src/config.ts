import { existsSync, statSync } from 'node:fs';
import { z } from 'zod';
import { FaultsError } from './faults';

/** Everything that the environment decides. */
export interface Config {
  /** TCP port; 0 lets the system choose. */
  readonly port: number;
  /** Address to listen on: only this machine where nobody is asked who they are. */
  readonly host: string;
  /** Absent in local mode. */
  readonly credentials?: Credentials;
  /** PostgreSQL, where several processes share a store; absent for SQLite in a file. */
  readonly databaseUrl?: string;
  /** Folder with an organization's own codes and words. */
  readonly catalogFolder?: string;
}

/** Who the bot is towards Microsoft, and which cloud it lives in. */
export interface Credentials {
  readonly appType: (typeof appTypes)[number];
  readonly appId: string;
  readonly appPassword?: string;
  readonly tenantId?: string;
  /** Settings of the Bot Framework SDK under its own names, for clouds other than the public one. */
  readonly endpoints: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const appTypes = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;

const endpointNames = [
  'ChannelService',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'OAuthUrl',
  'ValidateAuthority',
  'CallerId',
] as const;

const GOVERNMENT_CLOUD = 'https://botframework.azure.us';

/** Reads the environment of this process, with `.env` of the working directory beneath it. */
export function loadConfig(): Config {
  return readConfig(loadEnvironment());
}

/** Reads only which folder holds an organization's own codes: all that the command line asks of the environment. */
export function loadCatalogFolder(): string | undefined {
  const faults: string[] = [];
  const folder = readCatalogFolder(reader(loadEnvironment()), faults);
  if (faults.length > 0) throw new FaultsError(SUBJECT, faults);
  return folder;
}

function loadEnvironment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/** Reads an environment; throws one {@link FaultsError} that names every variable that is wrong. */
export function readConfig(environment: Environment): Config {
  const read = reader(environment);
  const faults: string[] = [];
  const port = readPort(read('PORT'), faults);
  const credentials = readCredentials(read, faults);
  const catalogFolder = readCatalogFolder(read, faults);
  const databaseUrl = read('DATABASE_URL');
  if (!credentials && read('NODE_ENV') === 'production' && faults.length === 0) {
    faults.push(
      'MicrosoftAppId is missing: NODE_ENV is production, where every request must be authenticated. Set the id of your Azure Bot, or leave NODE_ENV out to try Signpost on this machine',
    );
  }
  if (faults.length > 0) throw new FaultsError(SUBJECT, faults);
  return {
    port,
    host: credentials ? '0.0.0.0' : '127.0.0.1',
    ...(credentials ? { credentials } : {}),
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(catalogFolder ? { catalogFolder } : {}),
  };
}

const SUBJECT = 'The configuration has faults (see .env.example)';

type Read = (name: string) => string | undefined;

function reader(environment: Environment): Read {
  return (name) => environment[name]?.trim() || undefined;
}

function readCatalogFolder(read: Read, faults: string[]): string | undefined {
  const folder = read('CATALOG_DIR');
  if (folder === undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  faults.push(`CATALOG_DIR is "${folder}": there is no such folder. Set the path of your own codes, or leave it out`);
  return undefined;
}

function readPort(value: string | undefined, faults: string[]): number {
  const port = Number(value ?? 3978);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  faults.push(`PORT is "${value}": set a whole number from 1 to 65535, or leave it out for 3978`);
  return 0;
}

function readCredentials(read: Read, faults: string[]): Credentials | undefined {
  const names = ['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'] as const;
  if (![...names, ...endpointNames].some(read)) return undefined;
  const [appId, givenType, appPassword, tenantId] = names.map(read);
  const appType = appTypes.find((type) => type.toLowerCase() === givenType?.toLowerCase());
  const isGuid = (value: string | undefined) => z.string().uuid().safeParse(value).success;
  const expect = (isRight: boolean, fault: string) => isRight || faults.push(fault);

  expect(appId !== undefined, 'MicrosoftAppId is missing: set the application (client) id of your Azure Bot');
  expect(
    appId === undefined || isGuid(appId),
    'MicrosoftAppId is no GUID: copy the application (client) id of your Azure Bot',
  );
  expect(
    appType !== undefined,
    givenType === undefined
      ? `MicrosoftAppType is missing: set ${appTypes.join(', ')}, as your Azure Bot was created`
      : `MicrosoftAppType is "${givenType}": set ${appTypes.join(', ')}, as your Azure Bot was created`,
  );
  if (appType === 'UserAssignedMSI') {
    expect(
      appPassword === undefined,
      'MicrosoftAppPassword is set: a managed identity (UserAssignedMSI) has no password, take it off',
    );
  } else {
    expect(
      appPassword !== undefined,
      'MicrosoftAppPassword is missing: set a client secret (its value, not its id) of the app registration',
    );
  }
  if (appType === 'MultiTenant') {
    expect(
      tenantId === undefined || isGuid(tenantId),
      'MicrosoftAppTenantId is no GUID: copy the directory (tenant) id, or leave it out for MultiTenant',
    );
  } else {
    expect(
      tenantId !== undefined,
      'MicrosoftAppTenantId is missing: set the directory (tenant) id where the bot is registered',
    );
    expect(
      tenantId === undefined || isGuid(tenantId),
      'MicrosoftAppTenantId is no GUID: copy the directory (tenant) id where the bot is registered',
    );
  }
  const endpoints = readEndpoints(read, faults);
  if (!appId || !appType) return undefined;
  // Tokens name the application in lower case, and the SDK compares letter by letter.
  return {
    appType,
    appId: appId.toLowerCase(),
    endpoints,
    ...(appPassword ? { appPassword } : {}),
    ...(tenantId ? { tenantId } : {}),
  };
}

function readEndpoints(read: Read, faults: string[]): Record<string, string> {
  const endpoints = Object.fromEntries(
    endpointNames.flatMap((name) => {
      const value = read(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const isWhole = [
    'ToChannelFromBotLoginUrl',
    'ToBotFromChannelTokenIssuer',
    'ToBotFromChannelOpenIdMetadataUrl',
  ].every((name) => endpoints[name] !== undefined);
  if (endpoints.ChannelService && endpoints.ChannelService !== GOVERNMENT_CLOUD && !isWhole) {
    faults.push(
      `ChannelService is "${endpoints.ChannelService}": the SDK knows only ${GOVERNMENT_CLOUD} by name. For another cloud set ToChannelFromBotLoginUrl, ToBotFromChannelTokenIssuer and ToBotFromChannelOpenIdMetadataUrl as well`,
    );
  }
  return endpoints;
}
