import { strFromU8, unzipSync } from 'fflate';
import { buildAppPackage } from '../../src/app-package/build-app-package';
import { loadSource, type ManifestTemplate } from '../../src/app-package/load-source';
import { faultsOf } from './faults-of';

const source = loadSource();
const settings = { appId: '2F6C8E1D-90B4-4C57-8A3E-6D1B7F05C9A2', host: 'signpost.contoso.com' };

type Json = Record<string, unknown>;

/** The faults of a manifest that was changed by hand; each begins with the path, which is left out here. */
function faultsOfManifest(change: (template: Json) => void): string[] {
  const template = structuredClone(source.template) as ManifestTemplate & Json;
  change(template);
  return faultsWhen({ ...source, template }).map((fault) => fault.replace('manifest/manifest.json: ', ''));
}

const faultsWhen = (changed: typeof source) => [...faultsOf(() => buildAppPackage(changed, settings))];

const botOf = (template: Json) => (template.bots as Json[])[0] as Json;
const extensionOf = (template: Json) => (template.composeExtensions as Json[])[0] as Json;

describe('a manifest that Teams would refuse is named by its place', () => {
  test.each<[fault: string, change: (template: Json) => void]>([
    [
      '"name.short": has 31 characters: shorten it to 30 at most',
      (it) => Object.assign(it.name as Json, { short: 'a'.repeat(31) }),
    ],
    [
      '"description.short": has 81 characters: shorten it to 80 at most',
      (it) => Object.assign(it.description as Json, { short: '好'.repeat(81) }),
    ],
    ['"accentColor": is "indigo": write a colour such as', (it) => Object.assign(it, { accentColor: 'indigo' })],
    ['"bots[0].botId": is "me": write a GUID', (it) => Object.assign(botOf(it), { botId: 'me' })],
    [
      '"bots[0].scopes[1]": is "groupchat": write one of "team"',
      (it) => Object.assign(botOf(it), { scopes: ['team', 'groupchat'] }),
    ],
    [
      '"bots[0].supportsFiles": is "no": write a value of the type boolean',
      (it) => Object.assign(botOf(it), { supportsFiles: 'no' }),
    ],
    ['"bots": has 2 entries: at most 1', (it) => Object.assign(it, { bots: [botOf(it), botOf(it)] })],
    ['"bots[0].scopes": is missing: add it', (it) => delete botOf(it).scopes],
    ['"bots[0].colour": is not known to the schema', (it) => Object.assign(botOf(it), { colour: 'red' })],
    [
      '"composeExtensions[0].commands[0].title": has 33 characters',
      (it) => Object.assign((extensionOf(it).commands as Json[])[0] as Json, { title: 'a'.repeat(33) }),
    ],
    ['"manifestVersion": is "1.24": write "1.25"', (it) => Object.assign(it, { manifestVersion: '1.24' })],
    [
      '"$schema": must be https://developer.microsoft.com/',
      (it) => Object.assign(it, { $schema: 'https://example.com' }),
    ],
    ['"version": is "1.0.0", and package.json has', (it) => Object.assign(it, { version: '1.0.0' })],
    [
      '"developer.privacyUrl": is "http://contoso.com/": write an https:// address',
      (it) => Object.assign(it.developer as Json, { privacyUrl: 'http://contoso.com/' }),
    ],
    ['"validDomains[0]": is "${hots}": there are ${appId}', (it) => Object.assign(it, { validDomains: ['${hots}'] })],
  ])('%s', (fault, change) => {
    expect(faultsOfManifest(change)).toEqual([expect.stringContaining(fault)]);
  });

  test('also where there are several', () => {
    const faults = faultsOfManifest((it) => {
      Object.assign(it, { accentColor: 'indigo', validDomains: 7 });
      delete botOf(it).botId;
    });
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
      '"accentColor"',
      '"bots[0].botId"',
      '"validDomains"',
    ]);
  });

  test('also where its version is not one of three numbers', () => {
    expect(faultsWhen({ ...source, version: '1.0.0-rc.1' })).toEqual([
      expect.stringContaining('"version": is "1.0.0-rc.1"'),
    ]);
  });
});

