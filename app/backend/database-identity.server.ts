/**
 * Asks the database who visitors' and users' sessions are. Row-level security is what keeps drafts and contacts apart from visitors,
 * so Caja does not serve with a session that could pass it by.
 */
import type pg from 'pg'
import type { Databases } from '#app/db/clients.server.ts'
import { StartRefusal } from './env.server.ts'
import { type LoginRole, loginRoles } from './login-roles.server.ts'

/** What Postgres says of a session. What it may and owns includes what the roles it can become may and own. */
export type SessionIdentity = {
  loggedInAs: string
  actsAs: string
  canBecome: string[]
  /** Of the roles it can become, those whose rights it has at once. */
  inheritsFrom: string[]
  superusers: string[]
  bypassingRowSecurity: string[]
  creatingRoles: string[]
  owns: string[]
  createsIn: string[]
}

const groups = { visitor: 'caja_visitor', user: 'caja_user' } as const

/**
 * Throws `StartRefusal` with one line that says which session is not what it must be, and how to mend it. Any other error is one of the
 * connection. For the start, and for looking again later.
 */
export async function checkDatabaseIdentity({ pools }: Pick<Databases, 'pools'>): Promise<void> {
  for (const group of ['visitor', 'user'] as const) {
    const problem = findIdentityProblem(await readIdentity(pools[group]), groups[group])
    if (problem) throw new StartRefusal(problem)
  }
  if (await isPooledByTransaction(pools.service)) throw new StartRefusal(transactionMode)
}

const transactionMode =
  'DATABASE_URL leads to a pooler in transaction mode, in which LISTEN and session locks do not work. Use its session mode (on Supabase port 5432 of the same host) or the direct connection.'

/** What is wrong with the session of a login role, and how to mend it; null if it is what it must be. */
export function findIdentityProblem(identity: SessionIdentity, role: LoginRole): string | null {
  const [fault] = faultsOf(identity, role)
  const whose = role === 'caja_visitor' ? 'visitors' : 'signed-in people'
  return fault ? `The database session of ${whose} is not safe: ${fault.is}. Mend: ${fault.mend}` : null
}

type Fault = { is: string; mend: string }

function faultsOf(identity: SessionIdentity, role: LoginRole): Fault[] {
  const { memberOf, attributes } = loginRoles[role]
  const { loggedInAs, actsAs, canBecome, inheritsFrom, superusers, bypassingRowSecurity, creatingRoles, owns, createsIn } = identity
  const others = canBecome.filter((name) => name !== memberOf)
  const shouldInherit = attributes === 'login inherit'
  const variable = role === 'caja_visitor' ? 'DATABASE_VISITOR_URL' : 'DATABASE_USER_URL'
  const alter = (names: string[], attribute: string) => names.map((name) => `alter role ${name} ${attribute};`).join(' ')
  const power = superusers.includes(loggedInAs)
    ? ', a superuser'
    : bypassingRowSecurity.includes(loggedInAs)
      ? ', which passes row-level security by'
      : ''
  const faults: (Fault | false)[] = [
    loggedInAs !== role && {
      is: `it is ${loggedInAs}${power}, and must be ${role}`,
      mend: `leave out ${variable}, or let it begin with postgres://${role}: (see README, Deploy on Supabase).`,
    },
    superusers.length > 0 && { is: `${superusers.join(', ')} is a superuser`, mend: alter(superusers, 'nosuperuser') },
    bypassingRowSecurity.length > 0 && {
      is: `${bypassingRowSecurity.join(', ')} passes row-level security by`,
      mend: alter(bypassingRowSecurity, 'nobypassrls'),
    },
    others.length > 0 && { is: `${role} can become ${others.join(', ')}`, mend: `revoke ${others.join(', ')} from ${role};` },
    !canBecome.includes(memberOf) && { is: `${role} is no member of ${memberOf}`, mend: `grant ${memberOf} to ${role};` },
    actsAs !== loggedInAs && { is: `${role} acts as ${actsAs}`, mend: `alter role ${role} reset role;` },
    inheritsFrom.includes(memberOf) !== shouldInherit && {
      is: `${role} ${shouldInherit ? 'lacks' : 'has'} the rights of ${memberOf} from the start`,
      mend: `revoke ${memberOf} from ${role}; alter role ${role} ${attributes}; grant ${memberOf} to ${role};`,
    },
    creatingRoles.length > 0 && {
      is: `${creatingRoles.join(', ')} can create roles or databases, or replicate`,
      mend: alter(creatingRoles, 'nocreaterole nocreatedb noreplication'),
    },
    owns.length > 0 && { is: `it owns ${owns.join(', ')}`, mend: 'give them to the owner of DATABASE_URL (alter … owner to …).' },
    createsIn.length > 0 && {
      is: `it can create in ${createsIn.join(', ')}`,
      mend: `revoke create on ${createsIn.join(', ')} from public, ${memberOf}, ${role};`,
    },
  ]
  return faults.filter((fault) => fault !== false)
}

async function readIdentity(pool: pg.Pool): Promise<SessionIdentity> {
  const { rows } = await pool.query<SessionIdentity>(identityQuery)
  if (!rows[0]) throw new Error('The database does not say who its session is.')
  return rows[0]
}

const identityQuery = `
  with reach as (select * from pg_roles where pg_has_role(session_user, oid, 'member'))
  select session_user::text as "loggedInAs", current_user::text as "actsAs",
    array(select rolname::text from reach where rolname <> session_user order by 1) as "canBecome",
    array(select rolname::text from reach where rolname <> session_user and pg_has_role(session_user, oid, 'usage') order by 1) as "inheritsFrom",
    array(select rolname::text from reach where rolsuper order by rolname <> session_user) as superusers,
    array(select rolname::text from reach where rolbypassrls order by rolname <> session_user) as "bypassingRowSecurity",
    array(select rolname::text from reach where rolcreaterole or rolcreatedb or rolreplication order by rolname <> session_user) as "creatingRoles",
    array(select pg_describe_object(classid, objid, objsubid) from pg_shdepend
      where refclassid = 'pg_authid'::regclass and refobjid in (select oid from reach) and deptype = 'o'
        and dbid in (0, (select oid from pg_database where datname = current_database())) limit 3) as owns,
    array(select 'database ' || quote_ident(current_database()) from reach where has_database_privilege(oid, current_database(), 'create')
      union select 'schema ' || quote_ident(nspname) from pg_namespace, reach
      where nspname !~ '^pg_' and has_schema_privilege(reach.oid, pg_namespace.oid, 'create')) as "createsIn"`

/** In transaction mode, a pooler gives a session's connection to another session between two transactions. */
export async function isPooledByTransaction(pool: Pick<pg.Pool, 'connect'>): Promise<boolean> {
  const pid = async (client: pg.PoolClient) => (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid
  const first = await pool.connect()
  try {
    const before = await pid(first)
    const second = await pool.connect()
    try {
      await second.query('begin')
      return (await pid(second)) === before
    } finally {
      await second.query('rollback').catch(() => {})
      second.release()
    }
  } finally {
    first.release()
  }
}
