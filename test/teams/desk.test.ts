import { muteSdk } from '../../src/teams/mute-sdk';
import { library } from '../library';
import { dataOf, openStage, type Place, people, places, type Stage, textOf } from './stage';

const { ann, bo, eva } = people;
const { chat, support, experts, shared, group } = places;
const EXPERTS = '19:experts@thread.tacv2';
const swedish = { locale: 'sv-SE' };
const english = library.languages.phrases('en');
const sv = library.languages.phrases('sv');

let stage: Stage;

beforeAll(muteSdk);
afterEach(async () => {
  await stage.close();
  expect(stage.connector.faults).toEqual([]);
  const log = stage.lines.join('\n');
  for (const word of ['Ann', 'Bo ', 'hunter2', 'cookies']) expect(log).not.toContain(word);
});

type Why =
  | 'channelNotSet.elsewhere'
  | 'channelNotSet.groupChat'
  | 'channelNotSet.noTeam'
  | 'channelSet.team'
  | 'channelSet.everyone';
type Rules = Parameters<typeof openStage>[0];

async function setEmptyStage(rules: Rules = {}): Promise<void> {
  stage = await openStage(rules);
}

/** The same with an escalation channel for everyone, which Eva has set. */
async function setStage(rules: Rules = {}): Promise<void> {
  await setEmptyStage(rules);
  await stage.say(eva, experts, 'escalate here for everyone');
  stage.seen();
}

/** Ann pastes an error and asks for help with it; the answer's id, and the expert card. */
async function askForHelp(place: Place = chat, filled: Record<string, string> = {}) {
  await stage.say(ann, place, 'AADSTS50011 password=hunter2secret', swedish);
  const [answered] = stage.seen();
  const data = {
    ...dataOf(answered?.card, { action: 'getHelp' }),
    note: 'Sedan i morse',
    urgency: 'normal',
    ...filled,
  };
  await stage.press(ann, place, data, String(answered?.id), swedish);
  const news = stage.seen();
  return { answerId: String(answered?.id), data, news, card: news.find(({ to }) => to === EXPERTS)?.card };
}

const stepOf = (card: unknown, step: string) => dataOf(card, { action: 'escalation', step });
const told = () => stage.seen().map(({ to, isUpdate, summary }) => `${isUpdate ? 'update' : 'new'} ${to}: ${summary}`);

