import { setFlagsFromString } from 'node:v8';

/**
 * Compiles each pattern once, to machine code, instead of interpreting it first: the patterns that know the words of
 * every language are large, and kept in both forms they take megabytes.
 */
setFlagsFromString('--no-regexp-tier-up');
