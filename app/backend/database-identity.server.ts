/**
 * Checks the database roles of visitors' and users' sessions. Row-level security protects drafts and contacts from visitors, so Caja does
 * not start with a session that could bypass it.
 */
import type pg from 'pg'
import type { Databases } from '#app/db/clients.server.ts'
import { StartRefusal } from './env.server.ts'
import { type LoginRole, loginRoles } from './login-roles.server.ts'

/** The identity and privileges of a session, including those of the roles it can become. */
export type SessionIdentity = {
  loggedInAs: string
  actsAs: string
  canBecome: string[]
  /** Those of `canBecome` whose privileges it inherits. */
  inheritsFrom: string[]
  superusers: string[]
  bypassingRowSecurity: string[]
  creatingRoles: string[]
  owns: string[]
  createsIn: string[]
}

const groups = { visitor: 'caja_visitor', user: 'caja_user' } as const

/**
 * Throws `StartRefusal` with one line that names the wrong session and the statement that fixes it. Any other error is a connection error.
 * Runs at start, and can run again later.
 */
export async function checkDatabaseIdentity({ pools }: Pick<Databases, 'pools'>): Promise<void> {
  for (const group of ['visitor', 'user'] as const) {
    const problem = findIdentityProblem(await readIdentity(pools[group]), groups[group])
    if (problem) throw new StartRefusal(problem)
  }
}

/** What is wrong with the session of a login role, and how to fix it; null if it is correct. */
export function findIdentityProblem(identity: SessionIdentity, role: LoginRole): string | null {
  const [fault] = faultsOf(identity, role)
  const audience = role === 'caja_visitor' ? 'visitors' : 'signed-in people'
  return fault ? `The database session of ${audience} is not safe: ${fault.is}. Mend: ${fault.fix}` : null
}

type Fault = { is: string; fix: string }

function faultsOf(identity: SessionIdentity, role: LoginRole): Fault[] {
  const { memberOf, attributes } = loginRoles[role]
  const { loggedInAs, actsAs, canBecome, inheritsFrom, superusers, bypassingRowSecurity, creatingRoles, owns, createsIn } = identity
  const others = canBecome.filter((name) => name !== memberOf)
  const own = (names: string[]) => names.filter((name) => !others.includes(name))
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
      fix: `leave out ${variable}, or let it begin with postgres://${role}: (see README, Deploy on Supabase).`,
    },
    own(superusers).length > 0 && { is: `${own(superusers).join(', ')} is a superuser`, fix: alter(own(superusers), 'nosuperuser') },
    own(bypassingRowSecurity).length > 0 && {
      is: `${own(bypassingRowSecurity).join(', ')} passes row-level security by`,
      fix: alter(own(bypassingRowSecurity), 'nobypassrls'),
    },
    others.length > 0 && { is: `${role} can become ${others.join(', ')}`, fix: `revoke ${others.join(', ')} from ${memberOf}, ${role};` },
    !canBecome.includes(memberOf) && { is: `${role} is no member of ${memberOf}`, fix: `grant ${memberOf} to ${role};` },
    actsAs !== loggedInAs && { is: `${role} acts as ${actsAs}`, fix: `alter role ${role} reset role;` },
    inheritsFrom.includes(memberOf) !== shouldInherit && {
      is: `${role} ${shouldInherit ? 'lacks' : 'has'} the rights of ${memberOf} from the start`,
      fix: `revoke ${memberOf} from ${role}; alter role ${role} ${attributes}; grant ${memberOf} to ${role};`,
    },
    own(creatingRoles).length > 0 && {
      is: `${own(creatingRoles).join(', ')} can create roles or databases, or replicate`,
      fix: alter(own(creatingRoles), 'nocreaterole nocreatedb noreplication'),
    },
    owns.length > 0 && { is: `it owns ${owns.join(', ')}`, fix: 'give them to the owner of DATABASE_URL (alter … owner to …).' },
    createsIn.length > 0 && {
      is: `it can create in ${createsIn.join(', ')}`,
      fix: `revoke create on ${createsIn.join(', ')} from public, ${memberOf}, ${role};`,
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
  with recursive reached (id) as (
    select oid from pg_roles where rolname = session_user
    union select roleid from pg_auth_members join reached on member = id
  ), reach as (select pg_roles.* from pg_roles join reached on oid = id)
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
