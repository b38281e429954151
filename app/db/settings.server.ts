/** How many connections one process may hold, and how long anything in a session may take. */
import type pg from 'pg'

/** Times in milliseconds; 0 switches a limit off. */
export type DatabaseSettings = {
  /** In all: the three pools, the jobs, and the connection that hears publications. */
  connections: number
  connectionTimeout: number
  statementTimeout: number
  lockTimeout: number
  idleInTransactionTimeout: number
}

/** Supabase's smallest session pool has 15 connections: 12 leave room for the SQL editor. */
export const defaultSettings: DatabaseSettings = {
  connections: 12,
  connectionTimeout: 5_000,
  statementTimeout: 15_000,
  lockTimeout: 5_000,
  idleInTransactionTimeout: 60_000,
}

/** Jobs and named operations recount and index everything: ten minutes. */
export const jobStatementTimeout = 600_000

/** Of the jobs' own pool. */
export const jobConnections = 2
const listeningConnections = 1

/** The fewest connections that can be shared out. */
export const fewestConnections = 8

/** What the jobs, the owner and the connection that hears publications do not need is the visitors' and users'. */
export function shareConnections(connections: number): { visitor: number; user: number; service: number } {
  const service = Math.max(2, Math.floor(connections / 6))
  const requests = connections - listeningConnections - jobConnections - service
  return { visitor: Math.ceil(requests / 2), user: Math.floor(requests / 2), service }
}

/** By a statement, because a session pooler drops settings in the start-up message. */
export async function limitSession(
  client: pg.ClientBase,
  { statementTimeout, lockTimeout, idleInTransactionTimeout }: Omit<DatabaseSettings, 'connections' | 'connectionTimeout'>,
): Promise<void> {
  await client.query(
    `select set_config('statement_timeout', $1, false), set_config('lock_timeout', $2, false),
      set_config('idle_in_transaction_session_timeout', $3, false)`,
    [statementTimeout, lockTimeout, idleInTransactionTimeout].map(String),
  )
}
