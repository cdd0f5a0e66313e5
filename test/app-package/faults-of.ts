import { FaultsError } from '../../src/faults';

/** What a call complains of. */
export function faultsOf(call: () => unknown): readonly string[] {
  try {
    call();
    return [];
  } catch (error) {
    if (error instanceof FaultsError) return error.faults;
    throw error;
  }
}
