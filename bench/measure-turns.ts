import { median } from './median';
import { cpuMicroseconds, type Served, startConnector, startEcho, startSignpost } from './processes';
import { type Delivery, sendTurns } from './send-turns';

const WARM_UP = 3000;
const TURNS = 1500;
const REPETITIONS = 7;

/** Processor time of one turn in microseconds. */
export interface TurnCosts {
  readonly echo: number;
  readonly signpost: number;
}

/** Measures both bots in turn under the same load; each has the processor to itself while it is measured. */
export async function measureTurns(): Promise<Record<Delivery, TurnCosts>> {
  const connector = await startConnector();
  const echo = await startEcho();
  const signpost = await startSignpost();
  const costs = {
    normal: await measure('normal', echo, signpost, connector),
    expectReplies: await measure('expectReplies', echo, signpost, connector),
  };
  await Promise.all([echo.stop(), signpost.stop(), connector.stop()]);
  return costs;
}

async function measure(delivery: Delivery, echo: Served, signpost: Served, connector: Served): Promise<TurnCosts> {
  const before = await countReplies(connector);
  const run = async (bot: Served, count: number) => {
    const start = cpuMicroseconds(bot.pid);
    await sendTurns(bot.port, connector.port, delivery, count);
    return (cpuMicroseconds(bot.pid) - start) / count;
  };
  for (const bot of [echo, signpost]) await run(bot, WARM_UP);
  const echoCosts: number[] = [];
  const signpostCosts: number[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    echoCosts.push(await run(echo, TURNS));
    signpostCosts.push(await run(signpost, TURNS));
  }
  const replies = (await countReplies(connector)) - before;
  const wanted = delivery === 'normal' ? 2 * (WARM_UP + REPETITIONS * TURNS) : 0;
  if (replies !== wanted) throw new Error(`${replies} replies reached the connector instead of ${wanted}`);
  return { echo: median(echoCosts), signpost: median(signpostCosts) };
}

async function countReplies({ port }: Served): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/count`);
  return ((await response.json()) as { count: number }).count;
}
