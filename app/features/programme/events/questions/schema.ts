/** What registered people send about the questions of an event. */
import { z } from 'zod'
import { askSchema } from '#app/features/discovery/discussion/schema.ts'

const { name, question, moment } = askSchema.shape

export const eventQuestionSchema = z.discriminatedUnion('intent', [
  /** `part` is `{id of the case or event}` or `{id}#{key of a part of its page}` (page-anchors.ts). */
  z.object({
    intent: z.literal('ask'),
    part: z.string('validation.required').regex(/^[0-9a-f-]{36}(#.{0,120})?$/, 'validation.partGone'),
    ...{ name, question, moment },
  }),
  z.object({ intent: z.enum(['vote', 'unvote']), post: z.uuid('validation.id') }),
])

export const splitPart = (part: string): { subject: string; anchor: string } => {
  const at = part.indexOf('#')
  return at < 0 ? { subject: part, anchor: '' } : { subject: part.slice(0, at), anchor: part.slice(at + 1) }
}
