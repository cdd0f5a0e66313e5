import { answer } from '../../src/answer';
import { toText } from '../../src/cards/rich-text';
import type { CodeKey } from '../../src/families/code';
import { library } from '../library';
import { viewOf } from './view-of';

const english = library.languages.phrases('en');

describe('the head of an explanation', () => {
  test.each([
    ['http:200', 'accent', 'informational', 'none'],
    ['entra:50058', 'warning', 'interrupt', 'step'],
    ['entra:50011', 'attention', 'error', 'blocking'],
    ['http:503', 'attention', 'error', 'temporary'],
    ['entra:5001112', 'emphasis', 'unknown', 'unknown'],
  ] as const)('says in words what the colour says: %s', (key, style, kind, severity) => {
    const view = viewOf(key);
    expect(view.kindStyle).toBe(style);
    expect(view.kindLine).toMatch(new RegExp(`^\\S+ ${english(`kind.${kind}`)} · ${english(`severity.${severity}`)}$`));
  });

  test.each([
    ['entra:50011', 'AADSTS50011  InvalidReplyTo', 'developer'],
    ['entra:50126', 'AADSTS50126  InvalidUserNameOrPassword', 'user'],
    ['entra:53003', 'AADSTS53003  BlockedByConditionalAccess', 'admin'],
    ['http:200', 'HTTP 200  OK', 'nobody'],
  ] as const)("names the code, the issuer's name for it and who acts: %s", (key, codeLine, actor) => {
    const view = viewOf(key);
    expect(toText(view.codeLine)).toBe(codeLine);
    expect(view.actor).toEqual([{ actorLine: english(`actor.${actor}`) }]);
  });

  test('has a summary of code and title, which speech and fallback repeat', () => {
    const { title, summary, speak, fallbackText } = viewOf('entra:50011');
    expect(summary).toBe(`AADSTS50011: ${title}`);
    expect(speak).toBe(summary);
    expect(fallbackText).toContain(summary);
  });

  test('numbers the steps', () => {
    const { steps } = viewOf('entra:50011');
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => `${index + 1}.`));
  });
});

describe('notes', () => {
  // Every language is about to be complete: a catalog whose texts are taken off stays untranslated.
  const untranslated = {
    ...library,
    catalog: { ...library.catalog, texts: new Map([...library.catalog.texts].filter(([tag]) => tag === 'en')) },
  };
  const notesOf = (key: CodeKey) => viewOf(key).notes.map(({ note }) => note);

  test('are absent where there is nothing to note', () => {
    expect(notesOf('entra:50011')).toEqual([]);
  });

  test("say in the reader's language that a text is not translated", () => {
    const reply = answer({ text: 'AADSTS50011', isAddressed: true, languageTags: ['sv'] }, untranslated);
    const swedish = library.languages.phrases('sv');
    expect(reply?.view).toMatchObject({
      language: 'sv',
      title: viewOf('entra:50011').title,
      notes: [{ note: swedish('note.untranslated') }],
      remediationHeading: swedish('heading.remediation'),
    });
  });

  test('say that a code is retired', () => {
    expect(notesOf('entra:40014')).toEqual([english('note.retired')]);
  });

  test('say whose an unregistered status is', () => {
    expect(notesOf('http:499')).toEqual([
      english('note.unregistered', { issuer: library.catalog.entries.get('http:499')?.usedBy }),
    ]);
  });
});

describe('links', () => {
  test.each([
    ['entra:50011', ['troubleshoot', 'lookUp']],
    ['entra:5001112', ['lookUp']],
    ['http:404', ['errors', 'specification']],
    ['oauth:slow_down', ['learn', 'specification']],
    ['graph:TooManyRequests', ['throttling', 'errors']],
    ['http:499', ['registry']],
    ['http:477', []],
  ] as const)('go out under a label that tells where to: %s', (key, labels) => {
    expect(viewOf(key).links.map(({ label }) => label)).toEqual(labels.map((name) => english(`link.${name}`)));
  });

  test('of one card never share a label, and every Entra card ends with the look-up page', () => {
    const faults = [...library.catalog.entries.keys()].flatMap((key) => {
      const { links } = viewOf(key);
      const lookUpUrl = `https://login.microsoftonline.com/error?code=${key.replace('entra:', '')}`;
      return [
        ...(new Set(links.map(({ label }) => label)).size < links.length ? [`${key}: two links under one label`] : []),
        ...(key.startsWith('entra:') && links.at(-1)?.url !== lookUpUrl ? [`${key}: no look-up page`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });
});
