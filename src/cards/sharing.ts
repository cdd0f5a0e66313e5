import type { ShowAction } from '../message/card-action';
import type { Topic } from '../message/topic';
import type { AdaptiveCard } from './fill-template';
import type { Reader } from './reader';

/** The part of a view by which each of several readers gets the card in a language of their own. */
export interface Shared {
  /** The button for who cannot have it refreshed; empty where nobody else reads the card. */
  readonly sharing: readonly { readonly title: string; readonly data: ShowAction }[];
}

export const NOT_SHARED: Shared = { sharing: [] };

/** What only concerns the person who asked. */
const personal: readonly Topic['about'][] = ['languages', 'outdated'];

/** Lets others read in their own language what a card says about a topic. */
export function toShared(topic: Topic, reader: Reader): Shared {
  if (!isForOthers(topic, reader)) return NOT_SHARED;
  const data: ShowAction = { action: 'translate', topic, shownIn: reader.language, ...helpOf(reader) };
  return { sharing: [{ title: sharingTitle(reader), data }] };
}

/** Adds what makes Teams ask for the card anew on behalf of each reader. */
export function withRefresh(card: AdaptiveCard, topic: Topic, reader: Reader): AdaptiveCard {
  if (!isForOthers(topic, reader)) return card;
  const { excerpt } = reader;
  const data: ShowAction = {
    action: 'show',
    topic,
    shownIn: reader.language,
    ...helpOf(reader),
    ...(excerpt === undefined ? {} : { excerpt }),
  };
  return { ...card, refresh: { action: { type: 'Action.Execute', title: sharingTitle(reader), verb: 'show', data } } };
}

/** What the card that is made anew needs to know; the message only once, as it is long. */
function helpOf({ canAsk, requests }: Reader): Partial<ShowAction> {
  return { ...(canAsk ? { canAsk } : {}), ...(requests.length > 0 ? { hasRequests: true } : {}) };
}

function isForOthers({ about }: Topic, { isShared }: Reader): boolean {
  return isShared && !personal.includes(about);
}

/** The word for language in every language: who looks for theirs does not read the one of the card. */
function sharingTitle({ languages }: Reader): string {
  const words = languages.tags.map((tag) => languages.phrases(tag)('sharing.language'));
  return `🌐 ${[...new Set(words)].join(' · ')}`;
}
