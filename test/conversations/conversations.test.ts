import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { muteSdk } from '../../src/teams/mute-sdk';
import { playConversation } from './play-conversation';

beforeAll(muteSdk);

/** Each folder is a conversation: `in.json` as Teams delivered it, `out.json` what comes back. A new folder is a new test. */
const folders = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test.each(folders.map(({ name }) => name))('%s', async (name) => {
  const folder = join(__dirname, name);
  const recording = join(folder, 'out.json');
  if (!existsSync(recording)) throw new Error(`There is no ${recording}: write it with npm run record -- ${name}`);
  expect(await playConversation(folder)).toEqual(JSON.parse(readFileSync(recording, 'utf8')));
});
