/**
 * Mutation test of the matrix. On a throwaway database, each policy is dropped, and then opened to everybody with the grants; each time the
 * matrix runs. A policy whose mutation changes no cell is a gap in the matrix.
 * Run: `node tests/integration/rights/rights-mutation.ts` (some minutes), or with the names of tables to mutate only their policies.
 */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { startThrowawayBackend } from '../../fixtures/throwaway-backend.ts'
import type { Row } from './cell.ts'
import { matrix } from './matrix.ts'
import { findFunctionFaults, findTableFaults } from './privileges.ts'
import { describeFindings, runMatrix } from './run.ts'
import { makeWorld } from './world.ts'

type Policy = {
  schemaname: string
  tablename: string
  policyname: string
  cmd: string
  roles: string[]
  qual: string | null
  with_check: string | null
}

async function mutateAll(backend: TestBackend): Promise<number> {
  const { service } = backend.databases
  const tables = process.argv.slice(2)
  const world = await makeWorld(backend)
  const baseline = await runMatrix(backend, world, matrix)
  if (baseline.length > 0) {
    console.error(`The matrix does not hold to begin with:\n${describeFindings(baseline).join('\n')}`)
    return 1
  }
  const { rows: policies } = await sql<Policy>`
    select schemaname, tablename, policyname, cmd, roles::text[] as roles, qual, with_check from pg_policies
    where schemaname in ('public', 'storage') and (${tables.length === 0} or tablename = any (${tables}))
    order by schemaname, tablename, cmd, policyname`.execute(service)
  let undetected = 0
  for (const policy of policies) {
    const rows = cellsFor(policy)
    await run(service, dropping(policy))
    const lost = (await runMatrix(backend, world, rows)).length
    await run(service, creating(policy))
    const isOpen = (policy.qual ?? 'true') === 'true' && (policy.with_check ?? 'true') === 'true'
    let opened: number | null = null
    if (!isOpen) {
      await run(service, altering(policy, 'true'))
      opened = (await runMatrix(backend, world, rows)).length
      await run(service, dropping(policy))
      await run(service, creating(policy))
    }
    const isDetected = lost > 0 && opened !== 0
    if (!isDetected) undetected += 1
    console.log(
      `${isDetected ? '     ' : 'HOLE '} lost ${count(lost)}  opened ${count(opened)}  ${policy.schemaname}.${policy.tablename}: ${policy.policyname}`,
    )
  }
  const left = await runMatrix(backend, world, matrix)
  if (left.length > 0) console.error(`The policies were not put back as they were:\n${describeFindings(left).join('\n')}`)
  console.log(`\n${policies.length} policies, ${undetected} unnoticed`)
  const unnoticedGrants = await mutateGrants(service)
  return undetected === 0 && unnoticedGrants === 0 && left.length === 0 ? 0 : 1
}

/**
 * Grants each function and table to visitors, and revokes what visitors and users have; each time the lists are compared, and the change is
 * rolled back.
 */
async function mutateGrants(service: Db): Promise<number> {
  const { rows } = await sql<{ change: string }>`
    select case when has_function_privilege('anon', pg_proc.oid, 'execute') then 'revoke execute on function ' || pg_proc.oid::regprocedure || ' from anon'
      else 'grant execute on function ' || pg_proc.oid::regprocedure || ' to anon' end as change
    from pg_proc join pg_namespace on pg_namespace.oid = pronamespace where nspname in ('public', 'private')
    union all select format('grant %s on %s to %s', privilege, pg_class.oid::regclass, role)
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace, unnest(array['select', 'insert', 'truncate', 'references']) as privilege,
      unnest(array['anon', 'authenticated']) as role
    where nspname in ('public', 'private', 'storage') and relkind in ('r', 'p') and not has_table_privilege(role, pg_class.oid, privilege)
    union all select format('revoke all on %s from anon, authenticated', pg_class.oid::regclass)
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname in ('public', 'storage') and relkind in ('r', 'p') and has_any_column_privilege('authenticated', pg_class.oid, 'select')`.execute(
    service,
  )
  let undetected = 0
  for (const { change } of rows) {
    if (await isGrantDetected(service, change)) continue
    undetected += 1
    console.log(`HOLE  ${change}`)
  }
  console.log(`${rows.length} grants, ${undetected} unnoticed`)
  return undetected
}

/** In a transaction that is rolled back. */
async function isGrantDetected(service: Db, change: string): Promise<boolean> {
  const transaction = await service.startTransaction().execute()
  try {
    await sql.raw(change).execute(transaction)
    const isOfFunction = change.includes(' on function ')
    return (await (isOfFunction ? findFunctionFaults(transaction) : findTableFaults(transaction))).length > 0
  } finally {
    await transaction.rollback().execute()
  }
}

/** Storage checks only its own policies and those of `files`; everything else goes through functions. */
const cellsFor = ({ schemaname, tablename }: Policy): readonly Row[] =>
  schemaname === 'storage' || tablename === 'files'
    ? matrix
    : matrix.map(({ row, cells }) => ({ row, cells: cells.filter((cell) => 'sql' in cell) }))

const count = (cells: number | null) => (cells === null ? '  –' : String(cells).padStart(3))
const run = (db: Db, statement: string) => sql.raw(statement).execute(db)
const quote = (name: string) => `"${name.replaceAll('"', '""')}"`
const on = ({ schemaname, tablename }: Policy) => `${quote(schemaname)}.${quote(tablename)}`
const dropping = (policy: Policy) => `drop policy ${quote(policy.policyname)} on ${on(policy)}`
const conditions = (policy: Policy, instead?: string) =>
  `${policy.qual === null ? '' : ` using (${instead ?? policy.qual})`}${policy.with_check === null ? '' : ` with check (${instead ?? policy.with_check})`}`
const creating = (policy: Policy) =>
  `create policy ${quote(policy.policyname)} on ${on(policy)} for ${policy.cmd} to ${policy.roles.map(quote).join(', ')}${conditions(policy)}`
const altering = (policy: Policy, instead: string) =>
  `alter policy ${quote(policy.policyname)} on ${on(policy)}${conditions(policy, instead)}`

const { backend, stop } = await startThrowawayBackend(54_415)
try {
  process.exitCode = await mutateAll(backend)
} finally {
  await stop()
}
