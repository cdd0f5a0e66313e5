import type { Library } from '../library';
import { OUTDATED } from '../message/card-action';
import type { Audience, Message } from '../message/message';
import { toPlainText } from '../message/plain-text';
import type { Incoming } from './incoming';
import { isMentioned, removeMentions } from './mentions';
import { readOwnCard } from './own-card';
import { kindOf } from './person';
import { readQuoted } from './quoted';
import { readPress } from './read-press';
import { repeats } from './repeats';
import { splitQuotes } from './split-quotes';

/** Reads what a person wrote, changed or pressed; undefined where the activity is something else. */
export function toMessage(activity: Incoming, library: Library): Message | undefined {
  if (activity.type !== 'message' && activity.type !== 'messageUpdate') return undefined;
  const text = readText(activity);
  const read = readPress(activity.value, library);
  // What was written beside a press that makes no sense may make some.
  const press = read === OUTDATED && text !== '' ? undefined : read;
  // Who sends a card of Signpost's has it already, and wants something of it only if they say so.
  const ownCard = text === '' ? readOwnCard(activity, library) : undefined;
  const isTold = isPersonal(activity) && !ownCard;
  const pressed = press ?? ownCard;
  const quoted = readQuoted(activity);
  return {
    text,
    ...(quoted === undefined ? {} : { quoted }),
    hasPicture: activity.attachments?.some(({ contentType }) => contentType?.startsWith('image/')) ?? false,
    isAddressed: press !== undefined || isTold || isMentioned(activity),
    ...readAudience(activity),
    ...(pressed ? { pressed } : {}),
  };
}

/** Reads who reads the answer to an activity. */
export function readAudience(activity: Incoming): Audience {
  return { languageTags: readLanguageTags(activity), isShared: !isPersonal(activity) };
}

export function isPersonal({ conversation }: Incoming): boolean {
  return kindOf(conversation) === 'personal';
}

/** The languages that the client names, likeliest first: phones leave out the locale and send it as an entity. */
function readLanguageTags({ locale, entities }: Incoming): string[] {
  const clientInfo = entities?.find(({ type }) => type === 'clientInfo');
  return [locale, clientInfo?.locale].filter((tag) => typeof tag === 'string');
}

/** Text and rich text say the same in different ways; where they differ, both are read. */
function readText(activity: Incoming): string {
  const html = activity.attachments?.find(({ contentType }) => contentType === 'text/html')?.content;
  const plain = toPlainText(removeMentions(activity.text ?? '', activity)).trim();
  // An address may stand in a link alone. Else most messages need no second reading, which costs as much as the answer.
  if (typeof html !== 'string' || (!html.includes('href=') && repeats(html, plain))) return plain;
  const rich = toPlainText(removeMentions(splitQuotes(html).own, activity)).trim();
  return repeats(rich, plain) ? plain : `${plain}\n${rich}`.trim();
}
