/** What people send about a discussion. */
import { z } from 'zod'
import { hasCharacters, messageField } from '#app/features/core/inbox/message-field.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { parseMomentField } from './moment-field.ts'

export const postLength = 4_000
export const nameLength = 80
export const reasonLength = 500

const longestPart = 120

/** The name that readers see: one line. */
const name = z
  .string('validation.required')
  .transform((typed) => cleanText(typed).replace(/\s+/g, ' ').trim())
  .pipe(z.string().refine(hasCharacters(2), 'validation.required').max(nameLength, 'validation.tooLong'))

/** `part` is the key of a part of the page (page-anchors.ts), empty for all of it; `moment` is a time of the chosen video, in seconds. */
export const askSchema = z.object({
  part: z.string().max(longestPart, 'validation.partGone').default(''),
  moment: z.string().default('').transform(parseMomentField),
  name,
  question: messageField(postLength),
})
export type AskedQuestion = z.output<typeof askSchema>

const post = z.uuid('validation.id')

/** What can be sent from the page of a question. */
export const questionSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('answer'), name, answer: messageField(postLength) }),
  z.object({ intent: z.literal('edit'), post, text: messageField(postLength) }),
  z.object({ intent: z.literal('remove'), post }),
  z.object({ intent: z.literal('report'), post, reason: messageField(reasonLength) }),
  z.object({ intent: z.literal('follow') }),
  z.object({ intent: z.literal('unfollow') }),
  z.object({ intent: z.literal('assign'), person: z.uuid('validation.id') }),
  z.object({ intent: z.literal('approve'), post }),
  z.object({ intent: z.literal('hide'), post, reason: messageField(reasonLength) }),
  z.object({ intent: z.literal('take-over'), post }),
])
export type SentToQuestion = z.output<typeof questionSchema>

/** What can be sent from the editors' list. */
export const moderationSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve'), post }),
  z.object({ intent: z.literal('hide'), post, reason: messageField(reasonLength) }),
])
export type Moderation = z.output<typeof moderationSchema>
