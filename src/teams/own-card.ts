import { z } from 'zod';
import type { Library } from '../library';
import type { ShowAction } from '../message/card-action';
import type { Incoming } from './incoming';
import { parseContent } from './parse-content';
import { readPress } from './read-press';
import { CARD_TYPE } from './to-activity';

const ownShape = z.object({ refresh: z.object({ action: z.object({ data: z.unknown() }) }) });

/** Reads what a card of Signpost's is about that somebody sent on, from the message extension or by quoting it. */
export function readOwnCard({ attachments }: Incoming, library: Library): ShowAction | undefined {
  for (const { contentType, content } of attachments ?? []) {
    const card = contentType === CARD_TYPE ? ownShape.safeParse(parseContent(content)).data : undefined;
    const press = card && readPress(card.refresh.action.data, library);
    if (press && press.action !== 'chooseLanguage') return { ...press, shownIn: undefined };
  }
  return undefined;
}