describe('who asks for help', () => {
  test('where nobody set a channel is told so on the card, and how to set one', async () => {
    await setEmptyStage();
    const { news, answerId } = await askForHelp();
    expect(news).toMatchObject([{ to: 'a:ann', isUpdate: true, id: answerId }]);
    expect(textOf(news[0]?.card)).toContain(sv('noExperts.how'));
    // The form is still there: it can be sent as soon as there is a channel.
    expect(dataOf(news[0]?.card, { action: 'getHelp' })).toBeDefined();
    expect(await stage.store.escalations.listOf(ann, 9)).toEqual([]);
  });

  test('gets a card to the experts, in the language of their channel, and the state on their own', async () => {
    await setStage();
    const { news, answerId } = await askForHelp(chat, { urgency: 'urgent' });
    expect(news.map(({ to, isUpdate, locale }) => [to, isUpdate, locale]).sort()).toEqual([
      [EXPERTS, false, 'en'],
      ['a:ann', true, 'sv'],
    ]);
    const [answered] = news.filter(({ id }) => id === answerId);
    expect(textOf(answered?.card)).toContain(sv('request.open'));
    expect(() => dataOf(answered?.card, { action: 'getHelp' })).toThrow();
    const text = textOf(news.find(({ to }) => to === EXPERTS)?.card);
    for (const part of ['AADSTS50011', 'Ann Example', 'Sedan i morse', english('expertCard.urgent')])
      expect(text).toContain(part);
    expect(text).not.toContain('hunter2');
  });

  test.each([
    ['left out, where they did not say so', {}, false],
    ['passed on with its secrets masked, where they did', { include: 'true' }, true],
  ])('has their message %s', async (_, filled, isIncluded) => {
    await setStage();
    const { card } = await askForHelp(chat, filled);
    expect(textOf(card).includes('password=•••')).toBe(isIncluded);
    expect(JSON.stringify(card)).not.toContain('hunter2');
  });

  test('has secrets in their note masked and what is too long cut', async () => {
    await setStage();
    const { card } = await askForHelp(chat, { note: `password: hunter2secret ${'x'.repeat(5000)}` });
    expect(textOf(card)).toContain('password: •••');
    expect(JSON.stringify(card).length).toBeLessThan(12_000);
  });

  test('has signs in their note left out that would turn the text around', async () => {
    await setStage();
    const { card } = await askForHelp(chat, { note: 'since\u0000 this\u202E morning\u2066\n👩‍💻\tstill' });
    expect(textOf(card)).toContain('since this morning\n👩‍💻\tstill');
  });

  test('twice, or by a press that Teams delivers twice, asks once', async () => {
    await setStage();
    const { data, answerId } = await askForHelp();
    await stage.press(ann, chat, data, answerId, swedish);
    await stage.press(ann, chat, data, answerId, { ...swedish, id: 'message-2' });
    expect(stage.seen()).toEqual([]);
    expect(await stage.store.escalations.listOf(ann, 9)).toHaveLength(1);
  });

  test('in a channel where nobody set one is told so even where the card is made anew for each reader', async () => {
    await setEmptyStage();
    const { news } = await askForHelp(support);
    expect(news.map(({ isUpdate, summary }) => [isUpdate, summary])).toContainEqual([false, sv('noExperts.heading')]);
  });

  test('in a channel twice is told how it stands, alone', async () => {
    await setStage();
    await stage.say(ann, chat, 'hello', swedish);
    stage.seen();
    const { data, answerId } = await askForHelp(support);
    await stage.press(ann, support, data, answerId, { ...swedish, id: 'again' });
    const [word, ...others] = stage.seen();
    expect(others).toEqual([]);
    expect(word?.to).toBe('a:ann');
    expect(textOf(word?.card)).toContain(sv('request.open'));
  });

  test('in a channel again with more to say has that passed on, once, and it is open again', async () => {
    await setStage();
    const { data, answerId, card } = await askForHelp(support);
    const more = { ...data, note: 'Nu går inget', urgency: 'urgent' };
    const again = async () => {
      await stage.press(ann, support, more, answerId, swedish);
      return stage.seen().filter(({ to, isUpdate }) => to.startsWith(`${EXPERTS};messageid=`) && !isUpdate);
    };
    const posts = [...(await again()), ...(await again())];
    expect(posts.map(({ summary }) => summary)).toEqual([english('thread.added', { requester: 'Ann Example' })]);
    expect(textOf(posts[0]?.card)).toContain('Nu går inget');
    await stage.execute(bo, experts, { ...stepOf(card, 'claim'), step: 'resolve' });
    await stage.press(ann, support, { ...data, note: 'Fortfarande trasigt' }, answerId, swedish);
    const [open] = await stage.store.escalations.listOf(ann, 9);
    expect(open).toMatchObject({ status: 'open', urgency: 'urgent' });
    expect(await stage.store.escalations.listOf(ann, 9)).toHaveLength(1);
  });

  test('at a card whose request an expert reopened asks for no second one', async () => {
    await setStage();
    const { data, answerId, card } = await askForHelp();
    await stage.press(ann, chat, { ...stepOf(card, 'claim'), step: 'solved' }, answerId, swedish);
    await stage.execute(bo, experts, { ...stepOf(card, 'claim'), step: 'reopen' });
    await stage.press(ann, chat, { ...data, note: 'Nu igen' }, answerId, swedish);
    expect(await stage.store.escalations.listOf(ann, 9)).toHaveLength(1);
  });

  test('where nobody can be asked finds again what they had filled in', async () => {
    await setEmptyStage();
    const { news } = await askForHelp(chat, { urgency: 'urgent', include: 'true' });
    const form = JSON.stringify(news[0]?.card.actions);
    expect(form).toMatch(/"id":"note"[^}]*"value":"Sedan i morse"/);
    expect(form).toMatch(/"id":"urgency"[^}]*"value":"urgent"/);
    expect(form).toMatch(/"id":"include"[^}]*"value":"true"/);
  });

  test('with a button that cannot be read is told that it is of no use any more', async () => {
    await setStage();
    await stage.press(ann, chat, { action: 'getHelp', topic: { about: 'nothing' } }, 'reply-1', swedish);
    await stage.press(ann, chat, { action: 'escalation', step: 'dance', escalation: '1' }, 'reply-1', swedish);
    expect(stage.seen().map(({ summary }) => summary)).toEqual([sv('outdated.title'), sv('outdated.title')]);
  });

  test('at a card at which all is settled asks anew', async () => {
    await setStage();
    const { data, answerId, card } = await askForHelp();
    await stage.press(ann, chat, { ...stepOf(card, 'claim'), step: 'solved' }, answerId, swedish);
    const [answered] = stage.seen().filter(({ id }) => id === answerId);
    expect(dataOf(answered?.card, { action: 'getHelp' })).toBeDefined();
    await stage.press(ann, chat, { ...data, note: 'Nu igen' }, answerId, swedish);
    expect(stage.seen().filter(({ to, isUpdate }) => to === EXPERTS && !isUpdate)).toHaveLength(1);
  });

  test('has addresses among the identifiers masked as well', async () => {
    await setStage();
    await stage.say(ann, chat, "AADSTS50011: The redirect URI 'https://app.contoso.com/cb?password=hunter2x' is wrong");
    const [answered] = stage.seen();
    await stage.press(ann, chat, dataOf(answered?.card, { action: 'getHelp' }), String(answered?.id));
    const text = JSON.stringify(stage.seen().find(({ to }) => to === EXPERTS)?.card);
    expect(text).toContain('https://app.contoso.com/cb?password=•••');
    expect(text).not.toContain('hunter2x');
  });

  test('in a channel leaves the form to others there, and both requests stand on the card', async () => {
    await setStage();
    const { data, answerId } = await askForHelp(support);
    await stage.press(bo, support, { ...data, note: 'me too' }, answerId);
    const [card] = stage.seen().filter(({ id }) => id === answerId);
    expect(textOf(card?.card)).toContain(sv('request.headingOf', { requester: 'Ann Example' }));
    expect(textOf(card?.card)).toContain('Bo Expert');
    expect(dataOf(card?.card, { action: 'getHelp' })).toBeDefined();
  });

  test('in a channel has the state on the card that others get in their language, too', async () => {
    await setStage();
    const { news, answerId } = await askForHelp(support);
    const refresh = news.find(({ id }) => id === answerId)?.card.refresh?.action.data ?? {};
    const { value } = await stage.execute(bo, support, refresh, { replyToId: answerId });
    expect(textOf(value)).toContain(english('request.open'));
  });

  test('learns where nothing could be saved, and can send it again', async () => {
    await setStage();
    await stage.say(ann, chat, 'AADSTS50011', swedish);
    const [answered] = stage.seen();
    const { escalations } = stage.store;
    jest.spyOn(escalations, 'open').mockRejectedValueOnce(new Error('gone'));
    const data = dataOf(answered?.card, { action: 'getHelp' });
    await stage.press(ann, chat, data, String(answered?.id), swedish);
    expect(told()).toEqual([`new a:ann: ${sv('helpFailed.heading')}`]);
    await stage.press(ann, chat, data, String(answered?.id), swedish);
    expect(stage.seen()).toHaveLength(2);
  });

  test('without a code can ask as well', async () => {
    await setStage();
    await stage.say(ann, chat, 'min dator brinner', swedish);
    const [answered] = stage.seen();
    await stage.press(
      ann,
      chat,
      { ...dataOf(answered?.card, { action: 'getHelp' }), include: 'true' },
      String(answered?.id),
    );
    const card = stage.seen().find(({ to }) => to === EXPERTS)?.card;
    expect(textOf(card)).toContain(english('expertCard.noCode'));
    expect(textOf(card)).toContain('min dator brinner');
  });

  test('with a code of another issuer has it named to the experts', async () => {
    await setStage();
    await stage.say(ann, chat, 'AADB2C90118', swedish);
    const [answered] = stage.seen();
    await stage.press(ann, chat, dataOf(answered?.card, { action: 'getHelp' }), String(answered?.id));
    expect(stage.seen().find(({ to }) => to === EXPERTS)?.summary).toContain('AADB2C90118');
  });

  test.each([
    ['a topic that Signpost cannot have put there', { topic: { about: 'codes', codes: ['entra:<b>'] } }],
    ['no topic', { topic: undefined }],
  ])('with %s is not passed on', async (_, changed) => {
    await setStage();
    await stage.press(ann, chat, { action: 'getHelp', ...changed }, 'reply-1');
    expect(await stage.store.escalations.listOf(ann, 9)).toEqual([]);
  });
});

