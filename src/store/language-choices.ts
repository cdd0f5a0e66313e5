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
  // Read at every turn: made once, with a place for the person.
  const choice = db.selectFrom('language_choices').select('language').where('person', '=', '').compile();
  return {
    read: async (person) => {
      const { rows } = await db.executeQuery<{ language: string }>({ ...choice, parameters: [person] });
      return rows[0]?.language;
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
