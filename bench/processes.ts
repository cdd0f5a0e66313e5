import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const TASKSET = '/usr/bin/taskset';
const BOT_CORE = '0';
const LOAD_CORE = '1';
const MAX_START_MS = 20_000;

/** Whether the bot gets a core of its own, undisturbed by the load. */
export const isPinned = existsSync(TASKSET) && availableParallelism() > 1;

/** A Node process that listens on a port of this machine. */
export interface Served {
  readonly port: number;
  readonly pid: number;
  /** From the order to start to the first connection. */
  readonly startMs: number;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Puts this process, and everything it starts from now on, on the core of the load. */
export function leaveBotCore(): void {
  if (isPinned) execFileSync(TASKSET, ['-acp', LOAD_CORE, String(process.pid)], { stdio: 'ignore' });
}

export function startEcho(): Promise<Served> {
  return serve((port) => ({ script: join(__dirname, 'echo-bot.js'), args: [String(port)], isBot: true }));
}

export function startSignpost(): Promise<Served> {
  return serve(() => ({ script: join(__dirname, '..', 'dist', 'main.js'), args: [], isBot: true }));
}

/** On the core of the load, unless that is where what is measured runs. */
export function startConnector({ isOnBotCore = false } = {}): Promise<Served> {
  return serve((port) => ({ script: join(__dirname, 'connector.js'), args: [String(port)], isBot: isOnBotCore }));
}

/** Ends at once whatever still runs. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

async function serve(
  plan: (port: number) => { script: string; args: readonly string[]; isBot: boolean },
): Promise<Served> {
  const port = await freePort();
  const { script, args, isBot } = plan(port);
  const command = [...(isBot && isPinned ? [TASKSET, '-c', BOT_CORE] : []), process.execPath, script, ...args];
  const [file = process.execPath, ...rest] = command;
  const start = performance.now();
  // A folder without `.env`, and nothing of this environment: both bots run as they come.
  const child = spawn(file, rest, { cwd: __dirname, env: { PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  void exited.then(() => running.delete(child));
  // Read, as a collector of logs would, and thrown away; complaints are kept.
  child.stdout.resume();
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });

  while (!(await accepts(port))) {
    if (child.exitCode !== null) throw new Error(`${script} ended before it listened: ${complaints}`);
    if (performance.now() - start > MAX_START_MS) throw new Error(`${script} does not listen: ${complaints}`);
    await wait(1);
  }
  return {
    port,
    pid: child.pid ?? 0,
    startMs: performance.now() - start,
    stop: () => {
      child.kill('SIGKILL');
      return exited;
    },
  };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The kernel reports processor time to everybody in hundredths of a second, whatever it counts in itself. */
const MICROSECONDS_PER_TICK = 10_000;

/** User and system time of a process with all its threads. */
export function cpuMicroseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in parentheses may hold blanks; user time and system time are fields 14 and 15, the state is field 3.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * MICROSECONDS_PER_TICK;
}

/** Resident memory of a process in megabytes. */
export function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
