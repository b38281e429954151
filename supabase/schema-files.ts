/** The files that say what the database looks like, in the order in which they build it (supabase/README.md). */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

type SchemaFile = { file: string; sql: string }

/** `file` is relative to the folder of this module, such as `schemas/core/03_people.sql`. The order is that of `schema_paths` in config.toml, then by name. */
export function readSchemaFiles(): SchemaFile[] {
  const folder = import.meta.dirname
  const config = readFileSync(path.join(folder, 'config.toml'), 'utf8')
  const list = /^schema_paths = \[([^\]]*)\]/m.exec(config)?.[1] ?? ''
  return [...list.matchAll(/"([^"]+)"/g)]
    .flatMap(([, pattern]) => globSync(pattern ?? '', { cwd: folder }).sort())
    .map((file) => ({ file: file.replaceAll('\\', '/'), sql: readFileSync(path.join(folder, file), 'utf8') }))
}
