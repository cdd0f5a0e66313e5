export const tableNames = ['language_choices', 'welcomes'] as const satisfies readonly (keyof Tables)[];

/** What each table holds, so that the compiler checks every query; `migrations.ts` makes the tables. */
export interface Tables {
  language_choices: {
    person: string;
    language: string;
  };
  welcomes: {
    conversation: string;
  };
}
