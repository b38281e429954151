/** Connection and time limits of one process. */
import type pg from 'pg'

/** Times in milliseconds; 0 turns a limit off. */
export type DatabaseSettings = {
  /** The total: three pools, the jobs, and the connection that listens for publications. */
  connections: number
  connectionTimeout: number
  statementTimeout: number
  lockTimeout: number
  idleInTransactionTimeout: number
}

/** Supabase's smallest session pool has 15 connections; 12 leave some for the SQL editor. */
export const defaultSettings: DatabaseSettings = {
  connections: 12,
  connectionTimeout: 5_000,
  statementTimeout: 15_000,
  lockTimeout: 5_000,
  idleInTransactionTimeout: 60_000,
}

/** Milliseconds: ten minutes, because jobs and named operations recount and reindex everything. */
export const jobStatementTimeout = 600_000

/** Connections of the jobs' pool. */
export const jobConnections = 2
const listeningConnections = 1

/** The smallest number of connections that can be divided among the pools. */
export const minConnections = 8

/** Divides the connections: what the jobs, the owner and the listener do not need is for visitors and users. */
export function shareConnections(connections: number): { visitor: number; user: number; service: number } {
  const service = Math.max(2, Math.floor(connections / 6))
  const requests = connections - listeningConnections - jobConnections - service
  return { visitor: Math.ceil(requests / 2), user: Math.floor(requests / 2), service }
}

/**
 * By a statement, because a session pooler drops settings in the start-up message. One statement uses one core: starting parallel workers
 * takes longer (about 10 ms) than most statements of a page, and takes the cores from other requests.
 */
export async function limitSession(
  client: pg.ClientBase,
  { statementTimeout, lockTimeout, idleInTransactionTimeout }: Omit<DatabaseSettings, 'connections' | 'connectionTimeout'>,
): Promise<void> {
  await client.query(
    `select set_config('statement_timeout', $1, false), set_config('lock_timeout', $2, false),
      set_config('idle_in_transaction_session_timeout', $3, false), set_config('max_parallel_workers_per_gather', '0', false)`,
    [statementTimeout, lockTimeout, idleInTransactionTimeout].map(String),
  )
}
