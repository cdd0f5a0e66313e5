// @ts-check
import { TENANT_ID } from './people.js';
import { conversationOf, isChannel } from './tab.js';

/** @typedef {import('./tab.js').Place} Place */
/** @typedef {{ place: Place, conversationId: string }} Where */

/** @typedef {{ type: string, id?: string, entities?: object[], channelData?: object, [field: string]: unknown }} Fields what sets an activity apart */

/** Signpost as Teams names it. */
export const BOT = { id: '28:signpost', name: 'Signpost' };

const TENANT = { id: TENANT_ID };
const TEAM = { id: '19:local-team@thread.tacv2', name: 'Local team' };

/** Teams sends a region with the language; these are the ones it sends for the languages Signpost speaks. */
const TEAMS_LOCALES = new Map([
  ['en', 'en-US'],
  ['sv', 'sv-SE'],
  ['nl', 'nl-NL'],
  ['nb', 'nb-NO'],
  ['zh-Hans', 'zh-CN'],
]);

/**
 * Writes what somebody did as the activity that Teams would send. `now` is handed in by tests only.
 *
 * @param {Fields} fields
 * @param {Where} where
 * @param {import('./people.js').Reader & { serviceUrl: string, now?: Date }} circumstances
 */
export function toActivity(
  { id, entities = [], channelData, ...fields },
  { place, conversationId },
  { person, language, serviceUrl, now = new Date() },
) {
  const locale = TEAMS_LOCALES.get(language) ?? language;
  return {
    ...fields,
    id: id ?? newId(now),
    timestamp: now.toISOString(),
    localTimestamp: toLocalTimestamp(now),
    channelId: 'msteams',
    serviceUrl,
    from: person,
    recipient: BOT,
    conversation: {
      id: conversationId,
      conversationType: isChannel(place) ? 'channel' : place,
      tenantId: TENANT.id,
      ...(isChannel(place) && { isGroup: true }),
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
  if (!isChannel(place)) return { tenant: TENANT };
  const channelId = conversationOf(place);
  return {
    tenant: TENANT,
    teamsChannelId: channelId,
    teamsTeamId: TEAM.id,
    channel: { id: channelId, name: place === 'experts' ? 'Escalation channel' : 'Local channel' },
    team: TEAM,
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
