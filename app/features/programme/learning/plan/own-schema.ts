import { z } from 'zod'
import { followUpSchema, typedFollowUpFields } from '#app/features/programme/learning/follow-up/schema.ts'
import { answerSchema } from '#app/features/programme/learning/survey/schema.ts'

/** A person leaves a cohort, with everything that they answered. */
export const eraseLearningSchema = z.object({ intent: z.literal('erase-learning'), member: z.uuid() })

/** What a person does on the page of their routes. The answers of a survey are read apart: see `readAnswers`. */
export const ownSchema = z.discriminatedUnion('intent', [eraseLearningSchema, answerSchema, followUpSchema])
export type OwnInput = z.output<typeof ownSchema>
/** The fields of the schema, and those of them that people fill in. */
export const ownFields = { only: ['intent', 'member', 'seen', 'form', ...typedFollowUpFields], typed: typedFollowUpFields }
export const ownDones = ['erase-learning', 'answer-survey', 'answer-follow-up'] as const
