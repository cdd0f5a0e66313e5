import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../src/store/store';
import { createRecordedLog } from './recorded-log';

/** A real store of its own for a test file; `close` takes its file away. */
export async function openTemporaryStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'signpost-store-'));
  const store = await openStore(undefined, createRecordedLog().log, join(folder, 'signpost.db'));
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { ...store, close };
}
