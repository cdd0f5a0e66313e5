import { loadLibrary } from '../src/load-library';

/** The real catalog, locales and cards: what production answers with. */
export const library = loadLibrary();
