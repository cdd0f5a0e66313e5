// @ts-check

/** @typedef {'personal' | 'channel'} Place */

const BOT = { id: '28:signpost', name: 'Signpost' };
const PERSON = {
  id: '29:local-person',
  name: 'You',
  aadObjectId: '3c9e5b1a-7d42-4f0e-9a68-51b7c2d4e6f8',
};
const TENANT_ID = '7a1d0c52-84be-4e39-b6f5-2f90a3c8d714';
const PERSONAL_CHAT_ID = 'a:local-personal';
const CHANNEL_ID = '19:local-channel@thread.tacv2';
const TEAM_ID = '19:local-team@thread.tacv2';

/** Teams sends a region with the language; these are the ones it sends for the languages Signpost speaks. */
const TEAMS_LOCALES = new Map([
  ['en', 'en-US'],
  ['sv', 'sv-SE'],
  ['nl', 'nl-NL'],
  ['nb', 'nb-NO'],
  ['zh-Hans', 'zh-CN'],
]);

/**
 * Writes what the person typed or pressed as the activity that Teams would send.
 *
 * `threadId` is the root message of the channel thread to go on with; without it a channel message opens its own thread.
 * `id` and `now` are handed in by tests only.
 *
 * @param {object} message
 * @param {string} [message.text] what was typed; absent when a button was pressed
 * @param {unknown} [message.value] what the pressed button carries
 * @param {Place} message.place
 * @param {string} message.language BCP 47 tag
 * @param {boolean} [message.isMentioned] whether the message names the bot; a channel message reaches it only then
 * @param {string} [message.replyToId]
 * @param {string} [message.threadId]
 * @param {string} message.serviceUrl
 * @param {string} [message.id]
 * @param {Date} [message.now]
 */
export function toActivity({
  text,
  value,
  place,
  language,
  isMentioned = false,
  replyToId,
  threadId,
  serviceUrl,
  now = new Date(),
  id = newId(now),
}) {
  const locale = TEAMS_LOCALES.get(language) ?? language;
  const mention =
    isMentioned && text !== undefined ? { type: 'mention', mentioned: BOT, text: `<at>${BOT.name}</at>` } : undefined;
  return {
    type: 'message',
    id,
    timestamp: now.toISOString(),
    localTimestamp: toLocalTimestamp(now),
    channelId: 'msteams',
    serviceUrl,
    from: PERSON,
    recipient: BOT,
    conversation: toConversation(place, threadId ?? id),
    locale,
    ...(text !== undefined && { text: mention ? `${mention.text} ${text}` : text, textFormat: 'plain' }),
    ...(value !== undefined && { value }),
    ...(replyToId !== undefined && { replyToId }),
    entities: [toClientInfo(locale), ...(mention ? [mention] : [])],
    channelData: toChannelData(place),
    deliveryMode: 'expectReplies',
  };
}

/** An id that no other message has, even after the page is reloaded: the bot answers each id once. */
export function newId(now = new Date()) {
  return `${now.getTime()}${Math.random().toString().slice(2, 10)}`;
}

/** @param {Place} place @param {string} rootId */
function toConversation(place, rootId) {
  if (place === 'personal') return { id: PERSONAL_CHAT_ID, conversationType: 'personal', tenantId: TENANT_ID };
  return {
    id: `${CHANNEL_ID};messageid=${rootId}`,
    conversationType: 'channel',
    isGroup: true,
    tenantId: TENANT_ID,
  };
}

/** @param {Place} place */
function toChannelData(place) {
  const tenant = { id: TENANT_ID };
  if (place === 'personal') return { tenant };
  return {
    tenant,
    teamsChannelId: CHANNEL_ID,
    teamsTeamId: TEAM_ID,
    channel: { id: CHANNEL_ID },
    team: { id: TEAM_ID },
  };
}

/** @param {string} locale */
function toClientInfo(locale) {
  const country = new Intl.Locale(locale).maximize().region;
  return { type: 'clientInfo', locale, ...(country && { country }), platform: 'Web' };
}

/** The person's own time with its distance from UTC, such as 2026-02-03T05:05:00.000+01:00. @param {Date} date */
function toLocalTimestamp(date) {
  const offsetMinutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const distance = Math.abs(offsetMinutes);
  const hours = String(Math.floor(distance / 60)).padStart(2, '0');
  const minutes = String(distance % 60).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${hours}:${minutes}`;
}
