import { join } from 'node:path';
import { loadLibrary } from '../src/loading/load-library';

/** The real catalog, locales and cards: what production answers with. */
export const library = loadLibrary();

/** The same with the codes and words of an organization: the example that the project ships. */
export const ownLibrary = loadLibrary({ ownFolder: join(__dirname, '..', 'examples', 'contoso') });
