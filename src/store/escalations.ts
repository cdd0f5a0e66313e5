import type { Kysely, Transaction } from 'kysely';
import { type Escalation, isSamePerson, isSettled, type Person, personKey } from '../escalation/escalation';
import type { Decide, Escalations, Write } from '../escalation/escalations';
import { keyOf } from '../escalation/request-key';
import type { Outcome } from '../escalation/take-step';
import { cardKey, toColumns, toEscalation } from './escalation-row';
import { addNotices } from './outbox';
import type { Tables } from './tables';

/** So many others may be faster, one after the other: far more than ever press a button at once. */
const MAX_TRIES = 100;

type Known = Pick<Person, 'id' | 'aadObjectId'>;

export function createEscalations(db: Kysely<Tables>): Escalations {
  const rows = db.selectFrom('escalations').selectAll();
  const oldestFirst = rows.orderBy('opened_at').orderBy('id');

  async function find(id: string): Promise<Escalation | undefined> {
    const row = await rows.where('id', '=', id).executeTakeFirst();
    return row && toEscalation(row);
  }

  /** Undefined where somebody else was faster. */
  async function tryChange(id: string, decide: Decide, now: number): Promise<{ outcome?: Outcome } | undefined> {
    const before = await find(id);
    if (!before) return {};
    const { notices = [], ...outcome } = decide(before);
    if (outcome.escalation === before) return { outcome };
    const write = { escalation: outcome.escalation, notices };
    try {
      const isWritten = await db
        .transaction()
        .execute((transaction) => update(transaction, write, before.version, now));
      return isWritten ? { outcome } : undefined;
    } catch (error) {
      // Somebody else was just given the key that this one takes back.
      if (isTaken(error)) return undefined;
      throw error;
    }
  }

  return {
    open: (write, key, now) =>
      db.transaction().execute(async (transaction) => {
        const { escalation, notices } = write;
        const written = await transaction
          .insertInto('escalations')
          .values({ ...toColumns(escalation), id: escalation.id, origin_key: key, opened_at: now, expert_card: null })
          .onConflict((conflict) => conflict.column('origin_key').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (written) {
          await addNotices(transaction, escalation, notices, now);
          return escalation;
        }
        const earlier = transaction.selectFrom('escalations').selectAll().where('origin_key', '=', key);
        return toEscalation(await earlier.executeTakeFirstOrThrow());
      }),
    find,
    ofKey: async (key) => {
      const row = await rows.where('origin_key', '=', key).executeTakeFirst();
      return row && toEscalation(row);
    },
    ofCard: async (conversationId, cardId) => {
      const atCard = oldestFirst.where('card', '=', cardKey(conversationId, cardId));
      // Who was forgotten has asked nothing there.
      const found = await atCard.where('requester', '!=', '').execute();
      return found.map(toEscalation);
    },
    change: async (id, decide, now) => {
      for (let tries = 0; tries < MAX_TRIES; tries += 1) {
        const tried = await tryChange(id, decide, now);
        if (tried) return tried.outcome;
      }
      throw new Error('An escalation changes too often to be changed');
    },
    listOpen: async (channel, limit) => {
      const found = oldestFirst.where('channel', '=', channel).where('status', 'in', ['open', 'claimed']);
      return (await found.limit(limit).execute()).map(toEscalation);
    },
    listUnshown: async (after, limit) => {
      const found = rows.where('expert_card', 'is', null).where('status', 'in', ['open', 'claimed']);
      return (await found.where('id', '>', after).orderBy('id').limit(limit).execute()).map(toEscalation);
    },
    listOf: async (requester, limit) => {
      const found = rows.where('requester', 'in', keysOf(requester)).where('is_settled', '=', 0);
      return (await found.orderBy('opened_at', 'desc').limit(limit).execute()).map(toEscalation);
    },
    listToRemind: async (now, limit) => {
      const due = db.selectFrom('escalations').select('id').where('remind_at', '<=', now);
      return (await due.orderBy('remind_at').limit(limit).execute()).map(({ id }) => id);
    },
    listForgotten: async (before, limit) => {
      const found = db.selectFrom('escalations').select('id').where('requester', '=', '').where('card', 'is not', null);
      return (await found.where('resolved_at', '<', before).limit(limit).execute()).map(({ id }) => id);
    },
    saveExpertCard: async (id, cardId) => {
      await db.updateTable('escalations').set({ expert_card: cardId }).where('id', '=', id).execute();
    },
    deleteResolved: async (before) => {
      const [deleted] = await db.deleteFrom('escalations').where('resolved_at', '<', before).execute();
      return Number(deleted?.numDeletedRows ?? 0);
    },
    listWith: async (person) => {
      // Everybody who takes part stands in the document; what else stands there like an id is told apart here.
      const patterns = keysOf(person).map((key) => `%${JSON.stringify(key)}%`);
      const found = rows.where((where) => where.or(patterns.map((pattern) => where('document', 'like', pattern))));
      const escalations = (await found.execute()).map(toEscalation);
      return escalations.filter((escalation) => takesPart(person, escalation)).map(({ id }) => id);
    },
  };
}

async function update(transaction: Transaction<Tables>, write: Write, version: number, now: number): Promise<boolean> {
  const { escalation, notices } = write;
  const changed = await transaction
    .updateTable('escalations')
    .set({ ...toColumns(escalation), ...(await originOf(transaction, escalation)) })
    .where('id', '=', escalation.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (Number(changed.numUpdatedRows) === 0) return false;
  await addNotices(transaction, escalation, notices, now);
  return true;
}

/**
 * Who asks at the same card when it is over asks anew, so it gives up its key, which also tells of who asked.
 *
 * Reopened, it takes the key back, unless they have asked anew meanwhile.
 */
async function originOf(transaction: Transaction<Tables>, escalation: Escalation): Promise<{ origin_key?: string }> {
  const { id, requester, history } = escalation;
  if (requester.id === '' || isSettled(escalation)) return { origin_key: id };
  if (history.at(-1)?.event !== 'reopened') return {};
  const key = keyOf(escalation);
  const others = transaction.selectFrom('escalations').select('id').where('origin_key', '=', key).where('id', '!=', id);
  return { origin_key: (await others.executeTakeFirst()) ? id : key };
}

/** The code of PostgreSQL for what may be there once; SQLite has one writer, and so finds it before. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

function takesPart(person: Known, { requester, expert, channel, history }: Escalation): boolean {
  const people = [requester, expert, ...history.flatMap((event) => [event.by, 'to' in event ? event.to : undefined])];
  return people.some((each) => isSamePerson({ ...person, name: '' }, each)) || channel.setBy === personKey(person);
}

function keysOf({ id, aadObjectId }: Known): string[] {
  return aadObjectId ? [aadObjectId, id] : [id];
}
