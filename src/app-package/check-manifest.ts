import { type Manifest, textsOf } from './fill-manifest';
import { MANIFEST_PATH } from './load-source';
import { manifestFaults, schemaAddress } from './schemas';

/** Teams compares versions number by number, to tell whether a package is newer. */
const VERSION = /^\d{1,9}\.\d{1,9}\.\d{1,9}$/;

/** Says what Teams would refuse of a manifest whose values are filled in. */
export function checkManifest(manifest: Manifest, version: string): string[] {
  return [
    ...manifestFaults(manifest),
    ...addressFaults(manifest),
    ...versionFaults(manifest, version),
    ...placeholderFaults(manifest),
  ].map((fault) => `${MANIFEST_PATH}: ${fault}`);
}

/** Its own schema lets http:// pass. */
function addressFaults(manifest: Manifest): string[] {
  const ofDeveloper = textsOf(manifest).filter(([place]) => /^developer\.\w+Url$/.test(place));
  return [
    ...(manifest.$schema === schemaAddress.manifest ? [] : [`"$schema": must be ${schemaAddress.manifest}`]),
    ...ofDeveloper
      .filter(([, address]) => /^http:/i.test(address))
      .map(([place, address]) => `"${place}": is "${address}": write an https:// address`),
  ];
}

function versionFaults(manifest: Manifest, version: string): string[] {
  if (manifest.version !== version) {
    return [`"version": is "${manifest.version}", and package.json has "${version}": write "\${version}"`];
  }
  if (VERSION.test(version)) return [];
  return [`"version": is "${version}" as in package.json: Teams takes three numbers only, such as 1.0.0`];
}

function placeholderFaults(manifest: Manifest): string[] {
  return textsOf(manifest)
    .filter(([, text]) => /\$\{\w*\}/.test(text))
    .map(([place, text]) => `"${place}": is "${text}": there are \${appId}, \${host}, \${infoUrl} and \${version}`);
}
