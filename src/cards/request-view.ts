import { type Escalation, isSettled } from '../escalation/escalation';
import type { AdaptiveCard } from './fill-template';
import { type Button, openForm } from './form-view';
import { nameOf, stepAction } from './forms';
import type { Reader } from './reader';
import { plain, type TextRun } from './rich-text';
import { open, submit } from './row-press';
import { messageLink } from './teams-links';

/** Everything `cards/request.json` says: how a request for help stands, for who asked. */
export interface RequestView {
  readonly headings: readonly { readonly heading: string }[];
  readonly lines: readonly { readonly line: string }[];
  /** What people wrote, and who: as it is, without any mark-up. */
  readonly quotes: readonly { readonly who: string; readonly words: readonly TextRun[] }[];
  readonly answers: readonly { readonly actions: readonly Button[] }[];
}

/** How a request stands, below a headline of its own; `form` is what opens at "Not solved". */
export function toRequestView(escalation: Escalation, form: AdaptiveCard, reader: Reader): RequestView {
  const { phrases, isShared } = reader;
  const heading = isShared
    ? phrases('request.headingOf', { requester: nameOf(escalation.requester, reader) })
    : phrases('request.heading');
  return {
    ...toAnswerView(escalation, form, reader),
    headings: [{ heading }],
    lines: [{ line: stateLine(escalation, reader) }],
  };
}

/** What an expert answered, and the buttons for what the requester says to it; `isTold` where they stand below a word of its own. */
export function toAnswerView(escalation: Escalation, form: AdaptiveCard, reader: Reader, isTold = false): RequestView {
  const { phrases } = reader;
  const { id, status, history } = escalation;
  const resolved = history.findLast(({ event }) => event === 'resolved' || event === 'reopened');
  const isAnswered = status === 'resolved' && resolved?.event === 'resolved' && resolved.note !== '';
  const data = { ...stepAction('solved', id), ...(isTold ? { isTold } : {}) };
  const solved = submit(phrases('request.isSolved'), data);
  const notSolved = openForm(phrases('request.isNotSolved'), form);
  return {
    ...NOTHING,
    quotes: isAnswered ? [toQuote(nameOf(resolved.by, reader), resolved.note, reader)] : [],
    answers: isSettled(escalation) ? [] : [{ actions: status === 'resolved' ? [solved, notSolved] : [solved] }],
  };
}

/** Why nothing was passed on, and what to do. */
export function toAlertView(alert: NonNullable<Reader['alert']>, reader: Reader): RequestView {
  const { phrases } = reader;
  return {
    ...NOTHING,
    headings: [{ heading: `⚠️ ${phrases(`${alert}.heading`)}` }],
    lines: [{ line: phrases(`${alert}.how`) }],
  };
}

/** A line in the list of what is open, which leads to the card. */
export function toEntryView(escalation: Escalation, about: string, age: string, reader: Reader): RequestView {
  const { phrases } = reader;
  const { urgency, status, requester, expert, channel, expertCardId } = escalation;
  const state = phrases(`expertCard.${status}`, { expert: nameOf(expert, reader) });
  const urgent = urgency === 'urgent' ? [`❗ ${phrases('expertCard.urgent')}`] : [];
  const link = messageLink(channel.conversation, expertCardId);
  return {
    ...NOTHING,
    headings: [{ heading: about }],
    lines: [{ line: [...urgent, age, nameOf(requester, reader), state].join(' · ') }],
    answers: link ? [{ actions: [open(phrases('expertCard.openMessage'), link)] }] : [],
  };
}

/** What somebody wrote, for experts. */
export function toNoteView(name: string, note: string, reader: Reader): RequestView {
  return { ...NOTHING, quotes: note === '' ? [] : [toQuote(name, note, reader)] };
}

const NOTHING: RequestView = { headings: [], lines: [], quotes: [], answers: [] };

function toQuote(name: string, note: string, { phrases }: Reader): RequestView['quotes'][number] {
  return { who: phrases('request.answer', { expert: name }), words: [plain(note)] };
}

function stateLine(escalation: Escalation, reader: Reader): string {
  const { phrases } = reader;
  const { status, expert, history } = escalation;
  if (isSettled(escalation)) return `✅ ${phrases('request.solved')}`;
  if (status === 'resolved') return `✅ ${phrases('request.resolved', { expert: nameOf(expert, reader) })}`;
  if (status === 'claimed') return `👤 ${phrases('request.claimed', { expert: nameOf(expert, reader) })}`;
  if (history.at(-1)?.event === 'noChannel') return `⚠️ ${phrases('request.noChannel')}`;
  return `⏳ ${phrases('request.open')}`;
}
