/** Moves the jobs that committed changes enqueued (`private.outbox`, written by triggers) into the queues of pg-boss. */
import type { PgBoss } from 'pg-boss'

type Row = { id: number; job: string; payload: object; start_after: Date | null }

/** Rows per transaction. */
const batch = 200

/**
 * Deletes rows and sends their jobs in one transaction, so that each job is sent exactly once, with any number of instances. `ensureQueue`
 * creates a missing queue. Returns the number of jobs moved.
 */
export async function moveOutbox(boss: PgBoss, ensureQueue: (id: string) => Promise<void>): Promise<number> {
  const { rows: waiting } = (await boss.getDb().executeSql('select distinct job from private.outbox')) as { rows: Pick<Row, 'job'>[] }
  if (waiting.length === 0) return 0
  // Before the transaction, which must not wait for a second connection of a small pool.
  for (const { job } of waiting) await ensureQueue(job)
  const transaction = await begin(boss)
  const { db } = transaction
  try {
    const { rows } = (await db.executeSql(
      `delete from private.outbox where id in (select id from private.outbox where job = any ($1) order by id limit ${batch} for update skip locked)
       returning id, job, payload, start_after`,
      [waiting.map(({ job }) => job)],
    )) as { rows: Row[] }
    const byJob = Map.groupBy(
      rows.sort((one, other) => one.id - other.id),
      ({ job }) => job,
    )
    for (const [job, jobRows] of byJob) {
      await boss.insert(
        job,
        jobRows.map(({ payload, start_after }) => ({ data: payload, startAfter: start_after ?? undefined })),
        { db },
      )
    }
    await transaction.commit()
    return rows.length
  } catch (error) {
    await transaction.rollback()
    throw error
  }
}

function begin(boss: PgBoss) {
  const transaction = boss.getDb().beginTransaction?.()
  if (!transaction) throw new Error('The database of pg-boss has no transactions.')
  return transaction
}
