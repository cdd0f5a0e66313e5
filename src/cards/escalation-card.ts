import { type Escalation, type HistoryEvent, isSettled } from '../escalation/escalation';
import type { Refusal } from '../escalation/take-step';
import { shorten } from '../message/cut';
import { cardLanguage, identifiersSection } from './card-sections';
import { type EscalationForms, toEscalationActions, type Viewer } from './escalation-actions';
import type { ExplanationView } from './explanation-view';
import type { Button } from './form-view';
import { nameOf } from './forms';
import type { Reader } from './reader';
import { plain, type TextRun } from './rich-text';

/** Everything `cards/escalation.json` says. */
export interface EscalationView {
  readonly language: string;
  readonly fallbackText: string;
  readonly speak: string;
  readonly summary: string;
  readonly statusStyle: 'attention' | 'warning' | 'accent' | 'good';
  readonly statusLine: string;
  readonly codes: readonly { readonly codeLine: readonly TextRun[] }[];
  readonly title: string;
  /** What keeps the reader from what they pressed, or the requester from being told. */
  readonly alerts: readonly { readonly alert: string }[];
  readonly asksLine: string;
  readonly whereLine: string;
  readonly quotes: readonly { readonly who: string; readonly words: readonly TextRun[] }[];
  readonly identifiers: ExplanationView['identifiers'];
  readonly told: readonly Told[];
  readonly historyHeading: string;
  readonly history: readonly {
    readonly line: string;
    readonly time: string;
    readonly said: readonly { readonly words: readonly TextRun[] }[];
  }[];
  readonly actions: readonly Button[];
}

/** The card of a code or guide that the requester got; people ask for help without one as well. */
export type Answered = Pick<ExplanationView, 'summary' | 'title' | 'codeLine' | 'description' | 'steps'>;

interface Told {
  readonly heading: string;
  readonly toggle: string;
  readonly description: readonly TextRun[];
  readonly steps: readonly { readonly step: readonly TextRun[] }[];
}

const MAX_EVENTS = 6;
/** Notes of a long history: whole, they would make the card too large. The last one matters most. */
const MAX_SAID_LENGTH = 160;
const MAX_LAST_SAID_LENGTH = 300;

/** What the experts see; `answered` is what the requester was told, in the reader's language. */
export function toEscalationView(
  escalation: Escalation,
  answered: Answered | undefined,
  forms: EscalationForms,
  viewer: Viewer,
  reader: Reader,
): EscalationView {
  const { phrases } = reader;
  const { requester, topic, note, excerpt, history } = escalation;
  const name = nameOf(requester, reader);
  const title = answered?.title ?? phrases('expertCard.noCode');
  const status = statusOf(escalation, reader);
  const summary = `${status.line} · ${answered?.summary ?? title}`;
  const quotes = [
    { who: phrases('expertCard.note'), words: note },
    { who: phrases('expertCard.excerpt'), words: excerpt ?? '' },
  ];
  return {
    language: cardLanguage(reader),
    fallbackText: `${summary} · ${phrases('fallback')}`,
    speak: summary,
    summary,
    statusStyle: status.style,
    statusLine: `${status.sign} ${status.line}`,
    codes: answered ? [{ codeLine: answered.codeLine }] : [],
    title,
    alerts: alertsOf(escalation, viewer.refusal, reader).map((alert) => ({ alert })),
    asksLine: phrases('expertCard.asks', { requester: name }),
    whereLine: phrases(`expertCard.${escalation.asked.conversation.kind}`),
    quotes: quotes.filter(({ words }) => words !== '').map(({ who, words }) => ({ who, words: [plain(words)] })),
    identifiers:
      topic.about === 'codes' ? identifiersSection(topic.identifiers, reader, phrases('expertCard.identifiers')) : [],
    told: toldOf(answered, reader),
    historyHeading: phrases('expertCard.history'),
    history: history.slice(-MAX_EVENTS).map((event) => toLine(event, event === lastNoteOf(history), reader)),
    actions: toEscalationActions(escalation, forms, viewer, reader),
  };
}

function statusOf(escalation: Escalation, reader: Reader) {
  const { phrases } = reader;
  const { status, urgency } = escalation;
  const expert = nameOf(escalation.expert, reader);
  if (escalation.requester.id === '') return { style: 'good', sign: '✅', line: phrases('event.forgotten') } as const;
  if (isSettled(escalation)) return { style: 'good', sign: '✅', line: phrases('expertCard.solved') } as const;
  if (status === 'resolved') {
    return { style: 'good', sign: '✅', line: phrases('expertCard.resolved', { expert }) } as const;
  }
  const urgent = urgency === 'urgent' ? `${phrases('expertCard.urgent')} · ` : '';
  if (status === 'claimed') {
    return { style: 'accent', sign: '👤', line: `${urgent}${phrases('expertCard.claimed', { expert })}` } as const;
  }
  const line = `${urgent}${phrases('expertCard.open')}`;
  return urgent
    ? ({ style: 'attention', sign: '❗', line } as const)
    : ({ style: 'warning', sign: '⏳', line } as const);
}

function alertsOf(escalation: Escalation, refusal: Refusal | undefined, reader: Reader): string[] {
  const { phrases } = reader;
  const requester = nameOf(escalation.requester, reader);
  const isUnreachable = escalation.history.at(-1)?.event === 'unreachable';
  return [
    ...(refusal ? [refusalLine(refusal, escalation, reader)] : []),
    ...(isUnreachable ? [phrases('expertCard.unreachable', { requester })] : []),
  ];
}

/** Why somebody may not do what they pressed. */
export function refusalLine(refusal: Refusal, { requester }: Escalation, reader: Reader): string {
  const expert = nameOf('by' in refusal ? refusal.by : undefined, reader);
  return reader.phrases(`refusal.${refusal.reason}`, { expert, requester: nameOf(requester, reader) });
}

function toldOf(answered: Answered | undefined, reader: Reader): Told[] {
  if (!answered) return [];
  const { description, steps } = answered;
  return [
    {
      heading: reader.phrases('expertCard.told'),
      toggle: reader.phrases('expertCard.showTold'),
      description,
      steps: steps.map(({ number, step }) => ({ step: [plain(`${number} `), ...step] })),
    },
  ];
}

function lastNoteOf(history: readonly HistoryEvent[]): HistoryEvent | undefined {
  return history.findLast((event) => 'note' in event && event.note !== '');
}

function toLine(event: HistoryEvent, isLastNote: boolean, reader: Reader): EscalationView['history'][number] {
  const to = nameOf('to' in event ? event.to : undefined, reader);
  const note = 'note' in event ? event.note : '';
  const limit = isLastNote ? MAX_LAST_SAID_LENGTH : MAX_SAID_LENGTH;
  // Teams writes it as the reader's own time.
  const at = new Date(event.at).toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    line: reader.phrases(`event.${event.event}`, { person: nameOf(event.by, reader), to }),
    time: `{{DATE(${at}, SHORT)}} {{TIME(${at})}}`,
    said: note === '' ? [] : [{ words: [plain(shorten(note, limit))] }],
  };
}
