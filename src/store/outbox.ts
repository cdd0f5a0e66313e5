import { randomUUID } from 'node:crypto';
import { type Kysely, PostgresAdapter, type Selectable, type Transaction, type Updateable } from 'kysely';
import type { Escalation } from '../escalation/escalation';
import { laneOf, type Notice } from '../escalation/notice';
import type { Outbox, PendingNotice } from '../escalation/outbox';
import type { Tables } from './tables';

export function createOutbox(db: Kysely<Tables>): Outbox {
  // Several processes take from one PostgreSQL at once: each passes over what another is just taking.
  const isShared = db.getExecutor().adapter instanceof PostgresAdapter;

  /** Names this process, even for what it took without learning of it, as the database went away. */
  const taker = randomUUID();

  /** What another process has taken meanwhile, as it took too long here, is theirs. */
  async function giveBack({ id }: PendingNotice, change: Updateable<Tables['notices']>): Promise<void> {
    const ours = db.updateTable('notices').where('id', '=', id).where('leased_by', '=', taker);
    await ours.set({ ...change, leased_until: 0, leased_by: '' }).execute();
  }

  return {
    take: (now, until, limit) =>
      db.transaction().execute(async (transaction) => {
        const due = transaction
          .selectFrom('notices as notice')
          .select('notice.id')
          .where('due_at', '<=', now)
          .where('leased_until', '<=', now)
          // A person is told one thing after the other.
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('notices as earlier')
                  .select('earlier.id')
                  .whereRef('earlier.escalation', '=', 'notice.escalation')
                  .whereRef('earlier.target', '=', 'notice.target')
                  .whereRef('earlier.event_index', '<', 'notice.event_index'),
              ),
            ),
          )
          .orderBy('due_at')
          .orderBy('id')
          .limit(limit);
        const ids = (await (isShared ? due.forUpdate('notice').skipLocked() : due).execute()).map(({ id }) => id);
        if (ids.length === 0) return [];
        const taken = await transaction
          .updateTable('notices')
          .set({ leased_until: until, leased_by: taker })
          .where('id', 'in', ids)
          .returningAll()
          .execute();
        return taken.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)).map(toPending);
      }),
    renew: async (ids, until) => {
      const ours = db.selectFrom('notices').select('id').where('id', 'in', ids).where('leased_by', '=', taker);
      // Who writes several at once has them locked in another order; what is passed over has a lease still.
      const free = isShared ? ours.forUpdate().skipLocked() : ours;
      const renewal = db.updateTable('notices').set({ leased_until: until }).where('id', 'in', free);
      return (await renewal.returning('id').execute()).map(({ id }) => id);
    },
    finish: async (notice) => {
      const finished = await db
        .deleteFrom('notices')
        .where('id', '=', notice.id)
        .where('revision', '=', notice.revision)
        .executeTakeFirst();
      if (Number(finished.numDeletedRows) === 0) await giveBack(notice, {});
    },
    release: (notice, dueAt) => giveBack(notice, { due_at: Math.ceil(dueAt) }),
    postpone: (notice, dueAt) => giveBack(notice, { due_at: Math.ceil(dueAt), attempts: notice.attempts + 1 }),
    count: async () => {
      const { count } = await db
        .selectFrom('notices')
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };
}

/**
 * Adds notices within the transaction of the change that they follow from.
 *
 * A card that still waits to be shown is shown once, as things stand then; the delivery that is on its way does not count.
 */
export async function addNotices(
  transaction: Transaction<Tables>,
  escalation: Escalation,
  notices: readonly Notice[],
  now: number,
): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map((notice) => {
    const eventIndex = 'eventIndex' in notice ? notice.eventIndex : 0;
    return {
      id: [escalation.id, notice.target, eventIndex].join('/'),
      escalation: escalation.id,
      target: notice.target,
      event_index: eventIndex,
      lane: laneOf(escalation, notice),
      due_at: now,
      leased_until: 0,
      leased_by: '',
      attempts: 0,
      revision: escalation.version,
    };
  });
  await transaction
    .insertInto('notices')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ revision: escalation.version }))
    .execute();
}

function toPending(row: Selectable<Tables['notices']>): PendingNotice {
  const { id, escalation, target, event_index, attempts, lane, revision } = row;
  const isCard = target === 'expertCard' || target === 'answerCard';
  const notice = (isCard ? { target } : { target, eventIndex: event_index }) as Notice;
  return { id, escalationId: escalation, notice, attempts, lane, revision };
}
