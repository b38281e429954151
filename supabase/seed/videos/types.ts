import type { Language, Localized } from '#app/i18n/languages.ts'
import type { SeedResource } from '../types.ts'

/** A video to seed. The seeder uploads the files and adds the attachments; file names are inside `../media`. */
export type SeedVideo = SeedResource & {
  files: {
    video: string
    poster: string
    captions: { language: Language; file: string }[]
    /** Running time. */
    seconds: number
    /** The alternative text of the poster. */
    alt: Required<Localized>
  }
}