describe('an escalation channel', () => {
  const refuseIn = (id: string) =>
    stage.connector.treat(({ conversationId }) => ({ status: conversationId === id ? 403 : 200 }));
  const set = async (place: Place, words = 'escalate here', who: typeof ann | typeof bo = bo) => {
    await stage.say(who, place, words);
    return stage.seen().map(({ summary }) => summary)[0];
  };

  test.each<[string, Place, string, Why]>([
    ['a personal chat', chat, 'escalate here for everyone', 'channelNotSet.elsewhere'],
    ['a group chat for its team', group, 'escalate here', 'channelNotSet.groupChat'],
    ['a shared channel without a team', shared, 'escalate here', 'channelNotSet.noTeam'],
  ])('is not %s, and it is said why', async (_, place, words, why) => {
    await setEmptyStage();
    expect(await set(place, words)).toBe(english(why));
  });

  test.each<[string, Place, string, Why]>([
    ['a channel, for its team', experts, 'escalate here', 'channelSet.team'],
    ['a channel, for everyone', experts, 'escalate here for everyone', 'channelSet.everyone'],
    ['a shared channel, for everyone', shared, 'escalate here for everyone', 'channelSet.everyone'],
    ['a group chat, for everyone', group, 'escalate here for everyone', 'channelSet.everyone'],
    ['a channel, in Swedish', experts, 'eskalera hit', 'channelSet.team'],
  ])('is %s, and it is said who did it', async (_, place, words, title) => {
    await setEmptyStage();
    await stage.say(bo, place, words);
    const [answered] = stage.seen();
    expect(answered?.summary).toBe(english(title));
    expect(textOf(answered?.card)).toContain('Bo Expert');
  });

  test('is set by those in ADMINS only, where there are any', async () => {
    await setEmptyStage({ admins: [bo.aadObjectId] });
    expect(await set(experts, 'escalate here', ann)).toBe(english('channelNotSet.notAllowed'));
    expect(await set(experts, 'escalate here', bo)).toBe(english('channelSet.team'));
  });

  test('of a team is not for other teams, and goes before that of everyone', async () => {
    await setEmptyStage();
    await set(support, 'escalate here');
    await stage.say(ann, experts, 'AADSTS50011');
    const [answered] = stage.seen();
    await stage.press(ann, experts, dataOf(answered?.card, { action: 'getHelp' }), String(answered?.id));
    expect(textOf(stage.seen()[0]?.card)).toContain(english('noExperts.how'));
    await set(experts, 'escalate here for everyone');
    const { news } = await askForHelp(support);
    expect(news.map(({ to }) => to)).toContain('19:support@thread.tacv2');
  });

  test('that gives way to another is told who chose that, and hands on what it was never shown', async () => {
    await setEmptyStage();
    await set(support, 'escalate here for everyone');
    refuseIn('19:support@thread.tacv2');
    const { news } = await askForHelp();
    expect(textOf(news.at(-1)?.card)).toContain(sv('request.noChannel'));
    stage.connector.recover();
    await stage.say(eva, experts, 'escalate here for everyone');
    const later = stage.seen();
    const words = english('channelSet.moved', { person: 'Eva Expert' });
    expect(later.find(({ to }) => to === '19:support@thread.tacv2')?.summary).toBe(words);
    const shown = later.find(({ to, card }) => to === EXPERTS && textOf(card).includes('Sedan i morse'));
    expect(textOf(shown?.card)).not.toContain(english('event.noChannel'));
    expect(textOf(later.findLast(({ to, isUpdate }) => to === 'a:ann' && isUpdate)?.card)).toContain(
      sv('request.open'),
    );
  });

  test('ends to be one by a word there, of those who may set it', async () => {
    await setEmptyStage({ admins: [bo.aadObjectId] });
    expect(await set(experts, 'stop escalating here')).toBe(english('channelUnset.none'));
    await set(experts, 'escalate here for everyone');
    await set(experts, 'escalate here');
    expect(await set(experts, 'stop escalating here', ann)).toBe(english('channelNotSet.notAllowed'));
    expect(await set(support, 'stop escalating here')).toBe(english('channelUnset.none'));
    expect(await set(chat, 'stop escalating here')).toBe(english('channelNotSet.elsewhere'));
    expect(await set(experts, 'eskalera inte hit, tack')).toBe(english('channelUnset.done', { person: 'Bo Expert' }));
    await stage.say(ann, chat, 'AADSTS50011', swedish);
    const [answered] = stage.seen();
    await stage.press(ann, chat, dataOf(answered?.card, { action: 'getHelp' }), String(answered?.id), swedish);
    expect(textOf(stage.seen()[0]?.card)).toContain(sv('noExperts.how'));
  });

  test('that was ended leaves what it was never shown to the next one, and what is asked again to the experts', async () => {
    await setEmptyStage();
    await set(support, 'escalate here for everyone');
    refuseIn('19:support@thread.tacv2');
    const { data, answerId } = await askForHelp();
    stage.connector.recover();
    await set(support, 'stop escalating here');
    refuseIn('19:support@thread.tacv2');
    // There is no channel now, but the request is there.
    await stage.press(ann, chat, { ...data, note: 'Nu går inget' }, answerId, swedish);
    const [kept] = await stage.store.escalations.listOf(ann, 9);
    expect(kept?.history).toContainEqual(expect.objectContaining({ event: 'added', note: 'Nu går inget' }));
    stage.seen();
    stage.connector.recover();
    // Another team has no business with it.
    await stage.say(eva, experts, 'escalate here');
    expect(stage.seen().filter(({ to, card }) => to === EXPERTS && textOf(card).includes('Sedan i morse'))).toEqual([]);
    await stage.say(eva, experts, 'escalate here for everyone');
    const shown = stage.seen().find(({ to, card }) => to === EXPERTS && textOf(card).includes('Sedan i morse'));
    expect(shown).toBeDefined();
  });

  test('of the configuration cannot be ended by a word, and it is said why', async () => {
    const route = { family: 'entra', channelId: '19:support@thread.tacv2' } as const;
    await setEmptyStage({ routes: [route] });
    expect(await set(support, 'stop escalating here')).toBe(english('channelUnset.routed'));
    await set(support, 'escalate here');
    await stage.say(bo, support, 'stop escalating here');
    const [answered] = stage.seen();
    expect(answered?.summary).toBe(english('channelUnset.done', { person: 'Bo Expert' }));
    expect(textOf(answered?.card)).toContain(english('channelUnset.routedHow'));
  });

  test('of the configuration goes first, by family and urgency', async () => {
    const route = { family: 'entra', urgency: 'urgent', channelId: '19:entra@thread.tacv2', language: 'nl' } as const;
    await setStage({ routes: [route] });
    const { news } = await askForHelp(chat, { urgency: 'urgent' });
    expect(news.map(({ to, locale }) => [to, locale])).toContainEqual(['19:entra@thread.tacv2', 'nl']);
    expect((await askForHelp()).card).toBeDefined();
  });
});

