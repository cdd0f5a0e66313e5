/** Everything that is wrong with what Signpost was given at start, told at once: what, where, what to do. */
export class FaultsError extends Error {
  readonly faults: readonly string[];

  constructor(subject: string, faults: readonly string[]) {
    super(`${subject}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'FaultsError';
    this.faults = faults;
  }
}
