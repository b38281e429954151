import { z } from 'zod'
import { emailField } from './email-address.ts'

/**
 * Fields of a form in which a visitor may leave an address for a reply. `website` is a honeypot: people do not see it, so a filled one
 * marks a bot.
 */
export const replyAddressFields = {
  email: emailField.optional(),
  wantsAnswer: z.literal('on').optional(),
  website: z.string().optional(),
}
