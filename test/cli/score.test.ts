import { parseCorpus } from '../../src/cli/labelled-message';
import { f1, precision, recall, score } from '../../src/cli/score';
import { library } from '../library';

const scoreOf = (...lines: object[]) =>
  score(parseCorpus(lines.map((line) => JSON.stringify(line)).join('\n')), library);

const right = {
  id: 1,
  text: 'HTTP 400: AADSTS50011',
  expect: { aadsts: [50011], http: [400] },
  primary: 'aadsts:50011',
};
const missing = { id: 2, text: 'all is well', expect: { aadsts: [50126] }, primary: 'aadsts:50126' };
const alarming = { id: 3, text: 'HTTP 403', expect: {}, primary: null };

test('counts hits, misses and false alarms, and lists what differs', () => {
  const { tallies, rightPrimaries, negatives, alarmedNegatives, deviations } = scoreOf(right, missing, alarming);
  expect(tallies).toMatchObject({
    aadsts: { hits: 1, falseAlarms: 0, misses: 1 },
    http: { hits: 1, falseAlarms: 1, misses: 0 },
  });
  expect({ rightPrimaries, negatives, alarmedNegatives }).toEqual({
    rightPrimaries: 1,
    negatives: 1,
    alarmedNegatives: 1,
  });
  expect(deviations.map(({ message, differences }) => [message.id, differences])).toEqual([
    ['2', ['aadsts: missed 50126', 'primary: null, not aadsts:50126']],
    ['3', ['http: found 403', 'primary: http:403, not null']],
  ]);
});

test('counts what is optional neither as a hit nor as a false alarm', () => {
  const { tallies, rightPrimaries, alarmedNegatives } = scoreOf({ ...alarming, optional: { http: [403] } });
  expect(tallies).toMatchObject({ http: { hits: 0, falseAlarms: 0, misses: 0 } });
  expect([rightPrimaries, alarmedNegatives]).toEqual([1, 0]);
});

test('measures the broker only where a corpus labels it', () => {
  const broker = { id: 1, text: '0xCAA20003', expect: {}, primary: null };
  const labelled = { id: 2, text: '0xCAA2000C', expect: { broker: ['CAA2000C'] }, primary: 'broker:CAA2000C' };
  expect(scoreOf(broker).alarmedNegatives).toBe(0);
  expect(scoreOf(broker, labelled).alarmedNegatives).toBe(1);
});

test('computes precision, recall and their mean, each 1 where there is nothing to do', () => {
  const tally = { hits: 6, falseAlarms: 2, misses: 6 };
  expect([precision(tally), recall(tally), f1(tally)]).toEqual([0.75, 0.5, 0.6]);
  const nothing = { hits: 0, falseAlarms: 0, misses: 0 };
  expect([precision(nothing), recall(nothing), f1(nothing)]).toEqual([1, 1, 1]);
});

test.each(['not JSON', '{"id":1}', '{"id":1,"text":"x","expect":{"entra":[1]},"primary":null}'])(
  'names the line that is no labelled message: %s',
  (line) => {
    expect(() => parseCorpus(`${JSON.stringify(right)}\n${line}`)).toThrow('line 2 is no labelled message');
  },
);
