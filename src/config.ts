import { existsSync, statSync } from 'node:fs';
import type { DeskRules } from './escalation/desk';
import { FaultsError } from './faults';
import { type Credentials, type Read, readCredentials } from './read-credentials';
import { readDeskRules } from './read-desk-rules';
import { placeOf } from './store/postgres-url';

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
  readonly ownFolder?: string;
  readonly deskRules: DeskRules;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment of this process, with `.env` of the working directory beneath it. */
export function loadConfig(): Config {
  const config = readConfig(loadEnvironment());
  if (!config.credentials) passBy(LOCAL_HOST);
  return config;
}

/** Only this machine, where nobody is asked who they are. */
const LOCAL_HOST = '127.0.0.1';

/** A proxy does not know what listens on this machine, and the SDK asks one even for that. */
function passBy(host: string): void {
  const passed = process.env.NO_PROXY ?? process.env.no_proxy;
  process.env.NO_PROXY = passed ? `${passed},${host}` : host;
}

/** Reads only which folder holds an organization's own codes: all that the command line asks of the environment. */
export function loadOwnFolder(): string | undefined {
  const faults: string[] = [];
  const folder = readOwnFolder(reader(loadEnvironment()), faults);
  if (faults.length > 0) throw new FaultsError(CONFIGURATION, faults);
  return folder;
}

/** Reads what the app package for Teams is filled in with. */
export function loadPackageSettings(): Readonly<Record<'appId' | 'host' | 'infoUrl', string | undefined>> {
  const read = reader(loadEnvironment());
  return { appId: read('MicrosoftAppId'), host: read('PUBLIC_HOST'), infoUrl: read('APP_INFO_URL') };
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
  const ownFolder = readOwnFolder(read, faults);
  const databaseUrl = readDatabaseUrl(read, faults);
  const deskRules = readDeskRules(read, faults);
  if (!credentials && read('NODE_ENV') === 'production' && faults.length === 0) {
    faults.push(
      'MicrosoftAppId is missing: NODE_ENV is production, where every request must be authenticated. Set the id of your Azure Bot, or leave NODE_ENV out to try Signpost on this machine',
    );
  }
  if (credentials?.appType === 'MultiTenant' && deskRules.routes.length > 0) {
    faults.push(
      'ESCALATION_ROUTES is set for a bot of several tenants, whose requests would all go to one of them: leave it out, and let each write "@Signpost escalate here for everyone"',
    );
  }
  if (faults.length > 0) throw new FaultsError(CONFIGURATION, faults);
  return {
    port,
    host: credentials ? '0.0.0.0' : LOCAL_HOST,
    deskRules,
    ...(credentials ? { credentials } : {}),
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(ownFolder ? { ownFolder } : {}),
  };
}

/** What is at fault where a variable is wrong. */
export const CONFIGURATION = 'The configuration has faults (see .env.example)';

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function reader(environment: Environment): Read {
  return (name) => environment[name]?.trim() || undefined;
}

function readDatabaseUrl(read: Read, faults: string[]): string | undefined {
  const url = read('DATABASE_URL');
  try {
    if (url !== undefined) placeOf(url);
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    faults.push(...error.faults);
  }
  return url;
}

function readOwnFolder(read: Read, faults: string[]): string | undefined {
  const folder = read('CATALOG_DIR');
  if (folder === undefined || isFolder(folder)) return folder;
  faults.push(
    `CATALOG_DIR is "${folder}": no such folder can be read. Set the path of your own codes, or leave it out`,
  );
  return undefined;
}

function readPort(value: string | undefined, faults: string[]): number {
  const port = Number(value ?? 3978);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  faults.push(`PORT is "${value}": set a whole number from 0 to 65535, or leave it out for 3978`);
  return 0;
}
