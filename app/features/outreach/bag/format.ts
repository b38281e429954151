/** What `data/caja.json` says, and the names of the entries of an export. docs/export.md describes the format. */
import { z } from 'zod'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { languages } from '#app/i18n/languages.ts'
import { scopes } from './tables.ts'

/** Increased when an earlier Caja could not read the export. */
export const exportFormat = 1

export const aboutSchema = z.strictObject({
  format: z.literal(exportFormat),
  scope: z.enum(scopes),
  withAddresses: z.boolean(),
  /** The last migration of the database: `version_name`. */
  schema: z.string().regex(/^\d{14}_[\w-]{1,100}$/),
  tables: z.record(z.string(), z.int().min(0)),
  resources: z.int().min(0),
  files: z.int().min(0),
})
export type About = z.infer<typeof aboutSchema>

/** A published resource, as `data/resources/{kind}/{slug}.json` has it. `content` is checked apart. */
export const resourceFileSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(kinds),
  slug: z.string(),
  revision: z.int().positive(),
  languages: z.array(z.enum(languages)).min(1),
  /** The slug of its institution. */
  institution: z.string().nullable(),
  isSeed: z.boolean(),
  firstPublishedAt: z.string(),
  lastPublishedAt: z.string(),
  confirmedAt: z.string().nullable(),
  content: z.unknown(),
})
export type ResourceFile = z.infer<typeof resourceFileSchema>

/** What an import needs of a row of `files`. */
export const fileRowSchema = z.object({
  id: z.uuid(),
  resource_id: z.uuid(),
  path: z.string(),
  name: z.string(),
  media_type: z.string(),
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type FileRow = z.infer<typeof fileRowSchema>

export const entries = {
  about: 'data/caja.json',
  crate: 'data/ro-crate-metadata.json',
  table: (name: string) => `data/tables/${name.split('.').at(-1)}.jsonl`,
  resource: ({ kind, slug }: { kind: string; slug: string }) => `data/resources/${kind}/${slug}.json`,
  /** ASCII only, because names of files survive few file systems and archivers. The name is in `files.jsonl` and in the metadata. */
  file: ({ resource_id, id, name }: { resource_id: string; id: string; name: string }) => {
    const extension = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]
    return `data/files/${resource_id}/${id}${extension ? `.${extension.toLowerCase()}` : ''}`
  },
  files: 'data/files/',
}
