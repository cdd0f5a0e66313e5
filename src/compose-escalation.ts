import { show } from './answer';
import type { EscalationForms, Viewer } from './cards/escalation-actions';
import { type Answered, toEscalationView } from './cards/escalation-card';
import { nameOf, stepAction, toHandOverForm, toNotSolvedForm, toResolveForm } from './cards/forms';
import { type NoticeView, notice } from './cards/notice-card';
import type { Reader } from './cards/reader';
import { type RequestView, toAnswerView, toNoteView } from './cards/request-view';
import { mono, plain } from './cards/rich-text';
import { execute } from './cards/row-press';
import { ago } from './cards/time';
import type { DeskWriter } from './escalation/deliver';
import type { Escalation, HistoryEvent } from './escalation/escalation';
import type { Library } from './library';
import type { Audience } from './message/message';
import type { CardReply, Reply } from './reply';
import { toReader } from './to-reader';

/** Writes all that is shown and told of an escalation, each in the language of who reads it. */
export function createDeskWriter(library: Library): DeskWriter {
  return {
    expertCard: (escalation) => expertCard(escalation, { languageTags: [escalation.channel.language] }, {}, library),
    // Who was forgotten leaves less to say than the others at that card.
    answerCard: (escalation, all) => answerCard(all[0] ?? escalation, { requests: all }, library),
    toRequester: (escalation, event, chosenLanguage) => toRequester(escalation, event, chosenLanguage, library),
    toExperts: (escalation, event) => toExperts(escalation, event, library),
  };
}

/** The card by which experts work, for one of them or for everybody. */
export function expertCard(escalation: Escalation, audience: Audience, viewer: Viewer, library: Library): CardReply {
  const reader = toReader({ ...audience, isShared: true }, library);
  const { form, escalation: template } = library.cards;
  const forms: EscalationForms = {
    resolve: form(toResolveForm(escalation, reader)),
    handOver: form(toHandOverForm(escalation, reader)),
  };
  const answered = show(escalation.topic, { languageTags: [reader.language] }, library);
  const view = toEscalationView(escalation, toAnswered(answered, escalation.topic), forms, viewer, reader);
  const { fallback: _, ...refresh } = execute(view.title, stepAction('view', escalation.id));
  const card = { ...template(view), refresh: { action: refresh } };
  return { kind: 'escalation', language: reader.language, view, card };
}

/** The card at which somebody asked for help, and how that stands. */
export function answerCard(
  { topic, requester, asked }: Pick<Escalation, 'topic' | 'requester' | 'asked'>,
  state: Pick<Audience, 'requests' | 'alert' | 'excerpt' | 'draft'>,
  library: Library,
): Reply {
  const isShared = asked.conversation.kind !== 'personal';
  // Where several asked at it, it stays in the language in which the first of them saw it.
  const { cardLanguage = requester.language } = state.requests?.[0]?.asked ?? asked;
  return show(topic, { languageTags: [cardLanguage], isShared, canAsk: true, ...state }, library);
}

/** A card of nothing but words, and beneath them what was asked for. */
export function noticeOf(view: NoticeView, requests: readonly RequestView[], reader: Reader, library: Library): Reply {
  const isSaying = (request: RequestView) => Object.values(request).some((parts) => parts.length > 0);
  const items = requests.filter(isSaying).map((request) => ({ items: library.cards.request(request).body }));
  const whole = { ...view, getHelp: [], requests: items, sharing: [] };
  return { kind: 'notice', language: reader.language, view: whole, card: library.cards.notice(whole) };
}

function toRequester(
  escalation: Escalation,
  happened: HistoryEvent,
  chosenLanguage: string | undefined,
  library: Library,
): Reply {
  const languageTags = [...(chosenLanguage ? [chosenLanguage] : []), escalation.requester.language];
  const reader = toReader({ languageTags }, library);
  const { phrases } = reader;
  const { event, by } = happened;
  const expert = nameOf(event === 'handedOver' ? happened.to : by, reader);
  const titles: Partial<Record<HistoryEvent['event'], string>> = {
    claimed: phrases('told.claimed', { expert }),
    handedOver: phrases('told.handedOver', { expert }),
    resolved: phrases('told.resolved', { expert }),
  };
  const title = titles[event] ?? phrases('told.reopened');
  const isQuestion = event === 'resolved';
  const about = aboutLine(escalation, reader, library);
  if (isOvertaken(happened, escalation)) return noticeOf(notice(title, reader, [about]), [], reader, library);
  const view = notice(title, reader, [about, phrases(isQuestion ? 'told.question' : 'told.next')]);
  const answer = toAnswerView(escalation, library.cards.form(toNotSolvedForm(escalation, reader, true)), reader, true);
  return noticeOf(view, [answer], reader, library);
}

/** Whether more has happened by the time a word can be said: another word tells of that. */
function isOvertaken(event: HistoryEvent, { history }: Escalation): boolean {
  return history.slice(history.indexOf(event) + 1).some((later) => changes.includes(later.event));
}

const changes: readonly HistoryEvent['event'][] = ['claimed', 'handedOver', 'resolved', 'reopened', 'solved'];

function toExperts(escalation: Escalation, event: HistoryEvent, library: Library): Reply {
  const reader = toReader({ languageTags: [escalation.channel.language] }, library);
  const { phrases } = reader;
  const requester = nameOf(escalation.requester, reader);
  const about = aboutLine(escalation, reader, library);
  const write = (title: string, paragraphs: string[], note = '') =>
    noticeOf(notice(title, reader, paragraphs), [toNoteView(nameOf(event.by, reader), note, reader)], reader, library);
  switch (event.event) {
    case 'handedOver': {
      const [person, to] = [nameOf(event.by, reader), nameOf(event.to, reader)];
      return write(phrases('thread.handedOver', { person, to }), [about]);
    }
    case 'reopened':
    case 'added':
      return write(phrases(`thread.${event.event}`, { requester }), [about], event.note);
    case 'reminded': {
      const age = ago(event.at - (lastOpening(escalation)?.at ?? event.at), reader.language);
      return write(phrases('thread.reminded'), [about, phrases('thread.remindedSince', { requester, age })]);
    }
    default:
      return write(phrases('thread.solved', { requester }), [about]);
  }
}

function lastOpening({ history }: Escalation): HistoryEvent | undefined {
  return history.findLast(({ event }) => event === 'opened' || event === 'reopened');
}

/** What it is about, in a line. */
export function aboutLine({ topic }: Pick<Escalation, 'topic'>, reader: Reader, library: Library): string {
  const answered = show(topic, { languageTags: [reader.language] }, library);
  return toAnswered(answered, topic)?.summary ?? reader.phrases('expertCard.noCode');
}

/** What somebody was told about a code or guide; a code that Signpost does not explain is one as well. */
function toAnswered({ kind, view }: Reply, topic: Escalation['topic']): Answered | undefined {
  if (kind !== 'notice') return view;
  if (topic.about !== 'foreign') return undefined;
  const { summary, title, paragraphs } = view;
  const codeLine = [mono(topic.foreign.map(({ code }) => code).join(' · '))];
  const description = paragraphs.slice(0, 1).map(({ paragraph }) => plain(paragraph));
  return { summary, title, codeLine, description, steps: [] };
}
