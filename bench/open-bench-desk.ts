import { createDeskWriter } from '../src/compose-escalation';
import type { DeskRules, HelpRequest } from '../src/escalation/desk';
import type { Library } from '../src/library';
import { topicOfCode } from '../src/message/topic';
import { openDesk } from '../src/open-desk';
import type { Store } from '../src/store/store';
import { createCourier } from '../src/teams/courier';
import type { Served } from './processes';
import { silentLog } from './stores';

const rules: DeskRules = { admins: [], routes: [], reminderMinutes: 30, retentionDays: 90 };
const nowhere = { port: 9 };

/** The desk as production puts it together, with a channel for each team. */
export async function openBenchDesk(
  store: Store,
  library: Library,
  channels: number,
  { port }: Pick<Served, 'port'> = nowhere,
) {
  const courier = createCourier(undefined);
  const opened = openDesk({ store, courier, writer: createDeskWriter(library), rules, log: silentLog });
  for (let team = 0; team < channels; team += 1) {
    const conversation = { serviceUrl: toUrl(port), id: `19:experts-${team}@thread.tacv2`, kind: 'channel' } as const;
    await opened.desk.setChannel({ conversation, language: 'en' }, `team-${team}`, { id: '29:expert', name: 'Eva' });
  }
  return { ...opened, courier };
}

/** Each number is a person of their own, who asks in their own chat and belongs to one of the teams. */
export function toRequest(number: number, teams: number, { port }: Pick<Served, 'port'> = nowhere): HelpRequest {
  return {
    requester: { id: `29:person-${number}`, aadObjectId: `aad-${number}`, name: 'Kim Berg', language: 'sv' },
    topic: topicOfCode('entra:50011'),
    urgency: 'normal',
    note: 'Since this morning, in the time report only.',
    asked: {
      conversation: { serviceUrl: toUrl(port), id: `a:chat-${number}`, kind: 'personal' },
      cardId: 'card',
      teamId: `team-${number % teams}`,
    },
  };
}

function toUrl(port: number): string {
  return `http://127.0.0.1:${port}/`;
}
