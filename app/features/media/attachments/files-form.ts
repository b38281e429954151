/**
 * The forms of the files part of the workspace, apart from uploads: a video of another site, the languages of a video, a picture's
 * alternative text, removing an attachment, deleting a file that nothing uses.
 */
import { z } from 'zod'
import { parseExternalVideo } from '#app/features/resources/model/external-video.ts'
import { limits, maxAlsoSpoken } from '#app/features/resources/model/schema.ts'
import { fileLanguages } from '#app/i18n/file-languages.ts'

/** In characters: a longer alternative text belongs in the page's text. */
export const maxAltLength = 500

const fileLanguage = z.enum(fileLanguages, 'validation.id')
const alsoSpoken = z.array(fileLanguage, 'validation.id').max(maxAlsoSpoken, 'validation.alsoSpoken').default([])

const attachment = z.string().max(40)

/** The field of a file that is deleted. */
export const deletedFile = { 'delete-file': z.uuid('validation.id') }

export const filesForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('external'),
    address: z.string('validation.required').refine((address) => parseExternalVideo(address) !== null, 'validation.videoAddress'),
    title: z.string('validation.required').trim().min(1, 'validation.required').max(limits.line, 'validation.tooLong'),
    language: fileLanguage,
    alsoSpoken,
  }),
  z.object({ intent: z.literal('spoken'), attachment, language: fileLanguage, alsoSpoken }),
  z.object({
    intent: z.literal('alt'),
    attachment,
    alt: z.string('validation.required').trim().min(1, 'validation.required').max(maxAltLength, 'validation.tooLong'),
  }),
  z.object({ intent: z.literal('detach'), attachment }),
  z.object({ intent: z.literal('delete'), ...deletedFile }),
])
export type FilesForm = z.infer<typeof filesForm>
export type AttachmentEdit = Exclude<FilesForm, { intent: 'delete' }>
