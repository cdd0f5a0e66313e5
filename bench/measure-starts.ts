import { setTimeout as wait } from 'node:timers/promises';
import { median } from './median';
import { residentMegabytes, type Served, startConnector, startEcho, startSignpost } from './processes';
import { sendTurns } from './send-turns';

const STARTS = 11;
const PAUSE_MS = 200;
const MAX_PAUSES = 15;

/** Of several starts the median: time until the bot listens, and memory when it has answered once and come to rest. */
export interface StartCosts {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Starts both bots in turn, one at a time. */
export async function measureStarts(): Promise<{ echo: StartCosts; signpost: StartCosts }> {
  const connector = await startConnector();
  const echo: StartCosts[] = [];
  const signpost: StartCosts[] = [];
  await measureStart(startEcho, connector);
  await measureStart(startSignpost, connector);
  for (let start = 0; start < STARTS; start += 1) {
    echo.push(await measureStart(startEcho, connector));
    signpost.push(await measureStart(startSignpost, connector));
  }
  await connector.stop();
  return { echo: toMedians(echo), signpost: toMedians(signpost) };
}

async function measureStart(start: () => Promise<Served>, connector: Served): Promise<StartCosts> {
  const bot = await start();
  await sendTurns(bot.port, connector.port, 'normal', 1);
  const megabytes = await settledMegabytes(bot);
  await bot.stop();
  return { milliseconds: bot.startMs, megabytes };
}

/** Waits until memory has changed by less than a percent in two pauses on end. */
async function settledMegabytes({ pid }: Served): Promise<number> {
  let calm = 0;
  let last = residentMegabytes(pid);
  for (let pause = 0; pause < MAX_PAUSES && calm < 2; pause += 1) {
    await wait(PAUSE_MS);
    const now = residentMegabytes(pid);
    calm = Math.abs(now - last) < last / 100 ? calm + 1 : 0;
    last = now;
  }
  return last;
}

function toMedians(costs: readonly StartCosts[]): StartCosts {
  return {
    milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
    megabytes: median(costs.map(({ megabytes }) => megabytes)),
  };
}