describe('an expert', () => {
  test('who claims holds it: the cards say so, and the requester is told in their own language', async () => {
    await setStage();
    const { card, answerId } = await askForHelp();
    const { value } = await stage.execute(bo, experts, stepOf(card, 'claim'));
    expect(textOf(value)).toContain(english('expertCard.claimed', { expert: 'Bo Expert' }));
    const news = stage.seen();
    expect(news.map(({ to, isUpdate, locale }) => [to, isUpdate, locale]).sort()).toEqual([
      [EXPERTS, true, 'en'],
      ['a:ann', false, 'sv'],
      ['a:ann', true, 'sv'],
    ]);
    expect(news.map(({ summary }) => summary)).toContain(sv('told.claimed', { expert: 'Bo Expert' }));
    expect(textOf(news.find(({ id }) => id === answerId)?.card)).toContain(
      sv('request.claimed', { expert: 'Bo Expert' }),
    );
  });

  test('who is too late is told who was faster, alone', async () => {
    await setStage();
    const { card } = await askForHelp();
    await stage.execute(bo, experts, stepOf(card, 'claim'));
    stage.seen();
    const { value } = await stage.execute(eva, experts, stepOf(card, 'claim'));
    expect(textOf(value)).toContain(english('refusal.claimed', { expert: 'Bo Expert' }));
    expect(stage.seen()).toEqual([]);
  });

  test('sees only what they may do, in their own language', async () => {
    await setStage();
    const { card } = await askForHelp();
    const view = card?.refresh?.action.data ?? {};
    await stage.execute(eva, experts, stepOf(card, 'claim'));
    const ofEva = await stage.execute(eva, experts, view, { locale: 'nl-NL' });
    const ofBo = await stage.execute(bo, experts, view, { locale: 'zh-CN' });
    expect(ofEva.value).toMatchObject({ lang: 'nl' });
    expect(stepOf(ofEva.value, 'resolve')).toBeDefined();
    expect(ofBo.value).toMatchObject({ lang: 'zh' });
    expect(() => stepOf(ofBo.value, 'resolve')).toThrow();
  });

  test('hands over to a colleague, who is named in the thread', async () => {
    await setStage();
    const { card } = await askForHelp();
    await stage.execute(bo, experts, stepOf(card, 'claim'));
    // Bo has seen Eva's name before: she gave it back.
    await stage.execute(bo, experts, { ...stepOf(card, 'handOver'), colleague: eva.aadObjectId });
    expect(told().filter((line) => line.includes('Eva'))).toEqual([]);
    stage.connector.addMember(eva);
    await stage.execute(bo, experts, { ...stepOf(card, 'handOver'), colleague: eva.aadObjectId });
    const news = stage.seen();
    const [post] = news.filter(({ to }) => to.startsWith(`${EXPERTS};messageid=`));
    expect(post?.summary).toBe(english('thread.handedOver', { person: 'Bo Expert', to: 'Eva Expert' }));
    expect(JSON.stringify(post?.card)).toContain('<at>Eva Expert</at>');
    expect(news.map(({ summary }) => summary)).toContain(sv('told.handedOver', { expert: 'Eva Expert' }));
  });

  test('who hands over while Teams does not say who that is keeps it, and is told to try again', async () => {
    await setStage();
    const { card } = await askForHelp();
    stage.connector.failWith(500);
    const { value } = await stage.execute(bo, experts, { ...stepOf(card, 'handOver'), colleague: eva.aadObjectId });
    expect(value).toBe(english('refusal.failed'));
  });

  test('resolves with a note that the requester reads, and reopens', async () => {
    await setStage();
    const { card } = await askForHelp();
    await stage.execute(bo, experts, stepOf(card, 'claim'));
    const { value } = await stage.execute(bo, experts, stepOf(card, 'claim'));
    stage.seen();
    await stage.execute(bo, experts, { ...stepOf(value, 'resolve'), note: 'Clear your cookies' });
    const [word] = stage.seen().filter(({ isUpdate }) => !isUpdate);
    expect(word?.summary).toBe(sv('told.resolved', { expert: 'Bo Expert' }));
    expect(textOf(word?.card)).toContain('Clear your cookies');
    await stage.execute(eva, experts, { ...stepOf(card, 'claim'), step: 'reopen' });
    expect(told()).toContain(`new a:ann: ${sv('told.reopened')}`);
  });

  test('reads more of the last note than of those before', async () => {
    await setStage();
    const { card } = await askForHelp();
    const note = 'Clear your cookies. '.repeat(60);
    const { value } = await stage.execute(bo, experts, { ...stepOf(card, 'claim'), step: 'resolve', note });
    const words = `${note.slice(0, 298).trimEnd()} …`;
    expect(textOf(value)).toContain(words);
    const later = { ...stepOf(card, 'claim'), step: 'reopen', note: 'Back again' };
    const { value: reopened } = await stage.execute(eva, experts, later);
    expect(textOf(reopened)).toContain('Back again');
    expect(textOf(reopened)).not.toContain(words);
    expect(textOf(reopened)).toContain('Clear your cookies. Clear');
  });

  test.each(['claim', 'resolve', 'handOver', 'reopen', 'view'])('cannot %s from another conversation', async (step) => {
    await setStage();
    const { card } = await askForHelp();
    const { type, value } = await stage.execute(bo, support, { ...stepOf(card, 'claim'), step });
    expect(type).toBe('application/vnd.microsoft.activity.message');
    expect(value).toBe(english('refusal.notExpert'));
    expect(stage.seen()).toEqual([]);
  });

  test('whose client knows no other button claims by a message, and is refused in their own chat', async () => {
    await setStage();
    const { card } = await askForHelp();
    await stage.say(eva, { ...chat, conversation: { id: 'a:eva', conversationType: 'personal' } }, 'hello');
    stage.seen();
    await stage.press(bo, experts, stepOf(card, 'claim'), 'reply-9');
    expect(told()).toContain(`new a:ann: ${sv('told.claimed', { expert: 'Bo Expert' })}`);
    await stage.press(eva, experts, stepOf(card, 'claim'), 'reply-9');
    expect(told()).toEqual([`new a:eva: ${english('refusal.claimed', { expert: 'Bo Expert' })}`]);
  });

  test('is told of an escalation that is gone', async () => {
    await setStage();
    const { card } = await askForHelp();
    await stage.store.escalations.deleteResolved(Number.POSITIVE_INFINITY);
    const data = { ...stepOf(card, 'claim'), escalation: '8a1d0c52-84be-4e39-b6f5-2f90a3c8d714' };
    expect(await stage.execute(bo, experts, data)).toMatchObject({ value: english('refusal.gone') });
  });

  test('may step in for another only as a steward', async () => {
    await setStage({ admins: [eva.aadObjectId] });
    const { card } = await askForHelp();
    await stage.execute(bo, experts, stepOf(card, 'claim'));
    const { value: seen } = await stage.execute(eva, experts, card?.refresh?.action.data ?? {});
    const { value } = await stage.execute(eva, experts, { ...stepOf(seen, 'resolve'), note: '' });
    expect(textOf(value)).toContain(english('expertCard.resolved', { expert: 'Eva Expert' }));
  });

  test('gets the list of what is open, the oldest first, in the escalation channel', async () => {
    await setStage();
    await stage.say(bo, experts, 'open');
    expect(told()).toEqual([expect.stringContaining(english('openList.none'))]);
    await askForHelp();
    await askForHelp(support, { urgency: 'urgent' });
    await stage.say(bo, experts, 'open');
    const [list] = stage.seen();
    expect(list?.summary).toBe(english('openList.heading'));
    expect(textOf(list?.card).match(/AADSTS50011/g)).toHaveLength(2);
    await stage.say(bo, support, 'open');
    expect(told()).toEqual([expect.stringContaining(english('openList.none'))]);
  });
});

