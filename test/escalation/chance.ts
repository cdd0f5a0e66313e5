import { randomInt } from 'node:crypto';

/** Numbers from 0 to 1 by chance. */
export type Chance = () => number;

/** Runs what throws dice; a failure names the seed that throws the same ones again. */
export async function withChance(act: (chance: Chance) => Promise<void>, seed = randomInt(2 ** 31)): Promise<void> {
  try {
    await act(createChance(seed));
  } catch (error) {
    throw new Error(`With the seed ${seed}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** The generator mulberry32. */
function createChance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
