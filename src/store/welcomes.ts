import type { Kysely } from 'kysely';
import type { Tables } from './tables';

/** Remembers which conversations Signpost has greeted: Teams tells of one installation more than once. */
export interface Welcomes {
  /** Claims the greeting of a conversation; false where it was claimed before, by whichever process. */
  claim(conversation: string): Promise<boolean>;
  /** Forgets a conversation that Signpost has left, or could not greet. */
  forget(conversation: string): Promise<void>;
}

export function createWelcomes(db: Kysely<Tables>): Welcomes {
  return {
    claim: async (conversation) => {
      const claimed = await db
        .insertInto('welcomes')
        .values({ conversation })
        .onConflict((conflict) => conflict.column('conversation').doNothing())
        .returning('conversation')
        .executeTakeFirst();
      return claimed !== undefined;
    },
    forget: async (conversation) => {
      await db.deleteFrom('welcomes').where('conversation', '=', conversation).execute();
    },
  };
}
