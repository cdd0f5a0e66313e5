import { enableCompileCache } from 'node:module';

/** Keeps compiled code between starts: most of a start is compiling the Bot Framework SDK. Older Node does without. */
enableCompileCache?.();
