import { parseArgs } from 'node:util';
import { loadOwnFolder } from '../config';
import { loadLibrary } from '../loading/load-library';
import { type Completeness, completenessOf } from './completeness';
import { runCommand } from './run-command';

const USAGE = `Prints how much of the catalog each language explains; the rest falls back to English.

  npm run locales                how many texts of each kind
  npm run locales -- --missing   the codes and guides, too, that have no text
`;

function main(): void {
  const { values } = parseArgs({
    options: { missing: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const { catalog, languages } = loadLibrary({ ownFolder: loadOwnFolder() });
  const all = languages.tags.map((tag) => completenessOf(tag, catalog));
  process.stdout.write(`${toTable(all).join('\n')}\n`);
  if (values.missing) process.stdout.write(toMissing(all));
}

const WIDTH = 11;

function toTable(all: readonly Completeness[]): string[] {
  const kinds = all[0]?.kinds ?? [];
  const cells = (first: string, others: readonly string[]) =>
    `${first.padEnd(WIDTH)}${others.map((each) => each.padStart(WIDTH)).join('')}`;
  return [
    cells('language', [...kinds.map(({ kind }) => kind), 'all']),
    ...all.map(({ tag, kinds, share }) =>
      cells(tag, [
        ...kinds.map(({ present, wanted }) => `${present}/${wanted}`),
        // Rounded down: only what is complete is called so.
        `${Math.floor(share * 100)} %`,
      ]),
    ),
  ];
}

function toMissing(all: readonly Completeness[]): string {
  const lines = all.flatMap(({ tag, kinds }) =>
    kinds
      .filter(({ missing }) => missing.length > 0)
      .map(({ kind, missing }) => `locales/${tag}/${kind}.json: ${missing.join(', ')}`),
  );
  return lines.length === 0 ? '\nNothing is missing.\n' : `\nMissing:\n${lines.join('\n')}\n`;
}

runCommand(main, USAGE);
