import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { type Program, startProgram } from './start-program';

const LOG = join('devTools', 'm365agentsplayground.log');
const MAX_LOG_LINES = 15;

/** What the Playground is started with. */
export interface AgentsPlaygroundOptions {
  /** Where the bot, or what stands before it, takes activities. */
  readonly endpointPort: number;
  /** Its own; where that is taken it chooses another. */
  readonly port: number;
  /** It writes its log into the folder that it runs in. */
  readonly folder: string;
  readonly stop: AbortSignal;
}

/** Starts Microsoft's 365 Agents Playground as Teams, without telemetry and without a browser: it ends where there is none. */
export function startAgentsPlayground(options: AgentsPlaygroundOptions): Promise<Program> {
  const { endpointPort, port, folder, stop } = options;
  const endpoint = `http://127.0.0.1:${endpointPort}/api/messages`;
  return startProgram({
    name: 'The Playground',
    args: [
      require.resolve('@microsoft/m365agentsplayground/cli.js'),
      'start',
      ...['--app-endpoint', endpoint, '--channel-id', 'msteams', '--port', String(port), '--disable-telemetry'],
    ],
    cwd: folder,
    env: {
      // biome-ignore lint/style/noProcessEnv: it calls programs of the system; nothing else here is its business
      PATH: env.PATH,
      TEAMSAPPTESTER_BROWSER: 'none',
      APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
    },
    portPattern: /Listening on (\d+)/,
    stop,
    details: () => endOfLog(join(folder, LOG)),
  });
}

/** It says on no other way what went wrong. */
function endOfLog(path: string): string {
  try {
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    return ` The end of its log:\n${lines.slice(-MAX_LOG_LINES).join('\n')}`;
  } catch {
    return ' It left no log.';
  }
}
