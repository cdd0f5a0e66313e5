import { text } from 'node:stream/consumers';

/** Everything on standard input; says so first where a person is at the keyboard. */
export async function readStandardInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Paste the error, then press Ctrl+D on a line of its own.\n');
  return text(process.stdin);
}
