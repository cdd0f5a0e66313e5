import type { ErrorObject } from 'ajv-draft-04';

/** Names for the patterns of Microsoft's schemas, which nobody could read. */
const kinds: Readonly<Record<string, string>> = {
  guid: 'a GUID',
  httpsUrl: 'an https:// address',
  secureHttpUrl: 'an https:// address',
  hexColor: 'a colour such as #5b5fc7',
  languageTag: 'a language tag such as sv or en-GB',
  nonEmptyString: 'a text that is not empty',
  semver: 'three numbers such as 1.0.0',
};

/** Says in words where a file breaks its schema, how, and what to do. */
export function describeSchemaError(error: ErrorObject): string {
  const { keyword, params, data } = error;
  switch (keyword) {
    case 'required':
      return `"${placeOf(error, params.missingProperty)}": is missing: add it`;
    case 'additionalProperties':
      return `"${placeOf(error, params.additionalProperty)}": is not known to the schema: correct the name, or take it off`;
    default:
      return `"${placeOf(error)}": ${problem(error, JSON.stringify(data))}`;
  }
}

function problem({ keyword, params, data, schemaPath, message }: ErrorObject, given: string): string {
  switch (keyword) {
    case 'maxLength':
      return `has ${[...String(data)].length} characters: shorten it to ${params.limit} at most`;
    case 'maxItems':
    case 'minItems':
      return `has ${(data as unknown[]).length} entries: ${keyword === 'maxItems' ? 'at most' : 'at least'} ${params.limit} are allowed`;
    case 'uniqueItems':
      return `entries ${params.j} and ${params.i} are the same: take one off`;
    case 'type':
      return `is ${given}: write a value of the type ${[params.type].flat().join(' or ')}`;
    case 'enum':
      return `is ${given}: write one of ${params.allowedValues.map((value: unknown) => JSON.stringify(value)).join(', ')}`;
    case 'const':
      return `is ${given}: write ${JSON.stringify(params.allowedValue)}`;
    case 'pattern':
      return `is ${given}: write ${kinds[/definitions\/(\w+)\/pattern$/.exec(schemaPath)?.[1] ?? ''] ?? `what fits ${params.pattern}`}`;
    default:
      return `${message ?? keyword}`;
  }
}

/** "/bots/0/scopes" as people write it, and as the files of languages do: "bots[0].scopes". */
function placeOf({ instancePath }: ErrorObject, property?: string): string {
  const names = instancePath.split('/').slice(1).map(unescapePointer);
  return [...names, ...(property === undefined ? [] : [property])].reduce((place, name) => {
    if (/^\d+$/.test(name)) return `${place}[${name}]`;
    return place === '' ? name : `${place}.${name}`;
  }, '');
}

function unescapePointer(name: string): string {
  return name.replaceAll('~1', '/').replaceAll('~0', '~');
}