describe('the requester', () => {
  /** Bo has resolved what Ann asked for; the word that told her, and the expert card. */
  async function resolve(place: Place = chat) {
    const { card, answerId } = await askForHelp(place);
    await stage.execute(bo, experts, { ...stepOf(card, 'claim'), step: 'resolve', note: 'Clear your cookies' });
    const news = stage.seen();
    return {
      card,
      answerId,
      word: news.find(({ isUpdate }) => !isUpdate),
      answered: news.find(({ id }) => id === answerId),
    };
  }

  test('who says that it is solved closes it', async () => {
    await setStage();
    const { word, answerId } = await resolve();
    await stage.press(ann, chat, stepOf(word?.card, 'solved'), String(word?.id), swedish);
    const news = stage.seen();
    expect(news.find(({ id }) => id === word?.id)?.summary).toBe(sv('told.thanks'));
    expect(textOf(news.find(({ id }) => id === answerId)?.card)).toContain(sv('request.solved'));
    expect(news.find(({ to }) => to === EXPERTS)?.summary).toMatch(english('expertCard.solved'));
  });

  test('who says that it is not solved opens it again, and the experts read why', async () => {
    await setStage();
    const { answered, answerId } = await resolve();
    await stage.press(ann, chat, { ...stepOf(answered?.card, 'notSolved'), note: 'Still the same' }, answerId, swedish);
    const news = stage.seen();
    const [post] = news.filter(({ to }) => to.startsWith(`${EXPERTS};messageid=`));
    expect(post?.summary).toBe(english('thread.reopened', { requester: 'Ann Example' }));
    expect(textOf(post?.card)).toContain('Still the same');
    expect(textOf(news.find(({ id }) => id === answerId)?.card)).toContain(sv('request.open'));
  });

  test('who says that it is not solved while experts have it sees how it stands', async () => {
    await setStage();
    await askForHelp();
    await stage.say(ann, chat, 'it does not look good', swedish);
    const heading = () => stage.seen().map(({ summary }) => summary);
    expect(heading()).not.toContain(sv('openList.mine'));
    await stage.say(ann, chat, 'det funkar fortfarande inte', swedish);
    expect(heading()).toEqual([sv('openList.mine')]);
  });

  test.each([
    ['löst inte', undefined],
    ['det är löst', 'told.thanks'],
    ['inte löst', 'told.reopened'],
  ] as const)('can say so in words: %s', async (words, title) => {
    await setStage();
    await resolve();
    await stage.say(ann, chat, words, swedish);
    const news = stage.seen();
    expect(news.some(({ summary }) => summary === (title && sv(title)))).toBe(title !== undefined);
  });

  test('alone can say so', async () => {
    await setStage();
    const { answered, answerId } = await resolve(support);
    await stage.press(bo, support, stepOf(answered?.card, 'solved'), answerId);
    expect(told()).toEqual([
      `new ${support.conversation.id}: ${english('refusal.notRequester', { requester: 'Ann Example' })}`,
    ]);
  });

  test('who asked in a channel is told in the thread, by name', async () => {
    await setStage();
    const { word } = await resolve(support);
    expect(word).toMatchObject({ to: support.conversation.id, locale: 'sv' });
    expect(JSON.stringify(word?.card)).toContain('<at>Ann Example</at>');
  });

  test('who asked in a channel is told in their chat, if there is one', async () => {
    await setStage();
    await stage.say(ann, chat, 'hello', swedish);
    stage.seen();
    const { word } = await resolve(support);
    expect(word).toMatchObject({ to: 'a:ann', locale: 'sv' });
    expect(JSON.stringify(word?.card)).not.toContain('<at>');
  });

  test('is told in the language that they choose later', async () => {
    await setStage();
    const { card } = await askForHelp();
    await stage.press(ann, chat, { action: 'chooseLanguage', language: 'nl' }, 'reply-1');
    stage.seen();
    await stage.execute(bo, experts, stepOf(card, 'claim'));
    expect(stage.seen().find(({ isUpdate }) => !isUpdate)?.locale).toBe('nl');
  });

  test('who cannot be reached is shown so to the experts, and not tried again', async () => {
    await setStage();
    const { card } = await askForHelp();
    let refused = 0;
    stage.connector.treat(({ conversationId, isUpdate }) => {
      const isBlocked = conversationId === 'a:ann' && !isUpdate;
      refused += isBlocked ? 1 : 0;
      return { status: isBlocked ? 403 : 200 };
    });
    await stage.execute(bo, experts, stepOf(card, 'claim'));
    const [last] = stage
      .seen()
      .filter(({ to }) => to === EXPERTS)
      .slice(-1);
    expect(textOf(last?.card)).toContain(english('expertCard.unreachable', { requester: 'Ann Example' }));
    expect(refused).toBe(1);
  });

  test.each([
    ['ja', 'told.thanks'],
    ['Ja tack, det gör det!', 'told.thanks'],
    ['👍', 'told.thanks'],
    ['nej', 'told.reopened'],
    ['Nej, tyvärr.', 'told.reopened'],
  ] as const)('who is asked whether it works may answer "%s"', async (words, title) => {
    await setStage();
    await resolve();
    await stage.say(ann, chat, words, swedish);
    expect(stage.seen().map(({ to, summary }) => [to, summary])).toContainEqual(['a:ann', sv(title)]);
  });

  test.each(['nej tack', 'tack', 'nej, nu är det något annat', 'nej nu är det löst'])(
    'who says what may mean either is asked once more: "%s"',
    async (words) => {
      await setStage();
      const { card } = await resolve();
      await stage.say(ann, chat, words, swedish);
      const [asked, ...others] = stage.seen();
      expect(others).toEqual([]);
      expect(textOf(asked?.card)).toContain(sv('told.question'));
      expect(stepOf(asked?.card, 'solved').escalation).toBe(stepOf(card, 'claim').escalation);
    },
  );

  test.each([
    ['nej', 'help.nothingFound'],
    ['ja', 'help.nothingFound'],
    ['tack', 'help.thanks'],
  ] as const)('who is asked nothing is answered as ever: "%s"', async (words, title) => {
    await setStage();
    await askForHelp();
    await stage.say(ann, chat, words, swedish);
    expect(told()).toEqual([`new a:ann: ${sv(title)}`]);
  });

  test('who pastes another error is told of that, whatever they begin with', async () => {
    await setStage();
    await resolve();
    await stage.say(ann, chat, 'nej, AADSTS50126', swedish);
    expect(stage.seen()[0]?.summary).toContain('AADSTS50126');
    await stage.say(ann, chat, 'Tack, och mitt lösenord har gått ut', swedish);
    expect(textOf(stage.seen()[0]?.card)).toContain('AADSTS50055');
  });

  test('who answers in the list of their requests keeps the list', async () => {
    await setStage();
    await askForHelp();
    await stage.say(ann, chat, 'open', swedish);
    const [list] = stage.seen();
    await stage.press(ann, chat, stepOf(list?.card, 'solved'), String(list?.id), swedish);
    const news = stage.seen();
    expect(news.map(({ id }) => id)).not.toContain(list?.id);
    expect(news.map(({ summary }) => summary)).toContain(sv('told.thanks'));
  });

  test('hears that it is done even where the card that was pressed cannot be changed', async () => {
    await setStage();
    const { word } = await resolve();
    stage.connector.treat(({ replyToId, isUpdate }) => ({ status: isUpdate && replyToId === word?.id ? 400 : 200 }));
    await stage.press(ann, chat, stepOf(word?.card, 'solved'), String(word?.id), swedish);
    expect(told()).toContain(`new a:ann: ${sv('told.thanks')}`);
  });

  test('sees their own requests in their chat', async () => {
    await setStage();
    await stage.say(ann, chat, 'open', swedish);
    expect(told()).toEqual([`new a:ann: ${sv('openList.noneMine')}`]);
    await askForHelp();
    await stage.say(ann, chat, 'open', swedish);
    const [list] = stage.seen();
    expect(textOf(list?.card)).toContain(sv('request.open'));
  });

  test('who wants to be forgotten is, and the experts see no more of them', async () => {
    await setStage();
    await askForHelp();
    await stage.press(ann, chat, { action: 'chooseLanguage', language: 'nl' }, 'reply-1');
    stage.seen();
    await stage.say(ann, chat, 'forget me', swedish);
    const news = stage.seen();
    expect(news.map(({ summary }) => summary)).toContain(library.languages.phrases('nl')('forget.done'));
    const card = news.find(({ to }) => to === EXPERTS)?.card;
    expect(JSON.stringify(card)).not.toMatch(/Ann|Sedan i morse|29:ann|3c9e5b1a/);
    expect(await stage.store.personalChats.find(ann)).toBeUndefined();
    expect(await stage.store.languageChoices.read(ann.aadObjectId)).toBeUndefined();
    expect(await stage.store.escalations.listWith(ann)).toEqual([]);
  });

  test('who wants to be forgotten is on no card of a channel any more, and the place is forgotten as well', async () => {
    await setStage();
    const { answerId, card } = await askForHelp(support);
    await stage.execute(bo, experts, { ...stepOf(card, 'claim'), step: 'resolve', note: 'a word to Ann' });
    stage.seen();
    await stage.say(ann, support, 'please forget me', swedish);
    const answered = stage.seen().findLast(({ id }) => id === answerId);
    expect(JSON.stringify(answered?.card)).not.toMatch(/Ann|Bo Expert/);
    expect(dataOf(answered?.card, { action: 'getHelp' })).toBeDefined();
    const { escalation } = stepOf(card, 'claim');
    const kept = await stage.store.escalations.find(String(escalation));
    expect(JSON.stringify(kept)).not.toMatch(/29:ann|19:support/);
  });
});

