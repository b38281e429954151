/** What is said of a file when it is sent, in one piece or in parts. Sent before the file, so that it can be judged while it arrives. */
import { z } from 'zod'
import { fileKinds } from '#app/features/media/storage/media-types.ts'
import { mostAlsoSpoken } from '#app/features/resources/model/schema.ts'
import { fileLanguages } from '#app/i18n/file-languages.ts'
import { languages } from '#app/i18n/languages.ts'
import { withoutControls } from '#app/lib/clean-text.ts'

export const uploadFields = z.object({
  kind: z.enum(fileKinds),
  title: z.string().trim().max(160).default(''),
  language: z.enum(fileLanguages),
  /** Of a video: other languages heard in it, their codes joined by commas. */
  alsoSpoken: z
    .string()
    .default('')
    .transform((codes) => codes.split(',').filter(Boolean))
    .pipe(z.array(z.enum(fileLanguages)).max(mostAlsoSpoken)),
  /** What a picture shows. */
  alt: z.string().trim().max(500).default(''),
  /** The attachment that captions or a poster belong to. */
  attachment: z.string().max(40).default(''),
  /** The attachment whose file this is a new version of. */
  replaces: z.string().max(40).default(''),
  /** Running time as the browser read it, in seconds; what the server reads in the file counts more. */
  seconds: z.coerce.number().positive().max(86_400).nullable().catch(null),
  page: z.enum(languages).default('es'),
})
/** As tus sends them, where what is empty has no value at all. */
export const fieldsOfMetadata = (metadata: Record<string, string | null> | undefined) => uploadFields.safeParse(withoutControlsIn(metadata))

/** What is sent with a file and known to us, without characters that the database cannot hold. `filename` is cut: names are cleaned later. */
export const withoutControlsIn = (sent: Record<string, string | null> | undefined): Record<string, string> =>
  Object.fromEntries(
    [...Object.keys(uploadFields.shape), 'filename'].flatMap((name) => {
      const value = sent && Object.hasOwn(sent, name) ? sent[name] : undefined
      return value === undefined ? [] : [[name, withoutControls(value ?? '').slice(0, longestValue)]]
    }),
  )
const longestValue = 2_000

export type UploadFields = z.output<typeof uploadFields>
