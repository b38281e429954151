/** What staff record about a contact with an institution, and who promised what. */
import { z } from 'zod'
import { cleanText } from '#app/lib/clean-text.ts'
import { dayField } from '#app/lib/day-field.ts'
import { latestToday } from '#app/lib/latest-today.ts'

export const contactKinds = ['meeting', 'call', 'mail', 'event', 'mission'] as const
export type ContactKind = (typeof contactKinds)[number]

/** Who made a promise: the institution, or staff. */
export const promiseSides = ['staff', 'institution'] as const
export type PromiseSide = (typeof promiseSides)[number]
export type PromiseState = 'open' | 'kept' | 'dropped'

export const noteLength = 4_000
export const promiseLength = 500
/** Rows for promises in the form. */
export const promiseRows = 3

const noteField = z
  .string('validation.required')
  .transform(cleanText)
  .pipe(z.string().min(1, 'validation.required').max(noteLength, 'validation.tooLong'))

const promiseField = z
  .object({
    side: z.enum(promiseSides).default('staff'),
    body: z.string().max(promiseLength, 'validation.tooLong').default('').transform(cleanText),
    dueOn: dayField.optional(),
  })
  .refine(({ body, dueOn }) => body !== '' || !dueOn, { path: ['body'], message: 'validation.required' })

export const contactSchema = z
  .object({
    post: z.uuid('validation.required'),
    kind: z.enum(contactKinds, 'validation.required'),
    happenedOn: dayField.refine((day) => day <= latestToday(), 'validation.future').refine((day) => day >= '1990-01-01', 'validation.date'),
    people: z.array(z.uuid('validation.required')).min(1, 'validation.required').max(30, 'validation.tooMany'),
    staff: z.array(z.uuid('validation.required')).max(20, 'validation.tooMany').default([]),
    note: noteField,
    topics: z.array(z.uuid('validation.id')).max(20, 'validation.tooMany').default([]),
    shared: z.literal('yes').optional(),
    promises: z.array(promiseField).max(promiseRows, 'validation.tooMany').default([]),
  })
  .refine(({ happenedOn, promises }) => promises.every(({ dueOn }) => !dueOn || dueOn >= happenedOn), {
    path: ['promises'],
    message: 'validation.dueBeforeContact',
  })
export type ContactInput = z.output<typeof contactSchema>

export const contactChangeSchema = z.object({
  version: z.coerce.number<string>('validation.required').int(),
  note: noteField,
  shared: z.literal('yes').optional(),
})

const reasonField = z.string().max(promiseLength, 'validation.tooLong').default('').transform(cleanText)
/** `why` is needed for a promise that is dropped. */
export const promiseClosingSchema = z
  .object({ promise: z.uuid('validation.required'), state: z.enum(['kept', 'dropped'], 'validation.required'), why: reasonField })
  .refine(({ state, why }) => state === 'kept' || why.length >= 3, { path: ['why'], message: 'validation.required' })
export type PromiseClosing = z.output<typeof promiseClosingSchema>
