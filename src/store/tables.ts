export const tableNames = [
  'language_choices',
  'welcomes',
  'escalations',
  'notices',
  'escalation_channels',
  'personal_chats',
] as const satisfies readonly (keyof Tables)[];

/** What each table holds, so that the compiler checks every query; `migrations.ts` makes the tables. */
export interface Tables {
  language_choices: {
    person: string;
    language: string;
  };
  welcomes: {
    conversation: string;
  };
  escalations: {
    id: string;
    /** Names who asked at which card: one escalation for each. */
    origin_key: string;
    version: number;
    status: string;
    channel: string;
    card: string | null;
    requester: string;
    /** 1 once the requester has said that nothing is left to do. */
    is_settled: number;
    /** Times are milliseconds since 1970. */
    opened_at: number;
    remind_at: number | null;
    resolved_at: number | null;
    expert_card: string | null;
    /** Everything else, as JSON. */
    document: string;
  };
  notices: {
    id: string;
    escalation: string;
    target: string;
    /** The place of the event in the history that somebody is told of; 0 for cards. */
    event_index: number;
    lane: string;
    due_at: number;
    leased_until: number;
    /** The process that has taken it; empty for none. */
    leased_by: string;
    attempts: number;
    revision: number;
  };
  /** Conversations are JSON. */
  escalation_channels: {
    scope: string;
    conversation: string;
    language: string;
    set_by: string | null;
  };
  personal_chats: {
    person: string;
    conversation: string;
  };
}
