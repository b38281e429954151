/**
 * The database roles with which visitors' and users' connections log in. Roles belong to the server, not to the database, so migrations
 * cannot create them on another server: the owner creates them at every start.
 * Their passwords are derived from the owner's by scrypt, so that every instance can compute them and none is stored. They change when the
 * owner's changes, and reveal nothing about it.
 */
import { createHash, createHmac, pbkdf2Sync, scryptSync } from 'node:crypto'
import type pg from 'pg'
import { withConnection } from '#app/db/pool.server.ts'
import { StartRefusal } from './env.server.ts'

/** `caja_visitor` has the rights of `anon`; `caja_user` has none until it takes the role `authenticated`. */
export const loginRoles = {
  caja_visitor: { attributes: 'login inherit', memberOf: 'anon' },
  caja_user: { attributes: 'login noinherit', memberOf: 'authenticated' },
} as const
export type LoginRole = keyof typeof loginRoles

/** The owner's address with the login role's name and password. Supabase's pooler expects `role.project`, so the suffix is kept. */
export function loginUrl(ownerUrl: string, role: LoginRole): string {
  const url = new URL(ownerUrl)
  const project = /\..+$/.exec(decodeURIComponent(url.username))?.[0] ?? ''
  url.username = role + project
  url.password = passwordOf(ownerUrl, role)
  return url.href
}

/** Creates both roles, or resets their attributes. Several instances may do so at the same time. */
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
 * The SCRAM verifier that Postgres stores (RFC 5803), so that the password is never in a statement or a log. The salt is derived from the
 * password: every start writes the same verifier, and a pooler's copy stays valid.
 */
function verifierOf(password: string): string {
  const iterations = 4096
  const salt = createHash('sha256').update(`salt ${password}`).digest().subarray(0, 16)
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const sign = (text: string) => createHmac('sha256', salted).update(text).digest()
  const storedKey = createHash('sha256').update(sign('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${sign('Server Key').toString('base64')}`
}
