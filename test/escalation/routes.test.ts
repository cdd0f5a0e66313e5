import { type ConfiguredRoute, chooseRoute, parseRoutes } from '../../src/escalation/routes';
import { topicOfCode } from '../../src/message/topic';

describe('a route that makes no sense is refused by name:', () => {
  test.each([
    'graph',
    'graph=',
    'graph=experts',
    '=19:a@thread.tacv2',
    'aadsts=19:a@thread.tacv2',
    'entra/later=19:a@thread.tacv2',
    'urgent/entra=19:a@thread.tacv2',
    'entra=19:a@thread.tacv2#',
  ])('%s', (entry) => {
    const faults: string[] = [];
    expect(parseRoutes(entry, faults)).toEqual([]);
    expect(faults).toEqual([expect.stringContaining(`"${entry}"`)]);
  });
});

test('a route that is there twice is refused by name', () => {
  const faults: string[] = [];
  parseRoutes('entra=19:a@thread.tacv2, entra=19:b@thread.tacv2', faults);
  expect(faults).toEqual([expect.stringContaining('"entra" more than once')]);
});

test('routes stand one after the other, with commas, semicolons or blanks between them', () => {
  const faults: string[] = [];
  const routes = parseRoutes(
    'entra/urgent=19:a@thread.tacv2#sv, graph=19:b@thread.tacv2;urgent=19:c@thread.tacv2',
    faults,
  );
  expect(faults).toEqual([]);
  expect(routes).toEqual([
    { family: 'entra', urgency: 'urgent', channelId: '19:a@thread.tacv2', language: 'sv' },
    { family: 'graph', channelId: '19:b@thread.tacv2' },
    { urgency: 'urgent', channelId: '19:c@thread.tacv2' },
  ]);
  expect(parseRoutes('', faults)).toEqual([]);
});

describe('of several routes the one is chosen that says most', () => {
  const routes: ConfiguredRoute[] = [
    { urgency: 'urgent', channelId: 'urgent' },
    { family: 'entra', channelId: 'entra' },
    { family: 'entra', urgency: 'urgent', channelId: 'urgent entra' },
    { family: 'graph', channelId: 'graph' },
  ];

  test.each([
    ['entra:50011', 'urgent', 'urgent entra'],
    ['entra:50011', 'normal', 'entra'],
    ['graph:itemNotFound', 'urgent', 'graph'],
    ['http:403', 'urgent', 'urgent'],
    ['http:403', 'normal', undefined],
  ] as const)('%s, %s', (code, urgency, channel) => {
    expect(chooseRoute(routes, topicOfCode(code), urgency)?.channelId).toBe(channel);
  });

  test('and what has no code has no family', () => {
    const topic = { about: 'help', occasion: 'nothingFound', found: [] } as const;
    expect(chooseRoute(routes, topic, 'normal')).toBeUndefined();
    expect(chooseRoute(routes, topic, 'urgent')?.channelId).toBe('urgent');
  });
});
