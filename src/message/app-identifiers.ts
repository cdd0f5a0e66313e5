import { textBefore } from '../families/windows';
import { type Cues, toAlternation } from '../language/cues';
import { GUID } from './guid';

/** What a developer or administrator compares with the app registration. */
export interface AppIdentifiers {
  readonly applicationId?: string;
  /** The tenant's id or, where only that is given, its domain. */
  readonly tenantId?: string;
  /** The id or address of the API that a token was wanted for. */
  readonly resource?: string;
  readonly redirectUri?: string;
  /** The permission that is missing, or several: "User.Read.All, Directory.Read.All". */
  readonly scope?: string;
}

/** An error names its app near the top; a log of a megabyte names many. */
const MAX_LENGTH = 16_384;
const MAX_GUIDS = 20;

/** How far a label may stand from its GUID: "application 'Expenses' (6f…". */
const CHARACTERS_BEFORE = 70;

/** The end of a label, and what may stand between it and its address. */
const GAP = String.raw`(?![A-Za-z])["'\s:：=]{1,6}`;
const ADDRESS = String.raw`[a-z][a-z\d+.-]{1,30}:\/\/[^\s"'<>&\\]{1,300}[^\s"'<>&\\.,;:)]`;
const DOMAIN = String.raw`[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}`;
const AUTHORITY = new RegExp(
  String.raw`(?:login\.microsoftonline\.(?:com|us|de)|login\.partner\.microsoftonline\.cn)\/(${GUID}|${DOMAIN})(?=[/'"\s]|$)`,
  'i',
);

/** A permission of Microsoft Graph and other APIs: what it concerns, what it allows, how far. */
const PERMISSION = String.raw`[A-Z][A-Za-z-]{1,40}\.(?:Read|Write|Send|Manage|FullControl|Create|Delete|Invite|Join|Access|Selected|Export|Update)[A-Za-z]{0,20}(?:\.[A-Z][A-Za-z]{1,20}){0,2}`;

const PERMISSIONS = new RegExp(`${PERMISSION}(?:,\\s?${PERMISSION}){0,5}`, 'g');
const MAX_PERMISSIONS = 10;
const SCOPE_DISTANCE = 120;

/** Line ends and blanks as JSON and addresses write them: what stands behind one begins a word. */
const ESCAPED_BLANK = /\\[rnt]|\+/g;

/** What a service says about a permission whose name it does not know. */
const WRONG_SCOPE =
  /\bscope ['"]?((?:https|api):\/\/[^\s'"]{1,200}|[A-Za-z]\w{1,60}(?:\.\w{1,60}){1,3})['"]?(?: is not valid| that )/;

/** Words whose GUIDs are none of these. */
const OTHER_OWNERS = ['user', 'object', 'device', 'session', 'secret', 'policy', 'group', 'subscription'];

/** Makes the reader of what identifies an app's request, which knows the labels of every language. */
export function createAppIdentifierReader(cues: Cues): (text: string) => AppIdentifiers {
  const ownerOfGuid = createOwnerReader(cues);
  const addressOf = (labels: readonly string[]) =>
    new RegExp(`(?<![A-Za-z])(?:${toAlternation(labels)})(?::[a-z]{1,3})?${GAP}(${ADDRESS})`, 'i');
  const redirectUri = addressOf(cues.redirectUri);
  const resource = addressOf(cues.resource);
  const tenant = new RegExp(`(?<![A-Za-z])(?:${toAlternation(cues.tenantId)})${GAP}(${DOMAIN})`, 'i');
  const scopeBefore = new RegExp(`(?:${toAlternation(cues.scope)})(?![A-Za-z])[^\\n]{0,80}$`, 'i');
  const missingScope = (text: string) =>
    [...text.matchAll(PERMISSIONS)]
      .slice(0, MAX_PERMISSIONS)
      .find(({ index }) => scopeBefore.test(textBefore(text, index, SCOPE_DISTANCE)))?.[0];

  return (whole) => {
    const text = whole.slice(0, MAX_LENGTH);
    const hasAddress = text.includes('://');
    const guids = ownerOfGuid(text.replace(ESCAPED_BLANK, ' '));
    const found: Record<keyof AppIdentifiers, string | undefined> = {
      applicationId: guids.get('applicationId'),
      tenantId: guids.get('tenantId') ?? AUTHORITY.exec(text)?.[1] ?? tenant.exec(text)?.[1],
      resource: (hasAddress ? resource.exec(text)?.[1] : undefined) ?? guids.get('resource'),
      redirectUri: hasAddress ? redirectUri.exec(text)?.[1] : undefined,
      scope: missingScope(text) ?? WRONG_SCOPE.exec(text)?.[1],
    };
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  };
}

/** Gives each GUID to the label that stands nearest before it; of several with one label, the first counts. */
function createOwnerReader(cues: Cues): (text: string) => ReadonlyMap<string, string> {
  const owners = {
    applicationId: cues.applicationId,
    tenantId: cues.tenantId,
    resource: cues.resource,
    other: [...OTHER_OWNERS, ...cues.traceId, ...cues.correlationId],
  };
  const names = Object.keys(owners);
  const groups = Object.values(owners).map((labels) => `(${toAlternation(labels)})`);
  const label = new RegExp(`(?<![A-Za-z])(?:${groups.join('|')})(?![A-Za-z])`, 'gi');
  /** Whose label stands last in a text: numbered groups, as named ones make an object for each match. */
  const lastOwner = (text: string): string | undefined => {
    let owner: string | undefined;
    label.lastIndex = 0;
    for (let match = label.exec(text); match; match = label.exec(text)) {
      owner = names[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
    }
    return owner;
  };
  const guid = new RegExp(GUID, 'g');
  return (text) => {
    const byOwner = new Map<string, string>();
    let end = 0;
    for (const { 0: value, index } of [...text.matchAll(guid)].slice(0, MAX_GUIDS)) {
      const owner = lastOwner(text.slice(Math.max(end, index - CHARACTERS_BEFORE), index));
      if (owner !== undefined && !byOwner.has(owner)) byOwner.set(owner, value);
      end = index + value.length;
    }
    return byOwner;
  };
}
