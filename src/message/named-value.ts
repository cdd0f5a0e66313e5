import type { SecretKind } from './secret-names';

/** A value beside the name of a secret, and how it stands there. */
export interface NamedValue {
  readonly kind: SecretKind;
  readonly name: string;
  readonly before: string;
  /** What stands between name and value: a program's marks, the brackets of its call, a person's verb, nothing. */
  readonly join: 'mark' | 'call' | 'verb' | 'none';
  readonly isQuoted: boolean;
  /** Whether "Bearer" or its like stands before the value. */
  readonly hasScheme: boolean;
  readonly value: string;
  /** What follows the value. */
  readonly after: string;
}
