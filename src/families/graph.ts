import type { Family, Sighting } from './family';
import { anyOf, NAME_END, NAME_START, readNames } from './names';

/** Reason phrases of HTTP in one word: a code only where an answer of Graph gives them as one. */
const PHRASES = new Set(
  'badgateway badrequest conflict forbidden gatewaytimeout internalservererror notfound preconditionfailed serviceunavailable toomanyrequests unauthorized unprocessableentity'.split(
    ' ',
  ),
);

/** Names that many programs use: a code only where Graph or one of its services is in view. */
const EVERYDAY = new Set(
  'accessdenied accessrestricted extensionerror generalexception invalidpath invalidrange invalidrequest invalidversion itemnotfound notallowed notsupported resourcemodified resourcenotfound unauthenticated unknownerror'.split(
    ' ',
  ),
);

/** Names as only these services make them, in the catalog or not. */
const FORMED =
  '(?:Authorization|Authentication|Request|Directory|Service)_[A-Z][A-Za-z]{3,60}|Error[A-Z][a-z][A-Za-z]{3,60}|Mailbox[A-Z][A-Za-z]{3,40}RESTAPI';

/** What only an answer of Graph, its services, libraries and modules holds. */
const GRAPH =
  /\bgraph\b|microsoft\.?graph|graph\.(?:microsoft|windows)|graph(?:error|service|client)|mggraph|-mg[a-z]|odata\.?error|\/(?:v1\.0|beta)\/|\$batch|onedrive|sharepoint|outlook\.office|driveitem|inner_?error["'\\]{0,4}\s{0,3}[:=]/i;

/** What marks answers of the same shape that come from elsewhere. */
const ELSEWHERE =
  /management\.azure\.com|\/subscriptions\/|vault\.azure\.net|microsoft\.(?:authorization|compute|keyvault|network|resources|storage|web)\/|openai|amazonaws|googleapis/i;

const VALUE = String.raw`["'\x60\\]{0,4}\s{0,3}[:=]\s{0,3}["'\x60\\]{0,4}([A-Za-z][\w-]{2,60})(?![\w.-])`;

/** The code of an answer: the first in its error object; nested ones follow a brace of their own. */
const IN_ERROR_OBJECT = new RegExp(
  String.raw`\b(?:odata\.)?error["'\\]{0,4}\s{0,3}[:=]\s{0,3}\{[^{}]{0,300}?["'\s\\,]code${VALUE}`,
  'g',
);

/** The same in the lines of a library or console: "Code: itemNotFound", "code='itemNotFound'". */
const LABELLED = new RegExp(`(?<![A-Za-z])(?:[Ee]rror\\s?)?[Cc]ode${VALUE}`, 'g');

/** Where the text before a code says that it only details another. */
const INSIDE = /(?:inner_?\s?error|details)["'\\]{0,4}\s{0,3}[:=]?\s{0,3}[[{]{0,2}[^}]{0,200}$/i;
const CHARACTERS_BEFORE = 240;

/** Error codes of Microsoft Graph and the services behind it: Azure AD Graph, OneDrive, SharePoint, Outlook. */
export function createGraph(ids: readonly string[]): Family {
  const known = new Set(ids.map((id) => id.toLowerCase()));
  const isOwn = (name: string) => known.has(name.toLowerCase()) && !isShared(name);
  const own = new RegExp(`${NAME_START}(${anyOf(ids.filter((id) => !isShared(id)))})${NAME_END}`, 'gi');
  const everyday = new RegExp(`${NAME_START}(${anyOf(ids.filter(isEveryday))})${NAME_END}`, 'gi');

  return {
    name: 'graph',
    isId: (id) => /^[A-Z][\w-]{2,80}$/i.test(id),
    write: (id) => id,
    lookUpUrl: () => undefined,
    readBare: (word) => (known.has(word.toLowerCase()) && !PHRASES.has(word.toLowerCase()) ? word : undefined),
    read: (text) => {
      const isGraph = once(() => GRAPH.test(text));
      const isElsewhere = once(() => ELSEWHERE.test(text));
      const isFormed = (name: string) => isOwn(name) || new RegExp(`^(?:${FORMED})$`).test(name);
      const isKnown = (name: string) => known.has(name.toLowerCase());
      const inErrorObject = readNames(IN_ERROR_OBJECT, text).filter(({ id }) =>
        // Capitals are what everybody's answers begin with; "accessDenied" is only Microsoft's.
        isFormed(id) || (isKnown(id) && /^[a-z]/.test(id)) ? isGraph() || !isElsewhere() : isGraph() && !isElsewhere(),
      );
      const labelled = readNames(LABELLED, text).filter(
        ({ id }) => isFormed(id) || (isKnown(id) && isGraph() && !isElsewhere()),
      );
      const named = readNames(own, text).filter(() => isGraph() || !isElsewhere());
      const spoken = readNames(everyday, text).filter(() => isGraph() && !isElsewhere());
      return [...inErrorObject, ...labelled, ...named, ...spoken].filter((sighting) => !isInside(text, sighting));
    },
  };
}

function isShared(name: string): boolean {
  return PHRASES.has(name.toLowerCase()) || isEveryday(name);
}

function isEveryday(name: string): boolean {
  return EVERYDAY.has(name.toLowerCase());
}

function isInside(text: string, { index }: Sighting): boolean {
  return INSIDE.test(text.slice(Math.max(0, index - CHARACTERS_BEFORE), index));
}

/** A question to the whole text, put only where it matters and at most once. */
function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
