import type { Cues } from '../language/cues';
import { createWords } from '../language/words';
import { createEndTest, NOT_LATIN } from './number-context';

/** What people say before and behind a status that something answered with. */
export interface Sayings {
  standsAlone(after: string): boolean;
  /** "we get", directly before the number. */
  isReceivedBefore(before: string): boolean;
  /** "we received a", "the API only gives us" */
  isReceived(before: string, after: string): boolean;
  /** "the server often says", "from Graph", "proxy =" */
  isAnswer(before: string, after: string): boolean;
  isNow(before: string): boolean;
  /** Whether "a" stands before; "en" is "a" in Swedish and "and" in Dutch. */
  isOne(before: string): 'yes' | 'maybe' | 'no';
}

const FILLER_GAP = /,? ?$/;
const PARTED = /[ ,]$/;
const RECEIVED_GAP = /[ \t:]{0,2}$/;
/** The end that Swedish gives to a foreign word: "API:t". */
const SUFFIX = /\b:[a-z]{1,3}$/i;
const SERVICE_MARK = new RegExp(`(?:(?<!s)(?:\\s[:=]|:)\\s|(?:${NOT_LATIN}|,){1,12} ?)$`);
const NOT_LATIN_LAST = new RegExp(`${NOT_LATIN}$`);
const WHOLE_WORD_AFTER = /^[\w-]/;
const END_OF_LINE = /^[)\s.!]{0,3}(?:\n|$)/;

/** "The page does not load: 404" */
const CLAUSE_BEFORE = new RegExp(`[^.\\n]{0,60}(?:(?<=${NOT_LATIN})[:：]|[:：]\\s|\\()$`);

/** What says "API" or "Graph" before a number can only mean its answer; a server or an app may have a number. */
const NAMELESS =
  /(?<![A-Z\u00C0-\u024F])(?:graph|apis?|rest|curl|sharepoint|onedrive|nginx|cloudflare|haproxy|接口)\s?$/i;

const MAX_FILLERS = 4;
const MAX_FILLERS_BESIDE_SERVICE = 3;

/** Knows what people say, in the words of every language. */
export function createSayings(cues: Cues): Sayings {
  // "500 HTTP requests", "503 error reports": such words count what follows.
  const nouns = new Set(['http', 'status', 'code', ...cues.error, ...cues.service]);
  const asking = cues.asking.filter((word) => !nouns.has(word));
  const fillers = createWords([...asking, ...cues.received, ...cues.article, ...cues.now]);
  const articles = createWords([...cues.article, 'the']);
  const maybeArticles = createWords(cues.article.filter((word) => cues.and.includes(word)));
  const received = createWords(cues.received);
  const services = createWords(cues.service);
  const nows = createWords(cues.now);
  const standsAlone = createEndTest(cues);

  const withoutLastFiller = (text: string): string | undefined => {
    const rest = text.replace(FILLER_GAP, '');
    const left = rest.slice(0, fillers.startOfLast(rest) ?? 0);
    return PARTED.test(left) ? left.trimEnd() : undefined;
  };
  const withoutFirstFiller = (text: string): string | undefined => {
    const left = text.startsWith(' ') ? text.slice((fillers.endOfFirst(text.slice(1)) ?? text.length) + 1) : '';
    return left.startsWith(' ') ? left : undefined;
  };
  const isReceivedBefore = (text: string) => received.startOfLast(text.replace(RECEIVED_GAP, '')) !== undefined;
  const endsInService = (text: string) => services.startOfLast(text.trimEnd().replace(SUFFIX, '')) !== undefined;
  const beginsWithService = (text: string) => services.endOfFirst(text.slice(1)) !== undefined;
  const endsInMarkedService = (text: string) => {
    const unmarked = text.replace(SERVICE_MARK, '');
    return (
      (unmarked.length < text.length || NOT_LATIN_LAST.test(text)) && (endsInService(unmarked) || endsInUnparted(text))
    );
  };
  // In "接口一直429" the words before the number are the service's and others, with nothing between them.
  const endsInUnparted = (text: string) => {
    const tail = SERVICE_MARK.exec(text)?.[0] ?? '';
    return Array.from(tail, (_, index) => tail.slice(0, index + 1)).some(endsInService);
  };
  const endsInClause = (before: string, after: string) =>
    END_OF_LINE.test(after) && services.standIn(CLAUSE_BEFORE.exec(before)?.[0] ?? '');

  return {
    standsAlone,
    isReceivedBefore,
    isReceived: (before, after) => {
      const start = articles.startOfLast(before.trimEnd());
      if (start !== undefined && isReceivedBefore(before.slice(0, start)) && !WHOLE_WORD_AFTER.test(after)) return true;
      return standsAlone(after) && peel(before, withoutLastFiller, MAX_FILLERS).some(isReceivedBefore);
    },
    isAnswer: (before, after) =>
      (standsAlone(after) &&
        (NAMELESS.test(before) ||
          endsInMarkedService(before) ||
          peel(before, withoutLastFiller, MAX_FILLERS_BESIDE_SERVICE).slice(1).some(endsInService))) ||
      endsInClause(before, after) ||
      peel(after, withoutFirstFiller, MAX_FILLERS_BESIDE_SERVICE).slice(1).some(beginsWithService),
    isNow: (before) => nows.startOfLast(before.trimEnd()) !== undefined,
    isOne: (before) => {
      if (articles.startOfLast(before.trimEnd()) === undefined) return 'no';
      return maybeArticles.startOfLast(before.trimEnd()) === undefined ? 'yes' : 'maybe';
    },
  };
}

/** A text, and what is left of it when one, two … words are taken off. */
function peel(text: string, takeOff: (text: string) => string | undefined, max: number): string[] {
  const rests = [text];
  for (let rest = takeOff(text); rest !== undefined && rests.length <= max; rest = takeOff(rest)) rests.push(rest);
  return rests;
}
