/** What each table holds, so that the compiler checks every query; `migrations.ts` makes the tables. */
export interface Tables {
  language_choices: {
    person: string;
    language: string;
    /** ISO 8601 in UTC, as text: the same on every database, and in order of time. */
    chosen_at: string;
  };
}
