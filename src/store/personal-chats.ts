import type { Kysely } from 'kysely';
import type { PersonalChats } from '../escalation/channels';
import { personKey } from '../escalation/escalation';
import type { Tables } from './tables';

export function createPersonalChats(db: Kysely<Tables>): PersonalChats {
  return {
    find: async (person) => {
      const found = db.selectFrom('personal_chats').select('conversation').where('person', '=', personKey(person));
      const row = await found.executeTakeFirst();
      return row && JSON.parse(row.conversation);
    },
    save: async (person, conversation) => {
      const row = { conversation: JSON.stringify(conversation) };
      await db
        .insertInto('personal_chats')
        .values({ person: personKey(person), ...row })
        .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
        .execute();
    },
    forget: async (person) => {
      await db
        .deleteFrom('personal_chats')
        .where('person', 'in', [personKey(person), person.id])
        .execute();
    },
  };
}
