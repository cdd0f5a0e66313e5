import { z } from 'zod';
import { show } from '../answer';
import { findTopics } from '../find-topics';
import type { Library } from '../library';
import { asOldCard, toCards, toWords } from './extension-result';
import { type InvokeAnswer, refuse } from './invoke-answer';
import { readLinkedTopic } from './linked-topic';
import { createDialogOpener } from './open-dialog';
import type { Responder } from './responder';
import { createDialogSubmitter } from './submit-dialog';

const amount = z.number().int().min(0).max(1000).nullish();

const queryShape = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).nullish(),
  queryOptions: z.object({ skip: amount, count: amount }).nullish(),
});

const linkShape = z.object({ url: z.string() });

/** More results nobody reads, and each comes with its whole card. */
const MAX_RESULTS = 15;

/** Answers the message extension: the search in the compose box, addresses pasted there, "Explain this error" on a message. */
export function createMessageExtension(library: Library, responder: Responder): Readonly<Record<string, InvokeAnswer>> {
  const submit = createDialogSubmitter(library, responder);
  return {
    'composeExtension/query': createSearchAnswer(library, responder),
    'composeExtension/queryLink': createLinkAnswer(library, responder),
    'composeExtension/fetchTask': createDialogOpener(library, responder),
    'composeExtension/submitAction': submit,
    // What some phones say instead.
    'task/submit': submit,
  };
}

function createSearchAnswer(library: Library, { make }: Responder): InvokeAnswer {
  return async (activity) => {
    const parsed = queryShape.safeParse(activity.value);
    if (!parsed.success)
      return refuse(
        400,
        'The value of composeExtension/query needs parameters, and whole numbers from 0 in queryOptions.',
      );
    const { parameters, queryOptions } = parsed.data;
    const skip = queryOptions?.skip ?? 0;
    return make(
      activity,
      (audience) => {
        const found = findTopics(wordsOf(parameters ?? []), library.languages.choose(audience.languageTags), library);
        if (found.length === 0) return toWords(show({ about: 'search', found: [] }, audience, library));
        const shown = found.slice(skip, Math.min(skip + (queryOptions?.count ?? MAX_RESULTS), MAX_RESULTS));
        return toCards(shown.map((topic) => show(topic, { ...audience, isShared: true }, library)));
      },
      toWords,
    );
  };
}

function createLinkAnswer(library: Library, { make, tell }: Responder): InvokeAnswer {
  return async (activity) => {
    const parsed = linkShape.safeParse(activity.value);
    if (!parsed.success) return refuse(400, 'The value of composeExtension/queryLink needs a url.');
    const topic = readLinkedTopic(parsed.data.url, library);
    // Most addresses have nothing to do with codes: they are none of Signpost's business.
    if (!topic) return toCards([]);
    return make(
      activity,
      (audience) => {
        const reply = show(topic, { ...audience, isShared: false }, library);
        tell(reply, 'link');
        return toCards([asOldCard(reply)]);
      },
      toWords,
    );
  };
}

/** What was typed, whatever a client names it; at first Teams asks without words. */
function wordsOf(parameters: readonly { readonly name: string; readonly value?: unknown }[]): string {
  const typed = parameters.find(({ name }) => name !== 'initialRun')?.value;
  return typeof typed === 'string' ? typed : '';
}
