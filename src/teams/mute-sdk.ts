/**
 * Silences the console, to which the Bot Framework SDK prints signing keys and errors that quote messages.
 *
 * What went wrong is told by Signpost's own log, which writes past the console.
 */
export function muteSdk(): void {
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) console[method] = () => {};
}
