import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from '../../src/answer';
import { toHandOverForm, toHelpForm } from '../../src/cards/forms';
import { toRequestView } from '../../src/cards/request-view';
import { expertCard } from '../../src/compose-escalation';
import { toReader } from '../../src/to-reader';
import { bo, openEscalation, play } from '../escalation/escalation';
import { library, ownLibrary } from '../library';

const folder = join(__dirname, '../../cards');
const files = readdirSync(folder);

/** What is said in which every part is present, for each template; the templates themselves are left out of it. */
const nothing = () => ({});
const unfilled = {
  ...ownLibrary,
  cards: { explanation: nothing, notice: nothing, escalation: nothing, form: nothing, request: nothing },
};
const viewOf = (text: string) =>
  answer({ text, isAddressed: true, isShared: true, languageTags: ['en'] }, unfilled)?.view;
const partOf = (text: string, part: string) => ({ [part]: Reflect.get(viewOf(text) ?? {}, part) });
/** An escalation in which everything has happened that a card can tell. */
const reader = toReader({ languageTags: ['en'], canAsk: true, excerpt: 'AADSTS50011' }, unfilled);
const whole = openEscalation({
  excerpt: 'AADSTS50011',
  topic: { about: 'codes', codes: ['entra:50011'], more: 0, foreign: [], identifiers: { scope: 'User.Read' } },
});
const resolved = play(whole, [bo, { step: 'resolve', note: 'clear the cookies' }]).escalation;
const refusal = { reason: 'claimed', by: bo } as const;

const partsOf = (view: object, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, Reflect.get(view, name)]));

/** Choices are given as whole values, as the data of buttons are. */
const withoutChoices = (view: object): object =>
  JSON.parse(JSON.stringify(view, (name, value: unknown) => (name === 'choices' ? [] : value)));

const wholeViews: Record<string, object | undefined> = {
  'explanation.json': {
    ...viewOf(
      'HTTP 401, 402, 403, 404, 405, 409, 429 AADSTS40014 AADB2C90118 Trace ID: 12345678-1234-1234-1234-123456789abc',
    ),
    ...partOf('AADSTS50105', 'organization'),
    getHelp: [{ button: 'Get help', form: {} }],
    requests: [{ items: [] }],
  },
  'notice.json': {
    ...viewOf('ClientAuthError: state_not_found: lost'),
    ...partOf('help', 'examples'),
    getHelp: [{ button: 'Get help', form: {} }],
    requests: [{ items: [] }],
    ...partOf('language', 'choices'),
  },
  'escalation.json': expertCard(resolved, { languageTags: ['en'] }, { refusal }, unfilled).view,
  'form.json': withoutChoices({
    ...toHandOverForm(whole, reader),
    ...partsOf(toHelpForm(reader), ['intros', 'texts', 'questions', 'toggles']),
  }),
  'request.json': toRequestView(resolved, {}, reader),
};

test('each template belongs to a reply, and each reply has a template', () => {
  expect(files.sort()).toEqual(
    Object.keys(library.cards)
      .map((name) => `${name}.json`)
      .sort(),
  );
});

describe.each(files)('cards/%s', (file) => {
  const template: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const view = wholeViews[file] ?? {};

  test('is an Adaptive Card of version 1.5 or below', () => {
    expect(template).toMatchObject({ type: 'AdaptiveCard', version: expect.stringMatching(/^1\.[0-5]$/) });
  });

  test('names only what its view says, scope by scope', () => {
    expect(strayNames(template, [view])).toEqual([]);
  });

  test('shows everything its view says', () => {
    // The summary goes beside the card, on the activity.
    const names = namesOf(view).filter((name) => name !== 'summary');
    expect(names.filter((name) => !JSON.stringify(template).includes(`\${${name}}`))).toEqual([]);
  });

  test('uses nothing of the templating language but names', () => {
    const expressions = JSON.stringify(template).match(/\$\{[^}]*\}?/g) ?? [];
    expect(expressions.filter((expression) => !/^\$\{\w+\}$/.test(expression))).toEqual([]);
    expect(JSON.stringify(template)).not.toContain('$when');
  });
});

/** The names in a template that none of the scopes answers; the items of a list are the scopes of what repeats. */
function strayNames(node: unknown, scopes: readonly object[]): string[] {
  if (typeof node === 'string') {
    const names = Array.from(node.matchAll(/\$\{(\w+)\}/g), ([, name = '']) => name);
    return names.filter((name) => scopes.length === 0 || !scopes.every((scope) => name in scope));
  }
  if (typeof node !== 'object' || node === null) return [];
  const { $data, ...rest } = node as Record<string, unknown>;
  const list = typeof $data === 'string' ? $data.slice(2, -1) : undefined;
  const inner =
    list === undefined ? scopes : scopes.flatMap((scope) => (scope as Record<string, object[]>)[list] ?? []);
  return [...strayNames($data, scopes), ...Object.values(rest).flatMap((value) => strayNames(value, inner))];
}

/** Every name of a view, down to where it gives whole values: runs of rich text, data of buttons. */
function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(namesOf))];
  if (typeof value !== 'object' || value === null || 'type' in value || 'action' in value) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...namesOf(part)]);
}
