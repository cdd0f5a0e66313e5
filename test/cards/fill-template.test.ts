import { answer, apologize } from '../../src/answer';
import { compileTemplate } from '../../src/cards/fill-template';
import type { Reply } from '../../src/reply';
import { library } from '../library';

/** The official engine; its own types drag in sources that do not compile under this project's rules. */
const { Template } = require('adaptivecards-templating') as {
  Template: new (template: object) => { expand(context: { $root: object }): unknown };
};

const templates: Record<Reply['kind'], object> = {
  explanation: require('../../cards/explanation.json'),
  guide: require('../../cards/explanation.json'),
  notice: require('../../cards/notice.json'),
};

describe('the cards of Signpost, filled by the official engine', () => {
  const replies = [
    ['explains an error', 'AADSTS50011', 'en'],
    ['explains an interrupt in another language', 'AADSTS50058', 'zh-Hans'],
    ['explains a status that no registry holds', 'HTTP 499', 'sv'],
    ['explains a retired code', 'AADSTS40014', 'nl'],
    ['knows no such code', 'AADSTS5001112', 'nb'],
    ['knows no such status', 'HTTP 477', 'en'],
    [
      'explains many codes and shows identifiers',
      'AADSTS50011 AADSTS50126 AADSTS65001 HTTP 401 HTTP 403 HTTP 404 HTTP 429 Trace ID: 12345678-1234-1234-1234-123456789abc',
      'en',
    ],
    ['explains two codes', 'AADSTS70002: AADSTS50126', 'sv'],
    ['helps', 'help', 'nb'],
    ['offers languages', 'språk', 'sv'],
    ['offers guides', 'HTTP 401', 'nl'],
  ].map(([does = '', text = '', tag]) => [
    does,
    answer({ text, isAddressed: true, languageTags: [tag ?? ''] }, library),
  ]);

  const guide = {
    text: '',
    isAddressed: true,
    pressed: { action: 'show', topic: { about: 'guide', guide: 'token' } },
    languageTags: ['nb'],
  } as const;

  test.each([
    ...replies,
    ['guides', answer(guide, library)],
    ['apologizes', apologize({ languageTags: [] }, library)],
  ] as [string, Reply][])('are the same when Signpost %s', (_, { kind, view, card }) => {
    expect(card).toEqual(new Template(templates[kind]).expand({ $root: view }));
  });
});

describe('a template', () => {
  const cases: [behaviour: string, template: object, data: object][] = [
    [
      'stays as it is without a placeholder',
      { type: 'TextBlock', wrap: true, maxLines: 3, text: 'plain $ {text}' },
      {},
    ],
    ['puts values into a text', { text: '${greeting}, ${name}!' }, { greeting: 'Hej', name: 'Åsa' }],
    [
      'takes a whole value of any type',
      { a: '${list}', b: '${flag}', c: '${data}' },
      { list: [1, 2], flag: true, data: { x: 1 } },
    ],
    ['keeps what looks like a placeholder in a value', { text: 'a ${name}' }, { name: '${other} $& $1' }],
    [
      'repeats an element for each item',
      { body: [{ $data: '${rows}', text: '${t}' }] },
      { rows: [{ t: 'a' }, { t: 'b' }] },
    ],
    [
      'leaves an element out for an empty list',
      { body: [{ text: 'x' }, { $data: '${rows}', text: '${t}' }] },
      { rows: [] },
    ],
    [
      'repeats inside what is repeated',
      {
        body: [
          { $data: '${groups}', title: '${t}', items: [{ $data: '${rows}', text: '${t}' }, { text: 'end of ${t}' }] },
        ],
      },
      {
        groups: [
          { t: 'A', rows: [{ t: 'a1' }, { t: 'a2' }] },
          { t: 'B', rows: [] },
        ],
      },
    ],
  ];

  test.each(cases)('%s, as the official engine does', (_, template, data) => {
    const filled = compileTemplate({ ...template }, 'example')(data);
    expect(filled).toEqual(new Template(template).expand({ $root: data }));
  });

  test('is filled anew each time', () => {
    const fill = compileTemplate({ body: [{ $data: '${rows}', text: '${t}' }] }, 'example');
    expect(fill({ rows: [{ t: 'a' }] })).toEqual({ body: [{ text: 'a' }] });
    expect(fill({ rows: [{ t: 'b' }, { t: 'c' }] })).toEqual({ body: [{ text: 'b' }, { text: 'c' }] });
  });

  test.each([
    ['a whole value', { text: '${title}' }],
    ['a part of a text', { text: 'About ${title}' }],
    ['a list', { body: [{ $data: '${title}', text: 'x' }] }],
  ])('names itself and what it lacks where %s is missing', (_, template) => {
    // The official engine sends "${title}" to the reader instead.
    expect(() => compileTemplate(template, 'example')({})).toThrow('cards/example.json needs a value for ${title}');
  });
});
