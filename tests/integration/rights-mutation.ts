/**
 * Does the matrix notice? On a throwaway database, each policy is taken away, and then opened to everybody its grants let
 * in; each time the matrix is walked. A policy whose loss or opening changes no cell is a hole in the matrix.
 * Run: `node tests/integration/rights-mutation.ts` (some minutes), or with the names of tables to mutate only theirs.
 */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { TestBackend } from '../fixtures/connect.ts'
import { startThrowawayBackend } from '../fixtures/throwaway-backend.ts'
import type { Row } from './rights/cell.ts'
import { matrix } from './rights/matrix.ts'
import { describeFindings, walk } from './rights/run.ts'
import { makeWorld } from './rights/world.ts'

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
  const baseline = await walk(backend, world, matrix)
  if (baseline.length > 0) {
    console.error(`The matrix does not hold to begin with:\n${describeFindings(baseline).join('\n')}`)
    return 1
  }
  const { rows: policies } = await sql<Policy>`
    select schemaname, tablename, policyname, cmd, roles::text[] as roles, qual, with_check from pg_policies
    where schemaname in ('public', 'storage') and (${tables.length === 0} or tablename = any (${tables}))
    order by schemaname, tablename, cmd, policyname`.execute(service)
  let unnoticed = 0
  for (const policy of policies) {
    const rows = cellsFor(policy)
    await run(service, dropping(policy))
    const lost = (await walk(backend, world, rows)).length
    await run(service, creating(policy))
    const isOpen = (policy.qual ?? 'true') === 'true' && (policy.with_check ?? 'true') === 'true'
    let opened: number | null = null
    if (!isOpen) {
      await run(service, altering(policy, 'true'))
      opened = (await walk(backend, world, rows)).length
      await run(service, dropping(policy))
      await run(service, creating(policy))
    }
    const isNoticed = lost > 0 && opened !== 0
    if (!isNoticed) unnoticed += 1
    console.log(
      `${isNoticed ? '     ' : 'HOLE '} lost ${count(lost)}  opened ${count(opened)}  ${policy.schemaname}.${policy.tablename}: ${policy.policyname}`,
    )
  }
  const left = await walk(backend, world, matrix)
  if (left.length > 0) console.error(`The policies were not put back as they were:\n${describeFindings(left).join('\n')}`)
  console.log(`\n${policies.length} policies, ${unnoticed} unnoticed`)
  return unnoticed === 0 && left.length === 0 ? 0 : 1
}

/** Storage asks its own policies and those of `files`, nothing else; the rest of its questions go to functions. */
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
