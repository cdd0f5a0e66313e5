import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAppPackage } from '../app-package/build-app-package';
import { loadSource } from '../app-package/load-source';
import { loadPackageSettings } from '../config';
import { runCommand } from './run-command';

const USAGE = `Builds the app package that Teams installs, from manifest/.

  npm run package                                  for MicrosoftAppId and PUBLIC_HOST, from the environment or .env
  npm run package -- --host signpost.contoso.com   for another host
  npm run package -- --app-id 2f6c8e1d-...         for another bot

Everything that Teams would refuse is named, and nothing is written then.
`;

/** Below the working directory. */
const TARGET = join('build', 'signpost.zip');

function main(): void {
  const { values } = parseArgs({
    options: {
      'app-id': { type: 'string' },
      host: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const fromEnvironment = loadPackageSettings();
  const settings = {
    ...fromEnvironment,
    appId: values['app-id'] ?? fromEnvironment.appId,
    host: values.host ?? fromEnvironment.host,
  };
  const source = loadSource();
  const file = buildAppPackage(source, settings);
  mkdirSync(dirname(TARGET), { recursive: true });
  writeFileSync(TARGET, file);
  process.stdout.write(`${TARGET}: Signpost ${source.version} at ${settings.host}\n`);
  if (settings.infoUrl === undefined) process.stdout.write(linksNote(settings.host));
  process.stdout.write(
    'Next: upload it in the Teams admin center (Teams apps > Manage apps), or to try it in Teams (Apps > Manage your apps > Upload an app > Upload a custom app).\n',
  );
}

function linksNote(host: string | undefined): string {
  return `Its links to website, privacy and terms lead to https://${host}/, where Signpost says what it is and keeps, not who runs it: set APP_INFO_URL to a page of yours that does.\n`;
}

runCommand(main, USAGE);
