import { strToU8, type Zippable, zipSync } from 'fflate';
import { FaultsError } from '../faults';
import { checkIcons } from './check-icons';
import { checkLanguages } from './check-languages';
import { checkManifest } from './check-manifest';
import { checkSettings, type PackageSettings } from './check-settings';
import { fillManifest, type Manifest, type ManifestValues } from './fill-manifest';
import type { PackageSource } from './load-source';

/** Stand for settings that are wrong: these are told once, and the rest of the manifest is checked all the same. */
const STAND_IN = { appId: '3b5c7d9e-1f20-4a3b-8c4d-5e6f708192a3', host: 'signpost.example' };

/** The same source makes the same bytes; earlier than this a zip cannot say. */
const WRITTEN_AT = new Date(1980, 0, 1);

/**
 * Makes the zip file that Teams installs.
 *
 * Throws one {@link FaultsError} that names everything that Teams would refuse.
 */
export function buildAppPackage(source: PackageSource, settings: PackageSettings): Uint8Array {
  const ofSettings = checkSettings(settings);
  const manifest = fillManifest(source.template, toValues(ofSettings.length > 0 ? STAND_IN : settings, source.version));
  const faults = [
    ...ofSettings,
    ...checkManifest(manifest, source.version),
    ...checkLanguages(source, manifest),
    ...checkIcons(source),
  ];
  if (faults.length > 0) throw new FaultsError('The app package cannot be built', faults);
  return zipSync(toFiles(source, manifest), { level: 9, mtime: WRITTEN_AT });
}

function toValues({ appId, host, infoUrl }: PackageSettings, version: string): ManifestValues {
  const name = host ?? STAND_IN.host;
  return {
    appId: (appId ?? STAND_IN.appId).toLowerCase(),
    host: name,
    infoUrl: infoUrl ?? `https://${name}/`,
    version,
  };
}

function toFiles({ strings, icons }: PackageSource, manifest: Manifest): Zippable {
  const toJson = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  return {
    'manifest.json': toJson(manifest),
    ...Object.fromEntries([...strings].map(([name, texts]) => [name, toJson(texts)])),
    ...Object.fromEntries(icons),
  };
}
