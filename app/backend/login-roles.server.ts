/**
 * The roles that visitors' and users' connections log in as. Roles belong to the server, not to the database, so that no migration
 * can bring them along to another server: the owner makes them at every start.
 *
 * Their passwords come from the owner's by scrypt, so that every instance knows them and nothing has to be kept. They change when the
 * owner's does, and tell nothing about it.
 */
import { createHash, createHmac, pbkdf2Sync, scryptSync } from 'node:crypto'
import type pg from 'pg'
import { withConnection } from '#app/db/pool.server.ts'
import { StartRefusal } from './env.server.ts'

/** `caja_visitor` has the rights of `anon` at once; `caja_user` has none before it takes the role `authenticated`. */
export const loginRoles = {
  caja_visitor: { attributes: 'login inherit', memberOf: 'anon' },
  caja_user: { attributes: 'login noinherit', memberOf: 'authenticated' },
} as const
export type LoginRole = keyof typeof loginRoles

/** The owner's address with the login role's name and password. Supabase's pooler takes `role.project`: the ending is kept. */
export function loginUrl(ownerUrl: string, role: LoginRole): string {
  const url = new URL(ownerUrl)
  const project = /\..+$/.exec(decodeURIComponent(url.username))?.[0] ?? ''
  url.username = role + project
  url.password = passwordOf(ownerUrl, role)
  return url.href
}

/** Makes both roles, or gives them again what they should have. Several instances may do so at once. */
export async function prepareLoginRoles(ownerUrl: string): Promise<void> {
  await withConnection({ connectionString: ownerUrl }, async (client) => {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(20260902)')
    for (const role of Object.keys(loginRoles) as LoginRole[]) await prepareLoginRole(client, role, passwordOf(ownerUrl, role))
    await client.query('commit')
  })
}

async function prepareLoginRole(client: pg.Client, role: LoginRole, password: string) {
  const { attributes, memberOf } = loginRoles[role]
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  try {
    await client.query(`${rowCount ? 'alter' : 'create'} role ${role} ${attributes} password ${client.escapeLiteral(verifierOf(password))}`)
    await client.query(`grant ${memberOf} to ${role}`)
  } catch (cause) {
    throw new StartRefusal(
      `The owner of DATABASE_URL cannot prepare the role ${role} (${cause instanceof Error ? cause.message : cause}). ` +
        `Make it by hand (create role ${role} ${attributes} password '…'; grant ${memberOf} to ${role}) and set DATABASE_VISITOR_URL and DATABASE_USER_URL.`,
      { cause },
    )
  }
}

function passwordOf(ownerUrl: string, role: LoginRole): string {
  const password = decodeURIComponent(new URL(ownerUrl).password)
  return scryptSync(password, `caja login ${role}`, 32).toString('base64url')
}

/**
 * What Postgres keeps of a password (RFC 5803), so that the password itself is never in a statement and thus in no log. The salt
 * follows from the password: every start writes the same, and a pooler that has read it before stays right.
 */
function verifierOf(password: string): string {
  const iterations = 4096
  const salt = createHash('sha256').update(`salt ${password}`).digest().subarray(0, 16)
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const sign = (text: string) => createHmac('sha256', salted).update(text).digest()
  const storedKey = createHash('sha256').update(sign('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${sign('Server Key').toString('base64')}`
}
