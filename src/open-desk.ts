import type { Courier } from './escalation/courier';
import { createDesk } from './escalation/create-desk';
import { createDeliver, type DeskWriter } from './escalation/deliver';
import type { Desk, DeskRules } from './escalation/desk';
import { type Dispatcher, startDispatcher } from './escalation/dispatcher';
import { personKey } from './escalation/escalation';
import { startRounds } from './escalation/rounds';
import type { Log } from './log';
import type { Store } from './store/store';

interface Parts {
  readonly store: Store;
  readonly courier: Courier;
  readonly writer: DeskWriter;
  readonly rules: DeskRules;
  readonly log: Log;
}

/** The desk, and what delivers in its name once it is started. */
interface OpenDesk {
  readonly desk: Desk;
  /** Begins to deliver; returns what ends that. */
  startDesk(): () => Promise<void>;
}

/** Puts the desk together with the store that it writes to and the courier that it sends by. */
export function openDesk({ store, courier, writer, rules, log }: Parts): OpenDesk {
  const { escalations, channels, personalChats, outbox, languageChoices } = store;
  let dispatcher: Dispatcher | undefined;
  const desk = createDesk({ escalations, channels, personalChats, rules, wake: () => dispatcher?.wake() });
  const chosenLanguage = (person: Parameters<typeof personKey>[0]) => languageChoices.read(personKey(person));
  const deliver = createDeliver({ escalations, personalChats, courier, writer, chosenLanguage });
  return {
    desk,
    startDesk: () => {
      const started = startDispatcher(outbox, deliver, log);
      dispatcher = started;
      const endRounds = startRounds(desk, log);
      return () => {
        endRounds();
        return started.stop();
      };
    },
  };
}
