/** Creates the two login roles, then opens the three pools. */
import { createDatabases, type Databases } from '#app/db/clients.server.ts'
import { withConnection } from '#app/db/pool.server.ts'
import type { DatabaseSettings } from '#app/db/settings.server.ts'
import { checkDatabaseIdentity } from './database-identity.server.ts'
import { type Environment, StartRefusal } from './env.server.ts'
import { loginUrl, prepareLoginRoles } from './login-roles.server.ts'
import { refuseTransactionMode } from './transaction-mode.server.ts'

/** `visitorUrl` and `userUrl` are set only if the owner may not create the login roles. */
export type DatabaseAddresses = { ownerUrl: string; visitorUrl?: string; userUrl?: string }

export async function openDatabases({ ownerUrl, visitorUrl, userUrl }: DatabaseAddresses, settings?: DatabaseSettings): Promise<Databases> {
  if (!visitorUrl || !userUrl) await prepareLoginRoles(ownerUrl)
  return createDatabases(
    {
      visitorUrl: visitorUrl ?? loginUrl(ownerUrl, 'caja_visitor'),
      userUrl: userUrl ?? loginUrl(ownerUrl, 'caja_user'),
      serviceUrl: ownerUrl,
    },
    settings,
  )
}

/** Refuses to start, in one line, if the owner cannot connect to the database. */
export const checkConnection = (ownerUrl: string, { connectionTimeout }: DatabaseSettings): Promise<void> =>
  refuseStartOnError('DATABASE_URL does not lead into the database', () =>
    withConnection({ connectionString: ownerUrl, connectionTimeoutMillis: connectionTimeout }, async (client) => {
      await client.query('select')
    }),
  )

/** Runs `checkDatabaseIdentity` at start, where a failed connection is also a reason to refuse. */
export const checkSessions = (databases: Databases): Promise<void> =>
  refuseStartOnError('The roles caja_visitor and caja_user cannot enter the database', async () => {
    await checkDatabaseIdentity(databases)
    await refuseTransactionMode(databases.pools.service)
  })

async function refuseStartOnError(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (cause) {
    if (cause instanceof StartRefusal) throw cause
    throw new StartRefusal(`${what}: ${describe(cause)}`, { cause })
  }
}

/** Node reports one error for all addresses of a host, without a message. */
function describe(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(describe).join('; ')
  return error instanceof Error ? error.message : String(error)
}

const milliseconds = (seconds: number) => seconds * 1000

/** The limits from the environment, in milliseconds. */
export const settingsOf = (environment: Environment): DatabaseSettings => ({
  connections: environment.DATABASE_CONNECTIONS,
  connectionTimeout: milliseconds(environment.DATABASE_CONNECTION_TIMEOUT),
  statementTimeout: milliseconds(environment.DATABASE_STATEMENT_TIMEOUT),
  lockTimeout: milliseconds(environment.DATABASE_LOCK_TIMEOUT),
  idleInTransactionTimeout: milliseconds(environment.DATABASE_IDLE_IN_TRANSACTION_TIMEOUT),
})
