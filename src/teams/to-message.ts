import type { Library } from '../library';
import { type Press, parsePress } from '../message/card-action';
import type { Message } from '../message/message';
import { toPlainText } from '../message/plain-text';
import type { Incoming } from './incoming';
import { isMentioned, removeMentions } from './mentions';
import { repeats } from './repeats';

/** Reads a message out of an activity; undefined where the activity is something else. */
export function toMessage(activity: Incoming, library: Library): Message | undefined {
  if (activity.type !== 'message') return undefined;
  const pressed = readPress(activity.value, library);
  return {
    text: readText(activity),
    hasPicture: activity.attachments?.some(({ contentType }) => contentType?.startsWith('image/')) ?? false,
    isAddressed: pressed !== undefined || isPersonal(activity) || isMentioned(activity),
    languageTags: readLanguageTags(activity),
    ...(pressed ? { pressed } : {}),
  };
}

/** The languages that the client names, likeliest first: phones leave out the locale and send it as an entity. */
export function readLanguageTags({ locale, entities }: Incoming): string[] {
  const clientInfo = entities?.find(({ type }) => type === 'clientInfo');
  return [locale, clientInfo?.locale].filter((tag) => typeof tag === 'string');
}

/** Channels other than Teams name no type; there a conversation is personal unless it says that it is a group. */
function isPersonal({ conversation }: Incoming): boolean {
  return (conversation.conversationType ?? (conversation.isGroup ? 'groupChat' : 'personal')) === 'personal';
}

/** Text and rich text say the same in different ways; where they differ, both are read. */
function readText(activity: Incoming): string {
  const html = activity.attachments?.find(({ contentType }) => contentType === 'text/html')?.content;
  const plain = toPlainText(removeMentions(activity.text ?? '', activity)).trim();
  // An address may stand in a link alone. Else most messages need no second reading, which costs as much as the answer.
  if (typeof html !== 'string' || (!html.includes('href=') && repeats(html, plain))) return plain;
  const rich = toPlainText(removeMentions(html, activity)).trim();
  return repeats(rich, plain) ? plain : `${plain}\n${rich}`.trim();
}

/** What was pressed; a code that no family writes so was not put there by Signpost. */
function readPress(value: unknown, { families }: Library): Press | undefined {
  const press = parsePress(value);
  if (press?.action !== 'explain') return press;
  return families[press.code.family].isId(press.code.id) ? press : undefined;
}
