import { type AnswerCosts, measureAnswers } from './measure-answers';
import { type DeskCosts, measureDesk } from './measure-desk';
import { measureReading } from './measure-reading';
import { measureStarts } from './measure-starts';
import { measureTurns } from './measure-turns';
import { isPinned, killAll, leaveBotCore } from './processes';
import type { Database } from './stores';
import { type Row, toTable } from './table';

const MAX_MS = 240_000;

const rows: Row[] = [];

/** Measures what is promised about speed, beside a bare echo bot in the same run, and prints promise and verdict. */
async function bench(): Promise<void> {
  print(`Signpost beside a bare botbuilder bot on restify that echoes. Node ${process.version}, medians.`);
  print(isPinned ? 'The bots run on one core, the load on another.\n' : 'Bots and load share the processor.\n');
  let echoTurn = Number.NaN;
  await part('turns', async () => {
    const { normal, expectReplies } = await measureTurns();
    echoTurn = normal.echo;
    return [
      { ...toRow('CPU of a turn, reply by the connector', 'µs', normal.echo, normal.signpost), promise: 1.25 },
      toRow('CPU of a turn, reply in the response', 'µs', expectReplies.echo, expectReplies.signpost),
    ];
  });
  await part('starts', async () => {
    const { echo, signpost } = await measureStarts();
    return [
      { ...toRow('memory after start and one message', 'MB', echo.megabytes, signpost.megabytes), promise: 1.3 },
      { ...toRow('start until it listens', 'ms', echo.milliseconds, signpost.milliseconds), promise: 1.3 },
    ];
  });
  await part('answers', async () => answerRows(measureAnswers(), echoTurn));
  const reading = measureReading();
  // After the others: whatever this process has done before makes what it measures slower.
  await part('desk', async () => deskRows(await measureDesk()));
  print(toTable(rows));
  print(`\n${reading}`);
}

/** A part that fails does not keep the others from being measured. */
async function part(name: string, measure: () => Promise<Row[]>): Promise<void> {
  try {
    rows.push(...(await measure()));
  } catch (error) {
    process.exitCode = 1;
    print(`The ${name} could not be measured. ${error instanceof Error ? error.stack : String(error)}\n`);
  } finally {
    killAll();
  }
}

function toRow(what: string, unit: Row['unit'], baseCost: number, cost: number): Row {
  return { what, unit, base: 'echo bot', baseCost, cost };
}

/** A short text beside the whole turn that it is a part of; a long one beside a shorter one, as costs grow with length only. */
function answerRows(costs: AnswerCosts, echoTurn: number): Row[] {
  const { short, pasted, log100k, log1m, hostile1m, hostilePiece } = costs;
  const row = (what: string, cost: number, base: string, baseCost: number, promise: number): Row => ({
    what: `answer() to ${what}`,
    unit: 'µs',
    cost,
    base,
    baseCost,
    promise,
  });
  return [
    row('"AADSTS50011"', short, 'turn of the echo bot', echoTurn, 0.25),
    row('a pasted error of 1 KB', pasted, 'turn of the echo bot', echoTurn, 0.25),
    row('a log of 100 KB', log100k, 'a pasted error', pasted, 120),
    row('a log of 1 MB', log1m, 'a log of 100 KB', log100k, 12),
    row(`1 MB of ${JSON.stringify(hostilePiece)}`, hostile1m, 'a log of 1 MB', log1m, 12),
  ];
}

/** How much is done on SQLite beside PostgreSQL, and what much that is kept costs on each beside little. */
function deskRows(costs: ReadonlyMap<Database, DeskCosts>): Row[] {
  const rate = (what: string, of: (costs: DeskCosts) => number): Row => {
    const [onSqlite = Number.NaN, onPostgres] = [costs.get('SQLite'), costs.get('PostgreSQL')].map(
      (each) => each && of(each),
    );
    const row = { what: `${what}, SQLite`, unit: 'per second', cost: onSqlite } as const;
    return onPostgres === undefined ? row : { ...row, base: 'PostgreSQL', baseCost: onPostgres };
  };
  const growths = [...costs].flatMap(([database, { lookUps }]) =>
    lookUps.map((lookUp): Row => ({ ...lookUp, what: `${lookUp.what}, ${database}`, unit: 'µs' })),
  );
  return [
    rate('requests for help passed on', ({ asksPerSecond }) => asksPerSecond),
    rate('notices to many conversations', ({ noticesPerSecond }) => noticesPerSecond),
    rate('notices, half of them to one channel', ({ noticesPerSecondToOneChannel }) => noticesPerSecondToOneChannel),
    ...growths,
  ];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.on('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
setTimeout(() => {
  print(`${toTable(rows)}\nThe bench was stopped after ${MAX_MS / 1000} seconds.`);
  process.exit(1);
}, MAX_MS).unref();
leaveBotCore();
void bench();
