import { FaultsError } from '../faults';

/** Runs a command; a mistake of who called it is told without a stack, and how it is called with it. */
export function runCommand(main: () => void | Promise<void>, usage: string): void {
  // Whoever reads the output may stop early, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  Promise.resolve()
    .then(main)
    .catch((error: unknown) => {
      const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
      const message =
        error instanceof FaultsError || isUsage ? error.message : String(error instanceof Error ? error.stack : error);
      process.stderr.write(`${message}\n${isUsage ? `\n${usage}` : ''}`);
      process.exitCode = isUsage ? 2 : 1;
    });
}
