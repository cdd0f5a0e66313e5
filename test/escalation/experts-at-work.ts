import type { Connector } from '../teams/connector';
import type { Chance } from './chance';
import { type Somebody, somebody, stepInvoke } from './desk-activities';
import { escalationOf, expertLine } from './shown';
import { until } from './until';

/** What an expert did with an escalation. */
export interface Work {
  readonly expert: Somebody;
  readonly steps: readonly ('claim' | 'resolve')[];
}

interface Desk {
  readonly connector: Connector;
  /** Brings an activity to Signpost; what came back. */
  deliver(activity: object): Promise<string>;
}

const EXPERTS = 5;
const LIMIT_MS = 240_000;

/** Claims, or claims and resolves, every other escalation as soon as its card is there; what was done with each. */
export async function workOnAll(count: number, desk: Desk, chance: Chance): Promise<Map<string, Work>> {
  const works = new Map<string, Work>();
  const working: Promise<void>[] = [];
  const begin = () => {
    for (const id of desk.connector.sent.map(escalationOf)) {
      if (id === undefined || works.has(id)) continue;
      const steps = chance() < 0.5 ? [] : (['claim', 'resolve'] as const).slice(0, 1 + Math.round(chance()));
      const work = { expert: somebody('Expert', Math.floor(chance() * EXPERTS)), steps };
      works.set(id, work);
      working.push(takeSteps(id, work, desk));
    }
    return works.size;
  };
  await until(begin, (begun) => begun >= count, LIMIT_MS);
  await Promise.all(working);
  return works;
}

async function takeSteps(id: string, { expert, steps }: Work, { connector, deliver }: Desk): Promise<void> {
  for (const step of steps) {
    const answer = await deliver(stepInvoke({ ...expert, serviceUrl: connector.serviceUrl }, step, id));
    const line = expertLine(step === 'claim' ? 'claimed' : 'resolved', expert);
    expect(JSON.parse(answer).value.speak).toMatch(line);
  }
}
