/**
 * Records what a page read from the database: each statement of the visitor pool with a digest of its rows. A page whose statements still
 * give the same rows is still the same page. Recorded below Kysely, so that no query can be forgotten.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { hash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'

/** `digest` is of the rows, in their order. */
export type Read = { sql: string; parameters: readonly unknown[]; digest: string }
/** `reads` is null if the work also did something that cannot be repeated: it wrote, or it read with other rights than a visitor's. */
export type Recorded<T> = { value: T; reads: Read[] | null }
export type ReadRecorder = {
  record: <T>(work: () => Promise<T>) => Promise<Recorded<T>>
  /** Sends the statement again and returns the digest of its rows. */
  repeat: (read: Read) => Promise<string>
}
type Recording = { reads: Read[]; isRepeatable: boolean }

/** Different statements that share one text in memory; pages of one route have the same few. */
const maxTexts = 2_000

export function createReadRecorder() {
  const recordings = new AsyncLocalStorage<Recording>()
  const texts = new Map<string, string>()
  const share = (sql: string): string => {
    const known = texts.get(sql)
    if (known !== undefined) return known
    if (texts.size < maxTexts) texts.set(sql, sql)
    return sql
  }

  /** The pool, observed. Only a visitor's statements can be repeated: others depend on who asked, or may not be sent twice. */
  const observe = (pool: PostgresPool, { isVisitor }: { isVisitor: boolean }): PostgresPool => ({
    ...pool,
    connect: async () => {
      const client = await pool.connect()
      const query = async (sql: string, parameters: readonly unknown[]) => {
        const recording = recordings.getStore()
        const result = await client.query(sql, parameters)
        if (recording && isVisitor && isRead(sql)) recording.reads.push({ sql: share(sql), parameters, digest: digestOf(result.rows) })
        else if (recording) recording.isRepeatable = false
        return result
      }
      return { query: query as PostgresPoolClient['query'], release: (destroy?: boolean) => client.release(destroy) }
    },
  })

  const record: ReadRecorder['record'] = async (work) => {
    const recording: Recording = { reads: [], isRepeatable: true }
    const value = await recordings.run(recording, work)
    return { value, reads: recording.isRepeatable ? recording.reads : null }
  }

  const repeatOn =
    (pool: PostgresPool): ReadRecorder['repeat'] =>
    async ({ sql, parameters }) => {
      const client = await pool.connect()
      try {
        return digestOf((await client.query(sql, parameters)).rows)
      } finally {
        client.release()
      }
    }

  return { observe, record, repeatOn }
}

const isRead = (sql: string) => /^\s*(select|with)\b/i.test(sql)

const digestOf = (rows: unknown[]): string => hash('sha1', JSON.stringify(rows), 'base64url')