test('an expert who wants to be forgotten is on no card any more', async () => {
  await setStage();
  const { card, answerId } = await askForHelp();
  await stage.execute(bo, experts, stepOf(card, 'claim'));
  stage.seen();
  await stage.say(bo, experts, 'forget me');
  const news = stage.seen();
  const cards = news
    .filter(({ to, id }) => to === EXPERTS || id === answerId)
    .map(({ card: shown }) => JSON.stringify(shown));
  expect(cards).toHaveLength(2);
  for (const shown of cards) expect(shown).not.toContain('Bo Expert');
  expect(cards.join()).toContain(sv('request.open'));
});

test('an expert who writes among the cards that it is solved is told to say so on the card', async () => {
  await setStage();
  await stage.say(bo, experts, 'solved, thanks');
  expect(stage.seen()[0]?.summary).toBe(english('help.thanks'));
  await askForHelp();
  await stage.say(bo, experts, 'solved, thanks');
  expect(stage.seen().map(({ summary }) => summary)).toEqual([english('onCard.heading')]);
});

describe('as time goes by', () => {
  test('what nobody claims is brought up again once, what is urgent sooner', async () => {
    await setStage({ reminderMinutes: 0.02 });
    await askForHelp();
    await stage.desk.remind();
    expect(stage.seen()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 1300));
    await stage.desk.remind();
    await stage.desk.remind();
    await stage.say(bo, experts, 'open');
    const posts = stage.seen().filter(({ summary }) => summary === english('thread.reminded'));
    expect(posts).toMatchObject([{ to: expect.stringMatching(/^19:experts@thread.tacv2;messageid=reply-\d+$/) }]);
  });

  test('what somebody has claimed is not brought up again', async () => {
    await setStage({ reminderMinutes: 0.001 });
    const { card } = await askForHelp();
    await stage.execute(bo, experts, stepOf(card, 'claim'));
    stage.seen();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await stage.desk.remind();
    await stage.say(bo, experts, 'open');
    expect(stage.seen().map(({ summary }) => summary)).not.toContain(english('thread.reminded'));
  });

  test('what was resolved long ago is deleted', async () => {
    await setStage({ retentionDays: 0 });
    const { card } = await askForHelp();
    await stage.desk.clear();
    expect(await stage.store.escalations.listWith(ann)).toHaveLength(1);
    await stage.execute(bo, experts, { ...stepOf(card, 'claim'), step: 'resolve', note: '' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await stage.desk.clear();
    expect(await stage.store.escalations.listWith(ann)).toEqual([]);
  });
});
