import pino from 'pino';
import type { Log } from '../src/log';

/** The real logger, writing to a list. */
export function createRecordedLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  return { log: pino({ base: null }, { write: (line) => lines.push(line) }), lines };
}
