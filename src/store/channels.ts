import type { Kysely } from 'kysely';
import type { Channels } from '../escalation/channels';
import { channelId, type EscalationChannel, personKey } from '../escalation/escalation';
import type { Tables } from './tables';

export function createChannels(db: Kysely<Tables>): Channels {
  return {
    find: async (scopes) => {
      const rows = await db.selectFrom('escalation_channels').selectAll().where('scope', 'in', scopes).execute();
      const [row] = rows.sort((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope));
      if (!row) return undefined;
      const { conversation, language, set_by } = row;
      // Written by this program: its shape is known.
      const channel: EscalationChannel = { conversation: JSON.parse(conversation), language };
      return set_by ? { ...channel, setBy: set_by } : channel;
    },
    save: async (scope, { conversation, language, setBy }) => {
      const row = { conversation: JSON.stringify(conversation), language, set_by: setBy ?? null };
      await db
        .insertInto('escalation_channels')
        .values({ scope, ...row })
        .onConflict((conflict) => conflict.column('scope').doUpdateSet(row))
        .execute();
    },
    remove: async (id) => {
      const rows = await db.selectFrom('escalation_channels').select('conversation').distinct().execute();
      const isIt = (written: string) => channelId(JSON.parse(written)) === id;
      const conversations = rows.map(({ conversation }) => conversation).filter(isIt);
      if (conversations.length === 0) return false;
      // A scope that is given another channel at this moment keeps that.
      const removed = await db
        .deleteFrom('escalation_channels')
        .where('conversation', 'in', conversations)
        .executeTakeFirst();
      return Number(removed.numDeletedRows) > 0;
    },
    forgetPerson: async (person) => {
      const keys = [personKey(person), person.id];
      await db.updateTable('escalation_channels').set({ set_by: null }).where('set_by', 'in', keys).execute();
    },
  };
}
