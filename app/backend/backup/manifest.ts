/** The manifest of a backup. docs/operate.md describes the format. */
import { z } from 'zod'

/** Increased when an older Caja could not read the archive. */
export const backupFormat = 1

const entry = z.object({ name: z.string(), size: z.number().int(), sha256: z.string().length(64) })

export const manifestSchema = z.object({
  format: z.number().int(),
  madeAt: z.string(),
  versions: z.object({ caja: z.string(), postgres: z.string(), supabaseLite: z.string() }),
  /** `version_name` of every migration the database has applied. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ entry: z.string(), table: z.string(), columns: z.array(z.string()), rows: z.number().int() })),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  /** Storage objects that had a row but no bytes when the backup was made: they are missing in the archive too. */
  missingObjects: z.array(z.string()),
  entries: z.array(entry),
})

export type Manifest = z.infer<typeof manifestSchema>
export type Entry = z.infer<typeof entry>
export type DumpedTable = Manifest['tables'][number]

/** Names of entries in the archive. Files of Storage are below `storage/`, as on the disk. */
export const entryNames = {
  manifest: 'manifest.json',
  /** The hash of the manifest; it marks the end of a complete archive. */
  manifestHash: 'manifest.sha256',
  secrets: 'secrets.json',
  migrations: 'database/migrations.json',
  jobs: 'database/jobs.json',
  table: (name: string) => `database/${name}.copy.gz`,
  storage: 'storage/',
} as const
