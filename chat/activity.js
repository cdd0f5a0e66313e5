// @ts-check
import { conversationOf } from './tab.js';

/** @typedef {import('./tab.js').Place} Place */
/** @typedef {{ place: Place, conversationId: string }} Where */

/** @typedef {{ type: string, id?: string, entities?: object[], channelData?: object, [field: string]: unknown }} Fields what sets an activity apart */

/** Signpost as Teams names it. */
export const BOT = { id: '28:signpost', name: 'Signpost' };

/** Who uses the page: in every tab, place and language the same person to the bot. */
export const PERSON = {
  id: '29:local-person',
  name: 'You',
  aadObjectId: '3c9e5b1a-7d42-4f0e-9a68-51b7c2d4e6f8',
};

const TENANT = { id: '7a1d0c52-84be-4e39-b6f5-2f90a3c8d714' };
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
 * Writes what the person did as the activity that Teams would send. `now` is handed in by tests only.
 *
 * @param {Fields} fields
 * @param {Where} where
 * @param {{ language: string, serviceUrl: string, now?: Date }} circumstances `language` is a BCP 47 tag
 */
export function toActivity(
  { id, entities = [], channelData, ...fields },
  { place, conversationId },
  { language, serviceUrl, now = new Date() },
) {
  const locale = TEAMS_LOCALES.get(language) ?? language;
  return {
    ...fields,
    id: id ?? newId(now),
    timestamp: now.toISOString(),
    localTimestamp: toLocalTimestamp(now),
    channelId: 'msteams',
    serviceUrl,
    from: PERSON,
    recipient: BOT,
    conversation: {
      id: conversationId,
      conversationType: place,
      tenantId: TENANT.id,
      ...(place === 'channel' && { isGroup: true }),
    },
    locale,
    entities: [toClientInfo(locale), ...entities],
    channelData: { ...toChannelData(place), ...channelData },
  };
}

/** An id that no other message has, even after the page is reloaded: the bot answers each id once. */
export function newId(now = new Date()) {
  return `${now.getTime()}${Math.random().toString().slice(2, 10)}`;
}

/** @param {Place} place */
function toChannelData(place) {
  if (place === 'personal') return { tenant: TENANT };
  const channelId = conversationOf('channel');
  return {
    tenant: TENANT,
    teamsChannelId: channelId,
    teamsTeamId: TEAM_ID,
    channel: { id: channelId },
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
