/** The decisions of an editor. Each names the revision it was made for. */
import { z } from 'zod'
import { scheduleFields } from '#app/features/editorial/schedules/schedule-schema.ts'
import { commentFields } from '#app/features/writing/comments/comment-schema.ts'
import { languages } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { dayField } from '#app/lib/day-field.ts'
import { latestToday } from '#app/lib/latest-today.ts'

const revision = z
  .number('validation.invalid')
  .int('validation.invalid')
  .min(1, 'validation.invalid')
  .max(2_147_483_647, 'validation.invalid')
const text = (maxLength: number) =>
  z.string('validation.required').transform(cleanText).pipe(z.string().max(maxLength, 'validation.tooLong'))
const needed = (maxLength: number) => text(maxLength).pipe(z.string().min(1, 'validation.required'))

/**
 * The last change of state that the editor saw. Two editors may decide on the same revision, and its author may withdraw it: a decision made
 * before another one must not overwrite it.
 */
const seen = z.number('validation.invalid').int('validation.invalid').min(0, 'validation.invalid').optional()

const personOrNone = z.union([z.literal(''), z.uuid('validation.invalid')])

/** Maximum lengths in characters, as in the tables. */
export const reviewLimits = { note: 2_000, clearance: 1_200, clearedBy: 160 } as const

export const reviewSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('start-review'), revision, seen }),
  /** Required unless an open comment says what has to change: see `decide`. */
  z.object({ intent: z.literal('request-changes'), revision, seen, note: text(reviewLimits.note).default('') }),
  z.object({ intent: z.literal('publish'), revision, seen, languages: z.array(z.enum(languages)).default([]) }),
  z.object({ intent: z.literal('archive'), revision, seen, reason: needed(reviewLimits.note) }),
  z.object({ intent: z.literal('restore'), revision, seen }),
  z.object({ intent: z.literal('comment'), revision, ...commentFields }),
  z.object({ intent: z.literal('resolve'), revision, comment: z.uuid('validation.invalid') }),
  z.object({ intent: z.literal('reopen'), revision, comment: z.uuid('validation.invalid') }),
  /** `current` is the reviewer whom the editor saw; empty if there was none. */
  z.object({ intent: z.literal('assign'), revision, reviewer: personOrNone.default(''), current: personOrNone.optional() }),
  z.object({ intent: z.literal('schedule'), revision, seen, ...scheduleFields }),
  z.object({ intent: z.literal('cancel-schedule'), revision, schedule: z.uuid('validation.invalid') }),
  z.object({
    intent: z.literal('record-clearance'),
    revision,
    clearedBy: text(reviewLimits.clearedBy).pipe(z.string().min(2, 'validation.required')),
    clearedOn: dayField.refine((day) => day <= latestToday(), 'validation.invalid'),
    clearanceNote: text(reviewLimits.clearance).default(''),
    consent: z.literal('on', 'validation.consent'),
  }),
])
export type ReviewDecision = z.infer<typeof reviewSchema>
export type ReviewIntent = ReviewDecision['intent']

/** Messages after a decision, by the word in the address. */
export const reviewDone = {
  'start-review': 'started',
  'request-changes': 'changes-requested',
  publish: 'published',
  archive: 'archived',
  restore: 'restored',
  comment: 'commented',
  resolve: 'resolved',
  reopen: 'reopened',
  assign: 'assigned',
  schedule: 'scheduled',
  'cancel-schedule': 'schedule-cancelled',
  'record-clearance': 'cleared',
} as const satisfies Record<ReviewIntent, string>

/** The fields a person fills in, with the keys of their labels. Other fields cannot be wrong in a form of ours. */
export const reviewFields = {
  note: 'review:decide.changesNote',
  reason: 'review:decide.archiveReason',
  body: 'comments:body',
  day: 'schedules:day',
  hour: 'schedules:hour',
  scheduleNote: 'schedules:note',
  clearedBy: 'review:clearance.by',
  clearedOn: 'review:clearance.on',
  clearanceNote: 'review:clearance.note',
  consent: 'review:clearance.consent',
} as const
export const isReviewField = (name: string): name is keyof typeof reviewFields => Object.hasOwn(reviewFields, name)
