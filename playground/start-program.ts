import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

const MAX_START_MS = 60_000;
const MAX_STOP_MS = 3000;

/** What is needed to run a Node program beside this one. */
export interface Plan {
  /** What to call it when it fails. */
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Finds the port in what it prints once it listens. */
  readonly portPattern: RegExp;
  /** Ends it. */
  readonly stop: AbortSignal;
  /** What else is to be said where it ended by itself. */
  readonly details?: () => string;
}

/** A program that listens. */
export interface Program {
  readonly port: number;
  /** Rejects with an {@link EndedError} once it has ended. */
  readonly ended: Promise<never>;
  readonly stdout: Readable;
}

/** Says which program ended, and how. */
export class EndedError extends Error {}

/** Starts a program; resolves when it listens, rejects where it ends before that. */
export async function startProgram(plan: Plan): Promise<Program> {
  const { name, args, cwd, env, stop } = plan;
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'], signal: stop });
  stop.addEventListener('abort', () => setTimeout(() => child.kill('SIGKILL'), MAX_STOP_MS).unref());
  const ended = endOf(child, plan);
  ended.catch(() => {});
  const timeout = AbortSignal.timeout(MAX_START_MS);
  const late = new Promise<never>((_resolve, reject) => {
    timeout.onabort = () => reject(new EndedError(`${name} does not listen after ${MAX_START_MS / 1000} seconds.`));
  });
  const port = await Promise.race([readPort(child.stdout, plan.portPattern), ended, late]);
  return { port, ended, stdout: child.stdout };
}

type Child = ChildProcessByStdio<null, Readable, null>;

function endOf(child: Child, { name, details }: Plan): Promise<never> {
  return new Promise((_resolve, reject) => {
    // What could not be started closes as well; what was told to stop reports that, too.
    child.once('error', (error) => reject(new EndedError(`${name} did not run: ${error.message}.`)));
    child.once('close', (code, signal) => {
      const how = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
      reject(new EndedError(`${name} ${how}, so everything was stopped.${details?.() ?? ''}`));
    });
  });
}

function readPort(stdout: Readable, pattern: RegExp): Promise<number> {
  return new Promise((resolve) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      const port = pattern.exec(output)?.[1];
      if (port === undefined) return;
      stdout.off('data', read);
      resolve(Number(port));
    };
    stdout.on('data', read);
  });
}
