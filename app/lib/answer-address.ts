import { z } from 'zod'
import { emailField } from './email-address.ts'

/** Where a visitor may be answered. `website` is a trap: people do not see it, and whoever fills it is no person. */
export const answerAddress = {
  email: emailField.optional(),
  wantsAnswer: z.literal('on').optional(),
  website: z.string().optional(),
}
