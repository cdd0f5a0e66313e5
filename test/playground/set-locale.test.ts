import { setLocale } from '../../playground/set-locale';
import { channelMessage, mentionOf, personalMessage } from '../teams/activities';

test('the reader has the locale that was asked for, and all else of the activity stays', () => {
  const activity = personalMessage('felkod 50126');
  expect(setLocale(activity, 'sv-SE')).toEqual({ ...activity, locale: 'sv-SE' });
  expect(activity.locale).toBe('en-US');
});

test('the entity about the client says the same, and other entities stay', () => {
  const mention = mentionOf({ id: '28:signpost', name: 'Signpost' });
  const clientInfo = { type: 'clientInfo', locale: 'en-US', platform: 'Web' };
  const activity = channelMessage('HTTP 403', { entities: [clientInfo, mention] });
  expect(setLocale(activity, 'nl-NL')).toMatchObject({
    locale: 'nl-NL',
    entities: [{ type: 'clientInfo', locale: 'nl-NL', platform: 'Web' }, mention],
  });
});

test('an activity that names no locale gets none', () => {
  const activity = { type: 'conversationUpdate', entities: [{ type: 'mention' }] };
  expect(setLocale(activity, 'nb-NO')).toEqual(activity);
});

test.each([[null], ['text'], [[{ type: 'message' }]], [42]])('%j is no activity and stays', (body) => {
  expect(setLocale(body, 'sv-SE')).toEqual(body);
});
