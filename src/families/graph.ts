import type { Family, Sighting } from './family';
import { createNameReader, readNames } from './names';
import { readWithin, textBefore, windowsAround } from './windows';

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
const IS_FORMED =
  /^(?:(?:Authorization|Authentication|Request|Directory|Service)_[A-Z][A-Za-z]{3,60}|Error[A-Z][a-z][A-Za-z]{3,60}|Mailbox[A-Z][A-Za-z]{3,40}RESTAPI)$/;

/** What only an answer of Graph, its services, libraries and modules holds. */
const GRAPH =
  /\bgraph\b|microsoft\.?graph|graph\.(?:microsoft|windows)|graph(?:error|service|client)|mggraph|-mg[a-z]|(?:scope|role) permissions|mailbox|odata\.?error|\/(?:v1\.0|beta)\/|\$batch|onedrive|sharepoint|outlook\.office|driveitem|inner_?error["'\\]{0,4}\s{0,3}[:=]/i;

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

/** Forms in which only the libraries of Graph print a code: "Code: Forbidden\nMessage: …", "[NotFound] : …". */
const PRINTED = /\bCode: ([A-Za-z]{4,60})\r?\n[ \t]{0,8}Message: /g;
const BRACKETED = /^\[([A-Z_]{4,60})\] : /gim;

/** Where either may stand: to look for this first is quickest. */
const CODE_FIELD = /code["'\x60\\]{0,4}\s{0,3}[:=]/gi;
const OBJECT_LENGTH = 340;
const CHARACTERS_AFTER = 100;

/** Where the text before a code says that it only details another. */
const INSIDE = /(?:inner_?\s?error|details)["'\\]{0,4}\s{0,3}[:=]?\s{0,3}[[{]{0,2}[^}]{0,200}$/i;
const CHARACTERS_BEFORE = 240;

/** Error codes of Microsoft Graph and the services behind it: Azure AD Graph, OneDrive, SharePoint, Outlook. */
export function createGraph(ids: readonly string[]): Family {
  const known = new Set(ids.map((id) => id.toLowerCase()));
  const isKnown = (name: string) => known.has(name.toLowerCase());
  const isOwn = (name: string) => isKnown(name) && !isShared(name);
  const readNamed = createNameReader(ids.filter((id) => !PHRASES.has(id.toLowerCase())));

  return {
    name: 'graph',
    isId: (id) => /^[A-Z][\w-]{2,80}$/i.test(id),
    write: (id) => id,
    lookUpUrl: () => undefined,
    readBare: (word) => (known.has(word.toLowerCase()) && !PHRASES.has(word.toLowerCase()) ? word : undefined),
    read: (text) => {
      const isGraph = once(() => GRAPH.test(text));
      const isElsewhere = once(() => ELSEWHERE.test(text));
      const isTaken = (name: string, isOnlyOurs: boolean) =>
        IS_FORMED.test(name) || (isOnlyOurs ? isGraph() || !isElsewhere() : isGraph() && !isElsewhere());
      const fields = windowsAround(CODE_FIELD, OBJECT_LENGTH, CHARACTERS_AFTER, text);
      const inErrorObject = readWithin(fields, (part) => readNames(IN_ERROR_OBJECT, part)).filter(({ id }) =>
        // Capitals are what everybody's answers begin with; "accessDenied" is only Microsoft's.
        isTaken(id, isOwn(id) || (isKnown(id) && /^[a-z]/.test(id))),
      );
      const labelled = readWithin(fields, (part) => readNames(LABELLED, part)).filter(
        ({ id }) => (isKnown(id) || IS_FORMED.test(id)) && isTaken(id, isOwn(id)),
      );
      const printed = [PRINTED, BRACKETED]
        .flatMap((pattern) => readNames(pattern, text))
        .filter(({ id }) => isKnown(id));
      const named = readNamed(text).filter(({ id }) => isTaken(id, isOwn(id)));
      return [...inErrorObject, ...printed, ...[...labelled, ...named].filter((sighting) => !isInside(text, sighting))];
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
  return INSIDE.test(textBefore(text, index, CHARACTERS_BEFORE));
}

/** A question to the whole text, put only where it matters and at most once. */
function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
