import { FaultsError } from '../faults';

/** What is said where a database cannot be opened: where it is, what is wrong with it, what to do. */
export function openingFault(place: string, wrong: string, remedy: string): FaultsError {
  return new FaultsError('The database cannot be opened', [`${place}: ${wrong}: ${remedy}`]);
}

/** The words of an error that nobody foresaw; some have only a code. */
export function wordsOf(error: unknown): string {
  const { message, code } = error as { message?: unknown; code?: unknown };
  return String(message || code || error);
}
