import type { Desk, DeskParts } from './desk';
import type { Escalation } from './escalation';
import { forgetIn, withoutPlace } from './forget-person';
import { noticesOf } from './notice';

interface DeskCare extends Pick<Desk, 'remind' | 'clear' | 'forget'> {
  /** The same with the time at which it is to be brought up again, if it is open. */
  withReminder(escalation: Escalation): Escalation;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Somebody cannot work. */
const URGENT_SHARE = 0.25;
const MAX_AT_ONCE = 50;
/** Longer than any notice is tried. */
const LONGEST_DELIVERY_MS = 5 * DAY_MS;

/** What the desk looks after as time goes by: reminders, retention, and who wants to be forgotten. */
export function createDeskCare(parts: DeskParts): DeskCare {
  const { escalations, channels, personalChats, rules, wake, now = Date.now } = parts;

  /** What nobody has claimed is brought up again, what is urgent sooner. */
  const withReminder = ({ remindAt: _, ...escalation }: Escalation): Escalation => {
    if (escalation.status !== 'open') return escalation;
    const minutes = rules.reminderMinutes * (escalation.urgency === 'urgent' ? URGENT_SHARE : 1);
    return { ...escalation, remindAt: now() + minutes * MINUTE_MS };
  };

  return {
    withReminder,
    forget: async (person) => {
      for (const id of await escalations.listWith(person)) {
        const decide = (escalation: Escalation) => {
          const { escalation: changed, notices } = forgetIn(escalation, person, now());
          const isOpenAgain = changed.status === 'open' && escalation.status === 'claimed';
          return { escalation: isOpenAgain ? withReminder(changed) : changed, notices };
        };
        await escalations.change(id, decide, now());
      }
      await personalChats.forget(person);
      await channels.forgetPerson(person);
      wake();
    },
    remind: async () => {
      for (const id of await escalations.listToRemind(now(), MAX_AT_ONCE)) {
        await escalations.change(
          id,
          (escalation) => {
            const { remindAt = Number.POSITIVE_INFINITY, ...rest } = escalation;
            // Another process was faster, or somebody claimed it.
            if (remindAt > now()) return { escalation };
            const history = [...rest.history, { event: 'reminded', at: now() } as const];
            return {
              escalation: { ...rest, version: rest.version + 1, history },
              notices: noticesOf(history, 'expert'),
            };
          },
          now(),
        );
      }
      wake();
    },
    clear: async () => {
      // Their card could not be changed in all the time since.
      for (const id of await escalations.listForgotten(now() - LONGEST_DELIVERY_MS, MAX_AT_ONCE)) {
        await escalations.change(id, (escalation) => ({ escalation: withoutPlace(escalation) }), now());
      }
      await escalations.deleteResolved(now() - rules.retentionDays * DAY_MS);
    },
  };
}
