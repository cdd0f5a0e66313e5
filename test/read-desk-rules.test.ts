import { faultsOfRoutes } from '../src/read-desk-rules';

test('a route in a language that is not spoken is refused by name', () => {
  const routeIn = (language: string) => ({ channelId: '19:a@thread.tacv2', urgency: 'urgent', language }) as const;
  const faults = faultsOfRoutes(['sv-SE', 'no', 'se', 'nope', 'se'].map(routeIn), ['en', 'nb', 'sv']);
  expect(faults).toEqual([expect.stringContaining('"#se"'), expect.stringContaining('"#nope"')]);
  expect(faultsOfRoutes([{ channelId: '19:a@thread.tacv2', urgency: 'urgent' }], ['en'])).toEqual([]);
});
