import fc from 'fast-check';
import { pauseMs } from '../../src/escalation/backoff';

const whole = fc.double({ min: 0, max: 1, noNaN: true });

test('a pause grows with every attempt, up to five minutes', () => {
  const pauses = [0, 1, 2, 3, 20, 1000].map((attempts) => pauseMs(attempts, 0, 1));
  expect(pauses).toEqual([1000, 2000, 4000, 8000, 300_000, 300_000]);
});

test('pauses are scattered over the second half of what they may be', () => {
  fc.assert(
    fc.property(fc.nat(2000), whole, (attempts, random) => {
      const [least, most] = [pauseMs(attempts, 0, 0), pauseMs(attempts, 0, 1)];
      expect(least).toBe(most / 2);
      expect(pauseMs(attempts, 0, random)).toBeGreaterThanOrEqual(least);
      expect(pauseMs(attempts, 0, random)).toBeLessThanOrEqual(most);
    }),
  );
});

test('no pause is shorter than Teams asks for', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(3_600_000), whole, (attempts, retryAfterMs, random) => {
      expect(pauseMs(attempts, retryAfterMs, random)).toBeGreaterThanOrEqual(retryAfterMs);
    }),
  );
});
