import type { HelpRequest } from '../escalation/desk';
import type { Library } from '../library';
import type { DeskPress } from '../message/desk-press';
import { maskSecrets } from '../message/mask-secrets';
import type { Audience } from '../message/message';
import type { Topic } from '../message/topic';
import { toNote } from './desk-steps';
import type { Incoming } from './incoming';
import { readConversation, readPerson, readTeamId } from './person';

export type HelpPress = Extract<DeskPress, { action: 'getHelp' }>;

/** Makes of what was pressed and filled in what the desk needs of it; undefined where the client does not say who it was. */
export function toHelpRequest(
  { topic, urgency, note, excerpt, shownIn }: HelpPress,
  activity: Incoming,
  audience: Audience,
  library: Library,
): HelpRequest | undefined {
  const person = readPerson(activity);
  if (!person) return undefined;
  const teamId = readTeamId(activity);
  const { replyToId } = activity;
  return {
    requester: { ...person, language: library.languages.choose(audience.languageTags) },
    topic: withMasked(topic),
    urgency,
    note: toNote(note),
    ...(excerpt === undefined ? {} : { excerpt: toNote(excerpt) }),
    asked: {
      conversation: readConversation(activity),
      ...(replyToId ? { cardId: replyToId } : {}),
      ...(shownIn ? { cardLanguage: shownIn } : {}),
      ...(teamId === undefined ? {} : { teamId }),
    },
  };
}

/** Addresses among the identifiers may hold secrets as well. */
function withMasked(topic: Topic): Topic {
  if (topic.about !== 'codes') return topic;
  const masked = Object.entries(topic.identifiers).map(([name, value]) => [name, maskSecrets(value)]);
  return { ...topic, identifiers: Object.fromEntries(masked) };
}
