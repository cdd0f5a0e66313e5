import stringsSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.Localization.schema.json';
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.schema.json';
import Ajv, { type ErrorObject } from 'ajv-draft-04';
import { describeSchemaError } from './describe-schema-error';

/** The version of Microsoft's schemas that `manifest/` is written for. To move on, change it in the two imports as well. */
const SCHEMA_VERSION = '1.25';

const SCHEMA_FOLDER = `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}`;

/** What `$schema` has to be, so that editors check a file by the schema that Teams uses. */
export const schemaAddress = {
  manifest: `${SCHEMA_FOLDER}/MicrosoftTeams.schema.json`,
  strings: `${SCHEMA_FOLDER}/MicrosoftTeams.Localization.schema.json`,
} as const;

// Some patterns of Microsoft's are none in Unicode mode; formats stand in the schemas for `$schema` alone.
const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, validateFormats: false, unicodeRegExp: false });
const validateManifest = ajv.compile(manifestSchema);
const validateStrings = ajv.compile(stringsSchema);

/** What Microsoft's schema finds wrong with a manifest, each with its place. */
export function manifestFaults(manifest: unknown): string[] {
  return validateManifest(manifest) ? [] : describe(validateManifest.errors);
}

/** What Microsoft's schema finds wrong with the strings of a language; keys that it does not know are left to others. */
export function stringsFaults(strings: unknown): string[] {
  if (validateStrings(strings)) return [];
  return describe(validateStrings.errors?.filter(({ keyword }) => keyword !== 'additionalProperties'));
}

const localizablePlaces = [
  ...Object.keys(stringsSchema.properties).map((name) => new RegExp(`^${name.replace(/[$.]/g, '\\$&')}$`)),
  ...Object.keys(stringsSchema.patternProperties).map((pattern) => new RegExp(pattern)),
];

/** Whether Teams takes the text at this place of a manifest from the file of a language. */
export function isLocalizable(place: string): boolean {
  return place !== '$schema' && localizablePlaces.some((pattern) => pattern.test(place));
}

function describe(errors: readonly ErrorObject[] | null | undefined): string[] {
  // A type that a reference repeats is reported twice.
  return [...new Set((errors ?? []).map(describeSchemaError))];
}
