import { phraseTitles } from './phrase-titles';

interface Card {
  readonly lang?: string;
  readonly body?: readonly unknown[];
  readonly actions?: readonly unknown[];
  readonly refresh?: { readonly action?: { readonly data?: unknown } };
}

/** What matters of a card, without its sentences: its language, what it is about, what can be pressed. */
export function digestCard(content: unknown): object {
  const { lang, body = [], actions = [], refresh } = content as Card;
  const about = headlineOf(body);
  const presses = [...body, ...actions].flatMap(pressesIn);
  return {
    lang,
    about,
    ...(refresh ? { refresh: withoutIds(refresh.action?.data) } : {}),
    // What a search finds after the best changes with every better text.
    presses: about.endsWith('search.title') ? presses.slice(0, 1) : presses,
  };
}

/** An escalation has another id whenever it is recorded. */
function withoutIds(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'escalation' in data ? { ...data, escalation: '…' } : data;
}

/** The same of every card in the response to an invoke; sentences are named by the phrase they are, or left out. */
export function digestBody(body: unknown, name?: string): unknown {
  if (Array.isArray(body)) return body.map((each) => digestBody(each));
  if (typeof body === 'string') return SENTENCES.includes(name ?? '') ? nameOf(body) : body;
  if (typeof body !== 'object' || body === null) return body;
  if ('type' in body && body.type === 'AdaptiveCard') return digestCard(body);
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, digestBody(value, key)]));
}

const SENTENCES = ['message', 'text', 'title'];

/** The line of the code, or the phrase that is the title. */
function headlineOf(body: readonly unknown[]): string {
  const [code] = body.flatMap(monospaced);
  const [title] = body.flatMap(textsIn);
  return code ?? nameOf(title ?? '');
}

/** The phrase that a text is, or the code that it begins with. */
function nameOf(text: string): string {
  return phraseTitles.get(text) ?? /^[\w ]+(?=: )/.exec(text)?.[0] ?? '…';
}

function monospaced(node: unknown): string[] {
  return partsOf(node).flatMap((part) => ('fontType' in part && 'text' in part ? [String(part.text)] : []));
}

function textsIn(node: unknown): string[] {
  return partsOf(node).flatMap((part) =>
    'type' in part && part.type === 'TextBlock' && 'text' in part ? [String(part.text)] : [],
  );
}

/** Data of buttons, in short; addresses. */
function pressesIn(node: unknown): string[] {
  return partsOf(node).flatMap((part) => {
    if (!('type' in part) || typeof part.type !== 'string' || !part.type.startsWith('Action.')) return [];
    if ('url' in part) return [String(part.url)];
    return 'data' in part ? [`${part.type.slice('Action.'.length)} ${toShort(part.data)}`] : [];
  });
}

function toShort(data: unknown): string {
  const { action, code, guide, language, step, topic } = data as Record<string, unknown>;
  return [action, code ?? guide ?? language ?? step ?? JSON.stringify(topic)].join(' ');
}

/** Every object within, the node itself first. */
function partsOf(node: unknown): object[] {
  if (typeof node !== 'object' || node === null) return [];
  return [node, ...Object.entries(node).flatMap(([name, child]) => (name === 'data' ? [] : partsOf(child)))];
}
