import '../src/require-node';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/cli/run-command';
import { loadOwnFolder } from '../src/config';
import { FaultsError } from '../src/faults';
import { openBrowser } from './open-browser';
import { startAgentsPlayground } from './start-agents-playground';
import { startBot } from './start-bot';
import { startLocaleProxy } from './start-locale-proxy';
import { EndedError } from './start-program';

const USAGE = `Opens Microsoft's 365 Agents Playground with Signpost in it, in local mode. Ctrl+C stops both.

  npm run playground                        the Playground always says that you read American English
  npm run playground -- --locale sv-SE      as somebody else: any BCP 47 tag
  npm run playground -- --port 4000         another port for the Playground than 56150
  npm run playground -- --bot-port 4001     a certain port for the bot rather than any
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      locale: { type: 'string' },
      port: { type: 'string', default: '56150' },
      'bot-port': { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const faults: string[] = [];
  const options: Options = {
    locale: values.locale === undefined ? undefined : readLocale(values.locale, faults),
    port: readPort('port', values.port, 1, faults),
    botPort: readPort('bot-port', values['bot-port'], 0, faults),
  };
  if (faults.length > 0) throw new FaultsError('The options have faults', faults);
  await playUntilStopped(options);
}

interface Options {
  readonly locale: string | undefined;
  readonly port: number;
  readonly botPort: number;
}

/** Everything that is started ends with one signal, and this process ends after it. */
async function playUntilStopped(options: Options): Promise<void> {
  const stop = new AbortController();
  // Ctrl+C comes twice: from the terminal, and from npm, which passes it on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  const folder = mkdtempSync(join(tmpdir(), 'signpost-playground-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  try {
    await play(options, folder, stop.signal);
  } catch (error) {
    if (stop.signal.aborted) return;
    stop.abort();
    if (!(error instanceof EndedError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function play({ locale, port, botPort }: Options, folder: string, stop: AbortSignal): Promise<void> {
  const ownFolder = loadOwnFolder();
  const bot = await startBot({ port: botPort, folder, ownFolder: ownFolder && resolve(ownFolder), stop });
  const endpointPort = locale === undefined ? bot.port : await startLocaleProxy(bot.port, locale, stop);
  const agentsPlayground = await startAgentsPlayground({ endpointPort, port, folder, stop });
  const url = `http://localhost:${agentsPlayground.port}`;
  process.stdout.write(`Signpost is in the Playground${locale ? `, for a reader of ${locale}` : ''}: open ${url}\n`);
  openBrowser(url);
  await Promise.race([bot.ended, agentsPlayground.ended]);
}

function readLocale(value: string, faults: string[]): string | undefined {
  try {
    return new Intl.Locale(value).toString();
  } catch {
    faults.push(`--locale is "${value}": give a BCP 47 tag such as sv-SE`);
    return undefined;
  }
}

function readPort(name: string, value: string, lowest: number, faults: string[]): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : -1;
  if (port < lowest || port > 65_535) faults.push(`--${name} is "${value}": give a number from ${lowest} to 65535`);
  return port;
}

runCommand(main, USAGE);
