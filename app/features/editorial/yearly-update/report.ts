import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { Texts } from '#app/i18n/resources/es.ts'
import type { Decision } from './schema.ts'

/** The annual report, computed by `private.update_report` and stored when the year is closed. Days are working days. */
export type Report = {
  year: number
  /** Included kinds and countries; empty means all. Figures other than decisions cover the whole catalogue. */
  scope: { kinds: Kind[]; countries: string[] }
  items: number
  open: number
  decisions: Record<Decision, number>
  byCountry: { key: string; total: number; decided: number; live: number }[]
  byKind: { key: Kind; total: number; decided: number }[]
  byTopic: { key: string; labels: Localized; live: number }[]
  links: { checked: number; broken: number; mended: number }
  answers: { count: number; medianDays: number | null; within5: number }
  withoutEvidence: string[]
  left: number
  /** How far Caja reached in the year. Added when the year is closed; older reports and previews have none. */
  reach?: Record<(typeof reachKeys)[number], number>
  /** Technical assistance that reached each state in the year, and the countries. Added as `reach`; none if no day falls in the year. */
  assistance?: { state: ReportedState; count: number; countries: string[] }[]
}
type ReportedState = keyof Texts['yearly-update']['report']['assistanceState']
export const reachKeys = ['visits', 'sites', 'citations', 'sent', 'bounced', 'replies', 'left'] as const

/** Countries and topics without published resources. */
export const gapsOf = ({ byCountry, byTopic }: Pick<Report, 'byCountry' | 'byTopic'>) => ({
  countries: byCountry.filter(({ live }) => live === 0).map(({ key }) => key),
  topics: byTopic.filter(({ live }) => live === 0),
})
