import type { Kysely } from 'kysely';
import type { Tables } from './tables';

/** Remembers in which language a person wants to be answered, whatever their Teams speaks. */
export interface LanguageChoices {
  /** The language that a person chose, or undefined where they chose none. */
  read(person: string): Promise<string | undefined>;
  /** Puts a choice in the place of an earlier one. */
  save(person: string, language: string): Promise<void>;
  forget(person: string): Promise<void>;
}

export function createLanguageChoices(db: Kysely<Tables>): LanguageChoices {
  return {
    read: async (person) => {
      const row = await db
        .selectFrom('language_choices')
        .select('language')
        .where('person', '=', person)
        .executeTakeFirst();
      return row?.language;
    },
    save: async (person, language) => {
      await db
        .insertInto('language_choices')
        .values({ person, language })
        .onConflict((conflict) => conflict.column('person').doUpdateSet({ language }))
        .execute();
    },
    forget: async (person) => {
      await db.deleteFrom('language_choices').where('person', '=', person).execute();
    },
  };
}
