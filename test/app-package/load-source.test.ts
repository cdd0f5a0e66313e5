import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSource } from '../../src/app-package/load-source';
import { faultsOf } from './faults-of';

const project = join(__dirname, '../..');

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'signpost-'));
  cpSync(join(project, 'manifest'), join(root, 'manifest'), { recursive: true });
  cpSync(join(project, 'package.json'), join(root, 'package.json'));
  mkdirSync(join(root, 'locales', 'en'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

test('names every file that is missing or broken', () => {
  writeFileSync(join(root, 'manifest', 'sv.json'), '{ "name.short": ');
  rmSync(join(root, 'manifest', 'nl.json'));
  rmSync(join(root, 'manifest', 'color.png'));
  expect(faultsOf(() => loadSource(root))).toEqual([
    expect.stringMatching(/^manifest\/nl\.json: cannot be read/),
    expect.stringMatching(/^manifest\/sv\.json: is not valid JSON/),
    expect.stringMatching(/^manifest\/color\.png: is missing/),
  ]);
});

test('names what a manifest lacks that tells which files there are', () => {
  writeFileSync(join(root, 'manifest', 'manifest.json'), '{ "localizationInfo": { "defaultLanguageTag": "en" } }');
  expect(faultsOf(() => loadSource(root))).toEqual([
    'manifest/manifest.json: "localizationInfo.additionalLanguages": is missing: add it',
    'manifest/manifest.json: "icons": is missing: add it',
  ]);
});

test('reads what is there', () => {
  const { strings, icons, localeTags, version } = loadSource(root);
  expect([...strings.keys()]).toEqual(['nb.json', 'nl.json', 'sv.json', 'zh.json']);
  expect([...icons.keys()]).toEqual(['color.png', 'outline.png']);
  expect({ localeTags, version }).toEqual({ localeTags: ['en'], version: expect.stringMatching(/^\d/) });
});
