import { join } from 'node:path';
import { type Program, startProgram } from './start-program';

/** What the bot of the Playground is started with. */
export interface BotOptions {
  /** 0 for any. */
  readonly port: number;
  /** Where it keeps the languages that are chosen: begins empty, and goes when all has ended. */
  readonly folder: string;
  /** An organization's own codes. */
  readonly ownFolder: string | undefined;
  readonly stop: AbortSignal;
}

/** Starts Signpost in local mode, whatever credentials the environment holds, and shows its log. */
export async function startBot({ port, folder, ownFolder, stop }: BotOptions): Promise<Program> {
  const bot = await startProgram({
    name: 'The bot',
    args: [require.resolve('ts-node/dist/bin'), '-T', join(__dirname, '..', 'src', 'main.ts')],
    cwd: folder,
    env: { PORT: String(port), ...(ownFolder === undefined ? {} : { CATALOG_DIR: ownFolder }) },
    portPattern: /localhost:(\d+)\n/,
    stop,
  });
  bot.stdout.pipe(process.stdout);
  return bot;
}
