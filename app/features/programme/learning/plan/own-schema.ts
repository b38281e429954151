import { z } from 'zod'

/** What a person does with their own place in a cohort. */
export const eraseLearningSchema = z.object({ intent: z.literal('erase-learning'), member: z.uuid() })
