import { expect, test } from 'vitest'
import { compareMigrations } from './compare-migrations.ts'

const code = ['create table a ();\n-- why\ncreate table b ();\n', 'select 1;\n', 'select 2;\n'].map((sql, index) => ({
  file: `2026010100000${index}_step-${index}.sql`,
  version: `2026010100000${index}`,
  sql,
}))
const applied = (...statements: (string[] | null)[]) =>
  statements.map((one, index) => ({ version: `2026010100000${index}`, name: `step-${index}`, statements: one }))
const compare = (rows: ReturnType<typeof applied>, migrations = code) => {
  const { pending, problem } = compareMigrations(migrations, rows)
  return problem ?? pending.map(({ file }) => file.slice(15, -4))
}
const first = code[0]?.sql ?? ''

test.each([
  ['nothing applied', [], ['step-0', 'step-1', 'step-2']],
  ['the first applied', [[first]], ['step-1', 'step-2']],
  ['applied from a checkout with Windows line ends', [[first.replaceAll('\n', '\r\n')]], ['step-1', 'step-2']],
  ['applied with a byte order mark and a blank line at the end', [[`\uFEFF${first}\n`]], ['step-1', 'step-2']],
  ['applied by the Supabase CLI, cut into statements', [['create table a ()', '-- why\ncreate table b ()']], ['step-1', 'step-2']],
  ['only marked as applied', [null], ['step-1', 'step-2']],
] as const)('%s: the rest is pending', (_, rows, pending) => {
  expect(compare(applied(...(rows as unknown as string[][])))).toEqual(pending)
})

test.each([
  ['a word', [first.replace('table b', 'table c')]],
  ['white space inside a line', [first.replace('table b', 'table  b')]],
  ['a statement', [`${first}drop table a;`]],
  ['a statement, as the Supabase CLI stored it', ['create table a ()', 'create table b ()']],
  ['everything', []],
])('a migration in which %s was changed is named', (_, statements) => {
  expect(compare(applied(statements))).toMatch(/^The migration 20260101000000_step-0\.sql was changed/)
})

test('a migration that only the database has is named: from a newer Caja, or its file is missing', () => {
  const all = applied([first], ['select 1;'], ['select 2;'])
  expect(compare(all, code.slice(0, 2))).toMatch(/made by a newer Caja.*20260101000002_step-2\.sql/)
  expect(compare(all, code.toSpliced(1, 1))).toMatch(/20260101000001_step-1\.sql, which is missing/)
})

test("a database made before the code's first migration is refused with the reason", () => {
  expect(compare(applied([first], ['select 1;']), code.slice(1))).toMatch(
    /^This database was made before the first release.*20260101000000_step-0\.sql/,
  )
})

test('the oldest difference is named', () => {
  expect(compare(applied(['x'], ['y'], ['z']))).toContain('step-0')
})
