import { parseArgs } from 'node:util';
import { answer } from '../answer';
import { loadOwnFolder } from '../config';
import { loadLibrary } from '../loading/load-library';
import { toPlainText } from '../message/plain-text';
import { readJsonLines } from './json-lines';
import { runCommand } from './run-command';
import { readStandardInput } from './standard-input';
import { toTerminal } from './terminal';

const USAGE = `Explains the error codes in a text.

  npm run explain -- "AADSTS50011: The redirect URI ..."   the answer for a terminal
  npm run explain -- --lang sv "felkod 50126"              in another language: any BCP 47 tag
  npm run explain -- --json "got a 403 from Graph"         the Adaptive Card
  npm run --silent explain -- --view "HTTP 403"            what the card says, as sample data for the Designer
  npm run explain -- --guide token                         a troubleshooting guide; "guides" lists them
  npm run --silent explain -- --jsonl < messages.jsonl     lines {"id","text","locale"?} in, findings out

Without a text it reads standard input.
`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      guide: { type: 'string' },
      json: { type: 'boolean', default: false },
      view: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const library = loadLibrary({ ownFolder: loadOwnFolder() });
  if (values.jsonl) {
    const isWhole = await readJsonLines(library, process.stdin, process.stdout, process.stderr);
    process.exitCode = isWhole ? 0 : 1;
    return;
  }
  if (values.guide !== undefined && !library.catalog.guides.has(values.guide)) {
    const names = [...library.catalog.guides.keys()].join(', ');
    process.stderr.write(`There is no guide "${values.guide}". There are: ${names}.\n`);
    process.exitCode = 2;
    return;
  }
  const languageTags = values.lang === undefined ? [] : [values.lang];
  const reply =
    values.guide === undefined
      ? answer({ text: toPlainText(await readText(positionals)), isAddressed: true, languageTags }, library)
      : answer(
          {
            text: '',
            pressed: { action: 'show', topic: { about: 'guide', guide: values.guide } },
            isAddressed: true,
            languageTags,
          },
          library,
        );
  if (!reply) return;
  if (values.json || values.view) printJson(values.json ? reply.card : reply.view);
  else process.stdout.write(toTerminal(reply));
}

async function readText(positionals: readonly string[]): Promise<string> {
  return positionals.length > 0 ? positionals.join(' ') : readStandardInput();
}

function printJson(value: object): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

runCommand(main, USAGE);
