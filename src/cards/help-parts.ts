import { isSettled } from '../escalation/escalation';
import type { Phrases } from '../language/languages';
import type { Topic } from '../message/topic';
import type { AdaptiveCard, CardTemplate } from './fill-template';
import { helpSubmit, toHelpForm, toNotSolvedForm } from './forms';
import type { Reader } from './reader';
import { toAlertView, toRequestView } from './request-view';

/** The parts of a view by which people ask for help and see what became of it. */
export interface HelpParts {
  readonly getHelp: readonly { readonly button: string; readonly form: AdaptiveCard }[];
  readonly requests: readonly { readonly items: unknown }[];
}

/** The templates that these parts are filled from. */
export interface HelpTemplates {
  readonly form: CardTemplate;
  readonly request: CardTemplate;
}

export const NO_HELP_PARTS: HelpParts = { getHelp: [], requests: [] };

/** What leaves nobody stuck. */
const withoutHelp: readonly Topic['about'][] = ['languages', 'welcome', 'outdated'];

/** More people than these asked at one card: it stays a card about a code. */
const MAX_REQUESTS = 3;

/** Lets people ask for help with what a card is about, once each: alone in a chat, that is once. */
export function toHelpParts(topic: Topic, reader: Reader, { form, request }: HelpTemplates): HelpParts {
  const { phrases, requests, isShared, canAsk, alert } = reader;
  const isOffered = canAsk && !withoutHelp.includes(topic.about) && (isShared || requests.every(isSettled));
  const views = [
    ...(alert === undefined ? [] : [toAlertView(alert, reader)]),
    ...requests
      .slice(-MAX_REQUESTS)
      .map((escalation) => toRequestView(escalation, form(toNotSolvedForm(escalation, reader)), reader)),
  ];
  return {
    getHelp: isOffered ? [{ button: phrases('getHelp.button'), form: helpForm(topic, reader, form) }] : [],
    requests: views.map((view) => ({ items: request(view).body })),
  };
}

/** All but what it is about is the same for everybody who reads the language: made anew it is half of what a short answer costs. */
const made = new WeakMap<Phrases, Map<boolean, AdaptiveCard>>();

function helpForm(topic: Topic, reader: Reader, form: CardTemplate): AdaptiveCard {
  const actions = [helpSubmit(topic, reader)];
  if (reader.draft) return { ...form(toHelpForm(reader)), actions };
  const hasExcerpt = reader.excerpt !== undefined;
  const ofLanguage = made.get(reader.phrases) ?? new Map<boolean, AdaptiveCard>();
  const known = ofLanguage.get(hasExcerpt) ?? form(toHelpForm(reader));
  made.set(reader.phrases, ofLanguage.set(hasExcerpt, known));
  return { ...known, actions };
}
