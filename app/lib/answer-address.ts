import { z } from 'zod'

/** Where a visitor may be answered. `website` is a trap: people do not see it, and whoever fills it is no person. */
export const answerAddress = {
  email: z.email('validation.email').max(254, 'validation.email').toLowerCase().optional(),
  wantsAnswer: z.literal('on').optional(),
  website: z.string().optional(),
}
