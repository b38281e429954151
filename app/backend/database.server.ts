/** Opens the three pools, and the two login roles before them. */
import { createDatabases, type Databases } from '#app/db/clients.server.ts'
import type { DatabaseSettings } from '#app/db/settings.server.ts'
import type { Environment } from './env.server.ts'
import { loginUrl, prepareLoginRoles } from './login-roles.server.ts'

/** `visitorUrl` and `userUrl` only where somebody else makes the login roles. */
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

const milliseconds = (seconds: number) => seconds * 1000

export const settingsOf = (environment: Environment): DatabaseSettings => ({
  connections: environment.DATABASE_CONNECTIONS,
  connectionTimeout: milliseconds(environment.DATABASE_CONNECTION_TIMEOUT),
  statementTimeout: milliseconds(environment.DATABASE_STATEMENT_TIMEOUT),
  lockTimeout: milliseconds(environment.DATABASE_LOCK_TIMEOUT),
  idleInTransactionTimeout: milliseconds(environment.DATABASE_IDLE_IN_TRANSACTION_TIMEOUT),
})
