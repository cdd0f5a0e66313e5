import { FaultsError } from '../../src/faults';
import { openStore } from '../../src/store/store';
import { createRecordedLog } from '../recorded-log';

/** What opening complains of; a store that opens all the same is closed again. */
export async function faultsOf(databaseUrl: string | undefined, file?: string): Promise<readonly string[]> {
  try {
    await (await openStore(databaseUrl, createRecordedLog().log, file)).close();
    return [];
  } catch (error) {
    if (error instanceof FaultsError) return error.faults;
    throw error;
  }
}
