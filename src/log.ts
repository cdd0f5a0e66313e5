import pino, { type Logger } from 'pino';

/** Writes what happened, never what was said: no text, token or name of a person is given to it. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** Lines are gathered, as to write each by itself costs more than the answer that it tells of. */
const GATHERED_BYTES = 4096;
const GATHERED_MS = 500;

/** The log on standard output; what is gathered when the process ends is still written. */
export function createLog(): Log {
  const output = pino.destination({ sync: false, minLength: GATHERED_BYTES });
  setInterval(() => output.flush(), GATHERED_MS).unref();
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, output);
}

/** What codes look like: "EADDRINUSE", "503". Anything longer may be a quotation. */
const CODE = /^[\w.-]{1,64}$/;

/** What may be told of an error: its sort and its code. Messages of the SDK quote bodies, addresses and keys. */
export function describeError(error: unknown): { error: string; code?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const detail = [code, statusCode].filter((each) => each != null).find((each) => CODE.test(String(each)));
  return { error: error.name, ...(detail === undefined ? {} : { code: String(detail) }) };
}
