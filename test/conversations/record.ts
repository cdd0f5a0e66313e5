import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { muteSdk } from '../../src/teams/mute-sdk';
import { playConversation } from './play-conversation';

/** Writes what comes back in the conversations that are named, else in those without a recording. Read what it wrote. */
async function main(): Promise<void> {
  muteSdk();
  const named = process.argv.slice(2);
  const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const recording = join(__dirname, name, 'out.json');
    if (named.length > 0 ? !named.includes(name) : existsSync(recording)) continue;
    const outcomes = await playConversation(join(__dirname, name));
    writeFileSync(recording, `${JSON.stringify(outcomes, null, 2)}\n`);
    process.stdout.write(`${recording}\n`);
  }
}

void main();
