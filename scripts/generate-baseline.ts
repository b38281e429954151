/**
 * Writes the first migration from the files in supabase/schemas. Only until the first release: after it, databases have applied the
 * baseline, and every change is a separate migration (supabase/README.md).
 */
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readSchemaFiles } from '../supabase/schema-files.ts'

const folder = path.resolve(import.meta.dirname, '../supabase/migrations')
const baseline = '20261130000000_baseline.sql'

const others = readdirSync(folder).filter((file) => file.endsWith('.sql') && file !== baseline)
if (others.length > 0) {
  console.error(
    `There are migrations after the baseline (${others.join(', ')}), so it must not change. Write a migration: see supabase/README.md.`,
  )
  process.exit(1)
}
const files = readSchemaFiles().map(({ file, sql }) => `-- ${file}\n\n${sql}`)
writeFileSync(
  path.join(folder, baseline),
  [
    '-- Generated from supabase/schemas by `npm run generate:baseline`: read and change those files, not this one.\n',
    ...files,
    'reset check_function_bodies;\n',
  ].join('\n'),
)
