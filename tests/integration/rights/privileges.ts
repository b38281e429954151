/** Compares the privileges of visitors and signed-in people on functions, tables and sequences with the recorded ones. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { functionCallers } from './functions.ts'
import { type TableRights, tableRights } from './tables.ts'

/** One line for each function whose callers differ from its entry, or that has no entry. */
export const findFunctionFaults = async (service: Db): Promise<string[]> => differences(await readFunctionCallers(service), functionCallers)

/** The same for tables, views and sequences. */
export async function findTableFaults(service: Db): Promise<string[]> {
  const found = Object.entries(await readTableRights(service))
  // pg-boss creates its own tables, in the first process with jobs.
  const ours = found.filter(([name, rights]) => !name.startsWith('pgboss.') || Object.keys(rights).length > 0)
  return differences(Object.fromEntries(ours), tableRights)
}

const differences = (found: Record<string, unknown>, expected: Record<string, unknown>) =>
  [...new Set([...Object.keys(found), ...Object.keys(expected)])].flatMap((name) => {
    const [is, should] = [found[name], expected[name]].map((entry) => (entry === undefined ? 'missing' : JSON.stringify(entry)))
    return is === should ? [] : [`${name}: is ${is}, should be ${should}`]
  })

/** `schema.name` of every function in `public` and `private` except trigger functions, and who may execute it. */
async function readFunctionCallers(service: Db): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string; isTrigger: boolean; visitor: boolean; user: boolean; bare: boolean }>`
    select nspname || '.' || proname as name, prorettype = 'trigger'::regtype as "isTrigger",
      has_function_privilege('caja_visitor', pg_proc.oid, 'execute') as visitor,
      has_function_privilege('authenticated', pg_proc.oid, 'execute') as user,
      has_function_privilege('caja_user', pg_proc.oid, 'execute') as bare
    from pg_proc join pg_namespace on pg_namespace.oid = pronamespace where nspname in ('public', 'private') order by 1`.execute(service)
  const callers: Record<string, string> = {}
  for (const row of rows) {
    const may = describeCallers(row)
    if (row.isTrigger && may === 'nobody') continue
    const others = callers[row.name] ?? may
    // Functions with the same name share an entry, and so their callers.
    callers[row.name] = others === may ? may : `${others} or ${may}`
  }
  return callers
}

const describeCallers = ({ visitor, user, bare }: { visitor: boolean; user: boolean; bare: boolean }): string => {
  if (bare) return 'everybody, by a grant to public'
  if (visitor) return user ? 'everybody' : 'visitors only'
  return user ? 'users' : 'nobody'
}

/** The privileges of visitors and signed-in people on every table, view and sequence outside the system's schemas; columns in brackets. */
async function readTableRights(service: Db): Promise<Record<string, TableRights>> {
  const { rows } = await sql<{ name: string; who: 'visitor' | 'user' | 'bare'; rights: string }>`
    with role (who, name) as (values ('visitor', 'caja_visitor'), ('user', 'authenticated'), ('bare', 'caja_user')),
    privilege (place, name) as (values (1, 'select'), (2, 'insert'), (3, 'update'), (4, 'delete'), (5, 'truncate'), (6, 'references'), (7, 'trigger'), (8, 'maintain')),
    relation as (
      select pg_class.oid, nspname || '.' || relname as name, relkind from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind in ('r', 'p', 'v', 'm', 'f', 'S') and nspname !~ '^(pg_|information_schema$)'
    ),
    held as (
      select relation.name, who, place, case
        when relkind = 'S' then case when has_sequence_privilege(role.name, oid, 'usage, select, update') then 'use' end
        when has_table_privilege(role.name, oid, privilege.name) then privilege.name
        when place in (1, 2, 3, 6) and has_any_column_privilege(role.name, oid, privilege.name) then privilege.name || ' (' || (
          select string_agg(attname, ', ' order by attnum) from pg_attribute
          where attrelid = oid and attnum > 0 and not attisdropped and has_column_privilege(role.name, oid, attnum, privilege.name)) || ')'
      end as held
      from relation, role, privilege where relkind <> 'S' or place = 1
    )
    select name, who, coalesce(string_agg(held, ', ' order by place), '') as rights from held group by 1, 2 order by 1, 2 desc`.execute(
    service,
  )
  const tables: Record<string, TableRights> = {}
  for (const { name, who, rights } of rows) tables[name] = { ...tables[name], ...(rights && { [who]: rights }) }
  return tables
}
