import type { Conversation, EscalationChannel, Person } from './escalation';

/** The escalation channels that people set: of a team, or of everyone. */
export interface Channels {
  /** That of the first scope that has one. */
  find(scopes: readonly string[]): Promise<EscalationChannel | undefined>;
  save(scope: string, channel: EscalationChannel): Promise<void>;
  /** Takes a channel off every scope; false where it was of none. */
  remove(channelId: string): Promise<boolean>;
  /** Forgets who set them, not that they were set. */
  forgetPerson(person: Pick<Person, 'id' | 'aadObjectId'>): Promise<void>;
}

/** The personal chats with Signpost: a person can be told something there without having asked. */
export interface PersonalChats {
  find(person: Pick<Person, 'id' | 'aadObjectId'>): Promise<Conversation | undefined>;
  save(person: Pick<Person, 'id' | 'aadObjectId'>, conversation: Conversation): Promise<void>;
  forget(person: Pick<Person, 'id' | 'aadObjectId'>): Promise<void>;
}

export function teamScope(teamId: string): string {
  return `team:${teamId}`;
}

/** Without a tenant Signpost serves one organization alone. */
export function everyoneScope(tenantId: string | undefined): string {
  return `everyone:${tenantId ?? ''}`;
}
