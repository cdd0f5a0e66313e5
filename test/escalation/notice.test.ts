import { laneOf, noticesOf, type Target } from '../../src/escalation/notice';
import type { Step } from '../../src/escalation/take-step';
import { ann, bo, eva, openEscalation, play } from './escalation';

const words = (notices: ReturnType<typeof noticesOf>) =>
  notices.flatMap((notice) => ('eventIndex' in notice ? [notice.target] : []));

const open = openEscalation();
const claim: Step = { step: 'claim' };
const resolve: Step = { step: 'resolve', note: '' };

describe('both cards are shown anew after every step, and beyond them is told of', () => {
  test.each<[string, ReturnType<typeof openEscalation>, 'expert' | 'requester', Target[]]>([
    ['a new escalation: nobody, as its card is new', open, 'requester', []],
    ['a claim: the requester', play(open, [bo, claim]).escalation, 'expert', ['requester']],
    [
      'a hand-over: the requester, and the experts',
      play(open, [bo, { step: 'handOver', to: eva }]).escalation,
      'expert',
      ['requester', 'expertThread'],
    ],
    ['a resolution: the requester', play(open, [bo, resolve]).escalation, 'expert', ['requester']],
    [
      'a reopening by an expert: the requester',
      play(open, [bo, resolve], [eva, { step: 'reopen', note: '' }]).escalation,
      'expert',
      ['requester'],
    ],
    [
      'a reopening by the requester: the experts',
      play(open, [bo, resolve], [ann, { step: 'notSolved', note: '' }]).escalation,
      'requester',
      ['expertThread'],
    ],
    [
      'what the requester solved: the experts',
      play(open, [ann, { step: 'solved' }]).escalation,
      'requester',
      ['expertThread'],
    ],
  ])('%s', (_, { history }, role, targets) => {
    const notices = noticesOf(history, role);
    expect(notices.slice(0, 2)).toEqual([{ target: 'expertCard' }, { target: 'answerCard' }]);
    expect(words(notices)).toEqual(targets);
    for (const notice of notices.slice(2)) expect(notice).toMatchObject({ eventIndex: history.length - 1 });
  });
});

test('what goes to one conversation is in one lane, whichever thread it is for', () => {
  const threaded = openEscalation({
    channel: {
      ...open.channel,
      conversation: { ...open.channel.conversation, id: '19:experts@thread.tacv2;messageid=4' },
    },
  });
  expect(laneOf(threaded, { target: 'expertCard' })).toBe('19:experts@thread.tacv2');
  expect(laneOf(threaded, { target: 'expertThread', eventIndex: 1 })).toBe('19:experts@thread.tacv2');
  expect(laneOf(threaded, { target: 'answerCard' })).toBe('a:ann');
  expect(laneOf(threaded, { target: 'requester', eventIndex: 1 })).toBe('a:ann');
  const conversation = { ...open.channel.conversation, id: '19:support@thread.tacv2;messageid=1' };
  const inChannel = openEscalation({ asked: { conversation } });
  expect(laneOf(inChannel, { target: 'requester', eventIndex: 1 })).toBe('aad-ann');
});
