import type { Incoming } from './incoming';

type Mention = NonNullable<Incoming['entities']>[number];

/** Whether Signpost itself is mentioned. */
export function isMentioned(activity: Incoming): boolean {
  const own = activity.recipient?.id;
  return own != null && mentionsOf(activity).some(({ mentioned }) => mentioned?.id === own);
}

/** Far more than one message mentions; each costs a pass over the text. */
const MAX_SPELLINGS = 300;

/**
 * Takes every mention out of a text, whoever is mentioned: "Ann 403" is a name and no code.
 *
 * The SDK's own function takes only the first one, and fails where a mention has no text.
 */
export function removeMentions(text: string, activity: Incoming): string {
  const all = [...new Set(mentionsOf(activity).flatMap(spellings))].slice(0, MAX_SPELLINGS);
  // "@Ann 403" goes before "@Ann", which would leave its number behind.
  return all.sort((a, b) => b.length - a.length).reduce((rest, spelling) => rest.replaceAll(spelling, ' '), text);
}

/** A mention as its entity spells it, as Teams marks it up, and as a plain client writes it. */
function spellings({ text, mentioned }: Mention): string[] {
  const name = mentioned?.name;
  return [...(text ? [text] : []), ...(name ? [`<at>${name}</at>`, `@${name}`] : [])];
}

function mentionsOf({ entities }: Incoming): Mention[] {
  return entities?.filter(({ type }) => type === 'mention') ?? [];
}
