import { setTimeout as delay } from 'node:timers/promises';
import { inspect } from 'node:util';

const LOOK_MS = 25;

/** Waits until something is so, and fails with the last that was read where it is not in time. */
export async function until<Value>(
  read: () => Value | Promise<Value>,
  isSo: (value: Value) => boolean,
  limitMs: number,
): Promise<Value> {
  const end = Date.now() + limitMs;
  for (;;) {
    const value = await read();
    if (isSo(value)) return value;
    if (Date.now() > end) throw new Error(`After ${limitMs} ms it is still ${inspect(value)}: ${isSo}`);
    await delay(LOOK_MS);
  }
}
