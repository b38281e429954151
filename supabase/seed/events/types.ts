import type { ResourceInput } from '#app/features/resources/model/schema.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { SeedResource } from '../types.ts'

/** A demonstration of a session. Its days are counted from the day of seeding. */
export type SeedEvent = SeedResource & { content: Extract<ResourceInput, { kind: 'event' }>; closing?: SeedClosing }

/**
 * What came out of it, and who took part: fictional people whose names say so. Demonstration accounts are named by their address, and
 * people without an account by their country (ISO 3166-1 alpha-3).
 */
export type SeedClosing = {
  outcome: Required<Localized>
  minutes: Required<Localized>
  others: number
  people: readonly SeedParticipant[]
  questions: readonly SeedQuestion[]
}
/** Asked by a participant without an account about a part of a case (page-anchors.ts), answered by the editors with what the case says. */
export type SeedQuestion = {
  by: { country: string; number: number }
  case: string
  part: string
  question: string
  answer: string
  votes: readonly { country: string; number: number }[]
}
export type SeedParticipant = { who: { account: string } | { country: string; number: number }; came: 'attended' | 'followed' | 'absent' }
