/** The fields sent with a file, in one piece or in parts. They precede the file, so that it can be checked while it arrives. */
import { z } from 'zod'
import { fileKinds } from '#app/features/media/storage/media-types.ts'
import { maxAlsoSpoken } from '#app/features/resources/model/schema.ts'
import { fileLanguages } from '#app/i18n/file-languages.ts'
import { languages } from '#app/i18n/languages.ts'
import { withoutControls } from '#app/lib/clean-text.ts'

export const uploadFields = z.object({
  kind: z.enum(fileKinds),
  title: z.string().trim().max(160).default(''),
  language: z.enum(fileLanguages),
  /** The further languages heard in a video, as codes joined by commas. */
  alsoSpoken: z
    .string()
    .default('')
    .transform((codes) => codes.split(',').filter(Boolean))
    .pipe(z.array(z.enum(fileLanguages)).max(maxAlsoSpoken)),
  /** The alternative text of a picture. */
  alt: z.string().trim().max(500).default(''),
  /** The attachment that captions or a poster belong to. */
  attachment: z.string().max(40).default(''),
  /** The attachment whose file this is a new version of. */
  replaces: z.string().max(40).default(''),
  /** The running time in seconds, as read by the browser; the server's reading takes precedence. */
  seconds: z.coerce.number().positive().max(86_400).nullable().catch(null),
  page: z.enum(languages).default('es'),
})
/** The fields in tus metadata, where an empty value is null. */
export const fieldsOfMetadata = (metadata: Record<string, string | null> | undefined) => uploadFields.safeParse(withoutControlsIn(metadata))

/** The known fields sent with a file, without characters that the database cannot store. `filename` is cut; names are cleaned later. */
export const withoutControlsIn = (sent: Record<string, string | null> | undefined): Record<string, string> =>
  Object.fromEntries(
    [...Object.keys(uploadFields.shape), 'filename'].flatMap((name) => {
      const value = sent && Object.hasOwn(sent, name) ? sent[name] : undefined
      return value === undefined ? [] : [[name, withoutControls(value ?? '').slice(0, maxValueLength)]]
    }),
  )
const maxValueLength = 2_000

export type UploadFields = z.output<typeof uploadFields>
