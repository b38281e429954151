import type { Language, Localized } from '#app/i18n/languages.ts'
import type { SeedResource } from '../types.ts'

/** A document to seed. The seeder uploads the files and adds the attachments; file names are inside `../media`. */
export type SeedDocument = SeedResource & {
  files: { file: string; language: Language; pages: number; title: Required<Localized> }[]
}
