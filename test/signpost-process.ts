import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..');

/** Signpost as `npm start` runs it, in a process of its own. */
export interface SignpostProcess {
  /** Where it listens; rejects where it ends before that. */
  readonly port: Promise<number>;
  /** What it left with, once it has ended. */
  readonly exitCode: Promise<number | null>;
  readonly output: () => { stdout: string; stderr: string };
  /** Asks it to end, and waits until it has. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const running = new Set<SignpostProcess>();

const folders: string[] = [];

/** A working directory without `.env` and database, until the tests have ended. */
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-'));
  folders.push(folder);
  return folder;
}

/** Starts Signpost with this environment and nothing of the environment of the tests, in a folder of its own. */
export function startSignpost(environment: Record<string, string> = {}, cwd = emptyFolder()): SignpostProcess {
  const child = spawn(process.execPath, [require.resolve('ts-node/dist/bin'), '-T', join(ROOT, 'src', 'main.ts')], {
    cwd,
    env: { PATH: dirname(process.execPath), ...environment },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  const exitCode = once(child, 'close').then(([code]) => code as number | null);
  const port = readPort(child, output);
  port.catch(() => {});
  const signpost: SignpostProcess = {
    port,
    exitCode,
    output: () => ({ ...output }),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return exitCode;
    },
  };
  running.add(signpost);
  void exitCode.then(() => running.delete(signpost));
  return signpost;
}

/** Ends whatever a test left running, and takes its folders away. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map((signpost) => signpost.stop('SIGKILL')));
  for (const folder of folders) rmSync(folder, { recursive: true });
}

/** Both modes say where they listen in their first line: in a sentence, or in the log. */
function readPort(child: ChildProcessWithoutNullStreams, output: { stdout: string; stderr: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    child.stdout.on('data', () => {
      const port = /localhost:(\d+)\n|"event":"listening".*"port":(\d+)/.exec(output.stdout);
      if (port) resolve(Number(port[1] ?? port[2]));
    });
    child.once('close', () => reject(new Error(`Signpost ended before it listened: ${output.stderr}`)));
  });
}
