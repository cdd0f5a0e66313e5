import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCorpus } from '../../src/cli/labelled-message';
import { identifierForms } from '../../src/message/identifier-forms';
import { toPlainText } from '../../src/message/plain-text';
import { library } from '../library';

const folder = join(__dirname, '..', 'corpus');

test('every identifier that is read in a message has the form that is taken back', () => {
  const texts = readdirSync(folder).flatMap((name) => parseCorpus(readFileSync(join(folder, name), 'utf8')));
  const values = texts.flatMap(({ text }) => Object.entries(library.readIdentifiers(toPlainText(text))));
  expect(values.length).toBeGreaterThan(300);
  expect(values.filter(([name, value]) => !identifierForms[name as keyof typeof identifierForms].test(value))).toEqual(
    [],
  );
});