describe('a language that does not fit is named by file and place', () => {
  test.each<[fault: string, change: Json]>([
    ['manifest/sv.json: "name.short": is missing: add it', { 'name.short': undefined }],
    [
      'manifest/sv.json: "bots[0].commandLists[1].commands[3].title": is missing: add it',
      { 'bots[0].commandLists[1].commands[3].title': undefined },
    ],
    [
      'manifest/sv.json: "bots[0].commandLists[1].commands[6].title": is no text of the manifest',
      { 'bots[0].commandLists[1].commands[6].title': 'x' },
    ],
    ['manifest/sv.json: "developer.name": is no text of the manifest', { 'developer.name': 'x' }],
    ['manifest/sv.json: "name.short": has 31 characters: shorten it to 30', { 'name.short': 'å'.repeat(31) }],
    [
      'manifest/sv.json: "description.short": has 81 characters: shorten it to 80',
      { 'description.short': 'å'.repeat(81) },
    ],
    [
      'manifest/sv.json: "composeExtensions[0].commands[1].title": has 33 characters',
      { 'composeExtensions[0].commands[1].title': 'å'.repeat(33) },
    ],
    ['manifest/sv.json: "description.full": is " ": write a text that is not empty', { 'description.full': ' ' }],
    ['manifest/sv.json: "name.full": is 7: write a value of the type string', { 'name.full': 7 }],
    ['manifest/sv.json: "$schema": must be that of the manifest', { $schema: 'https://example.com' }],
  ])('%s', (fault, change) => {
    const changed = JSON.parse(JSON.stringify({ ...source.strings.get('sv.json'), ...change }));
    const strings = new Map([...source.strings, ['sv.json', changed]]);
    expect(faultsWhen({ ...source, strings })).toEqual([expect.stringContaining(fault)]);
  });

  test('and so is one that only the bot has, or only the manifest', () => {
    expect(faultsWhen({ ...source, localeTags: ['da', 'en', 'nb', 'nl', 'zh-Hans'] })).toEqual([
      expect.stringContaining('lacks "da"'),
      expect.stringContaining('has "sv"'),
    ]);
  });
});

test('everything is told at once, settings first', () => {
  const strings = new Map([...source.strings, ['nl.json', {}]]);
  const icons = new Map([...source.icons, ['color.png', Buffer.from('')]]);
  const faults = faultsOf(() => buildAppPackage({ ...source, strings, icons }, { appId: 'x', host: 'localhost' }));
  expect(faults[0]).toMatch(/^MicrosoftAppId /);
  expect(faults[1]).toMatch(/^PUBLIC_HOST /);
  expect(faults).toContainEqual(expect.stringMatching(/^manifest\/nl\.json: "name\.short"/));
  expect(faults.at(-1)).toMatch(/^manifest\/color\.png/);
  expect(faults.filter((fault) => fault.startsWith('manifest/manifest.json'))).toEqual([]);
});

describe('the package', () => {
  const file = buildAppPackage(source, settings);
  const files = unzipSync(file);
  const read = (name: string) => JSON.parse(strFromU8(files[name] ?? new Uint8Array()));

  test('holds the manifest, the icons and a file for each further language, and nothing in folders', () => {
    expect(Object.keys(files).sort()).toEqual([
      'color.png',
      'manifest.json',
      'nb.json',
      'nl.json',
      'outline.png',
      'sv.json',
      'zh.json',
    ]);
    expect(Buffer.from(files['color.png'] ?? [])).toEqual(Buffer.from(source.icons.get('color.png') ?? []));
    expect(Buffer.from(files['outline.png'] ?? [])).toEqual(Buffer.from(source.icons.get('outline.png') ?? []));
    expect(read('sv.json')).toEqual(source.strings.get('sv.json'));
  });

  test('is filled in with the id in lower case, the host and the version', () => {
    const appId = settings.appId.toLowerCase();
    expect(read('manifest.json')).toMatchObject({
      id: appId,
      version: source.version,
      bots: [{ botId: appId }],
      composeExtensions: [{ botId: appId }],
      validDomains: ['signpost.contoso.com'],
      developer: { websiteUrl: 'https://signpost.contoso.com/' },
    });
  });

  test('leads to a page of the organization where it names one', () => {
    const infoUrl = 'https://intranet.contoso.com/signpost';
    const { developer } = JSON.parse(
      strFromU8(unzipSync(buildAppPackage(source, { ...settings, infoUrl }))['manifest.json'] ?? new Uint8Array()),
    );
    expect(developer).toMatchObject({ websiteUrl: infoUrl, privacyUrl: infoUrl, termsOfUseUrl: infoUrl });
  });

  test('is the same, byte by byte, when it is built again', () => {
    expect(Buffer.from(buildAppPackage(source, settings)).equals(Buffer.from(file))).toBe(true);
  });
});
