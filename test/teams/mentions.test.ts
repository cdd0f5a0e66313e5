import type { Incoming } from '../../src/teams/incoming';
import { isMentioned, removeMentions } from '../../src/teams/mentions';
import { ann, bot, channelMessage, mentionOf } from './activities';

type Entities = NonNullable<Incoming['entities']>;
const entity = (others: object) => ({ type: 'mention', locale: undefined, ...others });

describe('Signpost is mentioned', () => {
  test.each<[string, Incoming]>([
    ['where there are no entities', channelMessage('AADSTS50011')],
    ['where entities are null', channelMessage('AADSTS50011', { entities: null })],
    ['where another person is', channelMessage('AADSTS50011', { entities: [mentionOf(ann)] })],
    ['where another bears its name', channelMessage('', { entities: [mentionOf({ id: '29:x', name: bot.name })] })],
    ['where its name stands in the text alone', channelMessage('<at>Signpost</at> AADSTS50011')],
    ['where the entity is none', channelMessage('', { entities: [{ ...mentionOf(bot), type: 'clientInfo' }] })],
    ['where nobody is', channelMessage('', { entities: [entity({}), entity({ mentioned: null })] })],
    ['where nobody received it', channelMessage('', { recipient: null, entities: [entity({ mentioned: {} })] })],
    ['where whoever received it has no id', channelMessage('', { recipient: {}, entities: [mentionOf(bot)] })],
  ])('not %s', (_, activity) => {
    expect(isMentioned(activity)).toBe(false);
  });

  test.each<[string, Entities]>([
    ['alone', [mentionOf(bot)]],
    ['after others', [mentionOf(ann), mentionOf(bot)]],
    ['without a text, as in group chats', [entity({ mentioned: bot })]],
    ['under a name of its own in this team', [mentionOf({ ...bot, name: 'Error help' })]],
  ])('%s', (_, entities) => {
    expect(isMentioned(channelMessage('', { entities }))).toBe(true);
  });
});

describe('taking mentions out of a text', () => {
  test.each<[string, string, Entities | null]>([
    ['nothing without mentions', 'Ann 403 @Ann 403', null],
    ['no empty spelling', 'error 403', [entity({ text: '', mentioned: { name: '' } }), entity({ mentioned: null })]],
    ['no name that merely stands there', 'Signpost says 403', [mentionOf(bot)]],
  ])('takes %s', (_, text, entities) => {
    expect(removeMentions(text, channelMessage(text, { entities }))).toBe(text);
  });

  const ann403 = { id: '29:ann', name: 'Ann 403' };
  test.each<[string, string, Entities]>([
    ['one', '<at>Signpost</at> ok', [mentionOf(bot)]],
    ['one that stands twice', '<at>Signpost</at> ok <at>Signpost</at>', [mentionOf(bot)]],
    ['those of several people', '<at>Signpost</at> <at>Ann 403</at> ok', [mentionOf(ann403), mentionOf(bot)]],
    ['one whose entity has no text', '<at>Ann 403</at> ok', [entity({ mentioned: ann403 })]],
    ['one of a client without mark-up', '@Ann 403 ok', [mentionOf(ann403)]],
    ['one whose entity alone knows how it is written', 'Signpost: ok', [entity({ mentioned: bot, text: 'Signpost:' })]],
    [
      'a name that begins with another',
      '@Ann 403 @Ann ok',
      [mentionOf({ id: '29:a', name: 'Ann' }), mentionOf(ann403)],
    ],
    ['a name of signs that mean something in patterns', '@A.*(+ ok', [mentionOf({ id: '29:a', name: 'A.*(+' })]],
    ['a name with a dollar sign', '<at>$& $1</at> ok', [mentionOf({ id: '29:a', name: '$& $1' })]],
  ])('takes %s', (_, text, entities) => {
    expect(removeMentions(text, channelMessage(text, { entities })).trim()).toBe('ok');
  });

  test('keeps apart what the mention kept apart', () => {
    const activity = channelMessage('', { entities: [mentionOf(bot)] });
    expect(removeMentions('500<at>Signpost</at>11', activity)).toBe('500 11');
  });
});
