import { toRuns, toText } from '../../src/cards/rich-text';
import { library } from '../library';
import { viewOf } from './view-of';

const english = library.languages.phrases('en');

describe('related codes', () => {
  test('are buttons that ask for the card of each', () => {
    const keys = library.catalog.entries.get('entra:50011')?.related;
    const [related, ...none] = viewOf('entra:50011').related;
    expect(none).toEqual([]);
    expect(related?.heading).toBe(english('heading.related'));
    expect(related?.codes.map(({ data }) => data)).toEqual(keys?.map((code) => ({ action: 'explain', code })));
    expect(related?.codes.map(({ code }) => code)).toContain('AADSTS700016');
    expect(related?.codes.map(({ tooltip }) => tooltip)).not.toContain('');
  });

  test.each([
    ['a digit changed', 'entra:50911', 'entra:50011'],
    ['two digits swapped', 'entra:50162', 'entra:50126'],
    ['a digit too many', 'entra:501266', 'entra:50126'],
    ['a digit too few', 'entra:50121', 'entra:500121'],
    ['a status nearby', 'http:477', 'http:407'],
  ] as const)('of an unknown code are known ones that a slip turns into it, at most four: %s', (_, unknown, meant) => {
    const [close] = viewOf(unknown).related;
    expect(close?.heading).toBe(english('heading.closeCodes'));
    expect(close?.codes.map(({ data }) => data.code)).toContain(meant);
    expect(close?.codes.length).toBeLessThanOrEqual(4);
  });

  test('leave out what the message names', () => {
    const named = (text: string) => viewOf({ text }).related.flatMap(({ codes }) => codes.map(({ code }) => code));
    expect(named('AADSTS50011')).toContain('AADSTS700016');
    expect(named('AADSTS50011 AADSTS700016')).not.toContain('AADSTS700016');
  });

  test('of an unknown code that resembles none have no heading', () => {
    expect(viewOf('entra:9999999').related).toEqual([]);
  });
});

describe('several codes', () => {
  const eight = 'AADSTS50011 AADSTS50126 AADSTS65001 AADSTS5001112 HTTP 401 HTTP 403 HTTP 404 HTTP 429';

  test('of which there is but one leave no further section', () => {
    expect(viewOf({ text: 'AADSTS50011, I said AADSTS50011' }).others).toEqual([]);
  });

  test('lead with the most specific in full and show the others a line each, to be opened in place', () => {
    const { summary, others } = viewOf({ text: 'first I got a 403, then AADSTS50011' });
    expect(summary).toMatch(/^AADSTS50011: /);
    expect(others).toEqual([
      {
        heading: english('heading.others'),
        rows: [
          {
            id: 'other1',
            line: [
              expect.objectContaining({ text: 'HTTP 403', fontType: 'Monospace' }),
              expect.objectContaining({ text: '  ' }),
              expect.objectContaining({ text: english('status.403') }),
            ],
            expand: `HTTP 403 ${library.catalog.texts.get('en')?.get('http:403')?.title}: ${english('others.expand')}`,
            description: toRuns(library.catalog.texts.get('en')?.get('http:403')?.description ?? ''),
            open: english('others.open', { code: 'HTTP 403' }),
            data: { action: 'explain', code: 'http:403' },
          },
        ],
        more: [],
      },
    ]);
  });

  test('show at most three lines and name the rest', () => {
    const [others] = viewOf({ text: eight }).others;
    expect(others?.rows.map(({ data }) => data.code)).toEqual(['entra:50126', 'entra:65001', 'entra:5001112']);
    expect(others?.more).toEqual([
      { count: `${english('others.more', { count: 4 })}: HTTP 401, HTTP 403, HTTP 404, HTTP 429` },
    ]);
  });

  test('name as many of the rest as a card carries with it, and count all', () => {
    const many = Array.from({ length: 30 }, (_, index) => `AADSTS${50_011 + index}`).join(' ');
    const [others] = viewOf({ text: many }).others;
    expect(others?.more[0]?.count).toMatch(/^and 26 more codes: (?:AADSTS\d{5}, ){7}AADSTS\d{5} …$/);
  });

  test('count one that is left in the singular', () => {
    const [others] = viewOf({ text: eight.replace(' HTTP 403 HTTP 404 HTTP 429', '') }).others;
    expect(others?.more).toEqual([{ count: 'and 1 more code: HTTP 401' }]);
  });

  test('show an unknown one as such', () => {
    const row = viewOf({ text: eight }).others[0]?.rows[2];
    expect(toText(row?.line ?? [])).toContain(english('unknown.entra.title'));
    expect(toText(row?.description ?? [])).toContain('AADSTS5001112');
  });

  test('each open a part of the card of their own', () => {
    const [others] = viewOf({ text: eight }).others;
    expect(new Set(others?.rows.map(({ id }) => id)).size).toBe(3);
  });

  test.each([
    ['HTTP 400 with AADSTS50011', 'status.400'],
    ['HTTP 415 with invalid_grant', 'status.4xx'],
    ['HTTP 502 and Authorization_RequestDenied', 'status.5xx'],
  ] as const)('say of a status beside a more specific code what it adds: %s', (text, phrase) => {
    expect(toText(viewOf({ text }).others[0]?.rows.at(-1)?.line ?? [])).toContain(english(phrase));
  });

  test('say of a status beside another what it is', () => {
    const title = library.catalog.texts.get('en')?.get('http:403')?.title ?? '?';
    expect(toText(viewOf({ text: 'HTTP 401/403' }).others[0]?.rows[0]?.line ?? [])).toContain(title);
  });
});

describe('codes of other issuers', () => {
  const foreignOf = (text: string) => viewOf({ text }).foreign.map(({ line }) => toText(line));

  test('beside one that is explained have a line each that says whose they are', () => {
    expect(foreignOf('AADSTS50011, before that IDX10501 and MSIS7012')).toEqual([
      expect.stringContaining('IDX10501 comes from Microsoft.IdentityModel'),
      expect.stringContaining('MSIS7012 comes from Active Directory Federation Services'),
    ]);
  });

  test('are not named where they are explained as codes themselves', () => {
    expect(foreignOf('ClientAuthError: interaction_required: AADSTS50076')).toEqual([]);
  });
});

describe('identifiers', () => {
  test('stand in the order in which they are asked for, each under its label', () => {
    const guid = (digit: number) => `${String(digit).repeat(8)}-1234-1234-1234-123456789abc`;
    const text = `AADSTS50011 for the app '${guid(1)}' in tenant '${guid(2)}'. redirect_uri=https://contoso.com/back Trace ID: ${guid(3)} Correlation ID: ${guid(4)}`;
    expect(viewOf({ text }).identifiers[0]?.rows).toEqual([
      { label: english('identifier.correlationId'), value: guid(4) },
      { label: english('identifier.traceId'), value: guid(3) },
      { label: english('identifier.applicationId'), value: guid(1) },
      { label: english('identifier.tenantId'), value: guid(2) },
      { label: english('identifier.redirectUri'), value: 'https://contoso.com/back' },
    ]);
  });
});
