import { z } from 'zod'
import { scopes } from '#app/features/outreach/bag/tables.ts'

export const exportStates = ['waiting', 'running', 'done', 'failed'] as const
export type ExportState = (typeof exportStates)[number]

/** Finished exports are removed after as many days. */
export const keptDays = 7

export const exportSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('export'),
    scope: z.enum(scopes).default('published'),
    addresses: z
      .literal('on')
      .optional()
      .transform((value) => value === 'on'),
  }),
  z.object({ intent: z.literal('remove'), id: z.uuid() }),
])

/** Moments are shown in the time zone of Santiago de Chile, ECLAC's seat. */
export const exportZone = 'America/Santiago'
