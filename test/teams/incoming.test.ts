import { parseActivity } from '../../src/teams/incoming';
import { bot, channelMessage, mentionOf, personalMessage } from './activities';

const activity = personalMessage('AADSTS50011');

test.each([undefined, null, '', 'text', 5, true, [], [activity]])('%j is no activity', (body) => {
  expect(parseActivity(body)).toEqual({ problem: expect.stringMatching(/must be .*activity.* JSON/) });
});

test.each<[string, object, string]>([
  ['nothing in it', {}, 'type, serviceUrl, conversation'],
  ['no type', { ...activity, type: undefined }, 'type'],
  ['an empty type', { ...activity, type: '' }, 'type'],
  ['no conversation', { ...activity, conversation: undefined }, 'conversation'],
  ['a conversation that is null', { ...activity, conversation: null }, 'conversation'],
  ['a conversation without id', { ...activity, conversation: {} }, 'conversation.id'],
  ['a conversation with an empty id', { ...activity, conversation: { id: '' } }, 'conversation.id'],
  ['no service URL', { ...activity, serviceUrl: undefined }, 'serviceUrl'],
  ['a service URL that is no URL', { ...activity, serviceUrl: 'teams' }, 'serviceUrl'],
  ['a service URL of nearly the right sort', { ...activity, serviceUrl: 'httpx://teams.example' }, 'serviceUrl'],
  ['a service URL of another sort', { ...activity, serviceUrl: 'file:///etc/passwd' }, 'serviceUrl'],
  ['an id that is a number', { ...activity, id: 17 }, 'id'],
  ['a text that is a list', { ...activity, text: ['AADSTS50011'] }, 'text'],
  ['a sender that is a string', { ...activity, from: '29:ann' }, 'from'],
  ['entities that are no list', { ...activity, entities: {} }, 'entities'],
  ['a mention of a string', { ...activity, entities: [{ type: 'mention', mentioned: 'x' }] }, 'entities.0.mentioned'],
  ['attachments that are no list', { ...activity, attachments: 'none' }, 'attachments'],
])('with %s the parts to correct are named', (_, body, parts) => {
  const parsed = parseActivity(body);
  const problem = 'problem' in parsed ? parsed.problem : '';
  expect(problem.match(/(?<=[:,] )[\w.]+(?= \()/g)?.join(', ')).toBe(parts);
});

test('the sentence quotes nothing of what was sent, and does not grow with it', () => {
  const entities = Array.from({ length: 1000 }, () => ({ type: 5, text: ['secret'] }));
  const parsed = parseActivity({ ...activity, type: ['secret'], serviceUrl: 'secret', entities });
  expect(parsed).toEqual({ problem: expect.not.stringContaining('secret') });
  expect(JSON.stringify(parsed).length).toBeLessThan(400);
});

test.each<[string, object]>([
  ['the least there can be', { type: 'event', serviceUrl: 'https://smba.example/', conversation: { id: 'c' } }],
  ['a message in a channel', channelMessage('<at>Signpost</at> AADSTS50011', { entities: [mentionOf(bot)] })],
  [
    'parts that are null',
    { ...activity, id: null, text: null, from: null, recipient: null, entities: null, attachments: null, value: null },
  ],
  ['a language that is none', { ...activity, locale: 5 }],
  ['parts that Signpost does not read', { ...activity, channelData: 5, timestamp: {}, entities: [{ geo: [1, 2] }] }],
])('%s is taken as it came', (_, body) => {
  expect(parseActivity(body)).toEqual({ activity: body });
});
