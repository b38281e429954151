/** What may not be entered of a course, beyond the form of each field. Pure. */
import { periodOf } from './exchange-dates.ts'
import type { CourseContent, CourseRun, ResourceContent } from './schema.ts'

/** ISO 4217 codes that the runtime knows. */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** `validation` texts by field; empty for other kinds. */
export function courseErrors(content: ResourceContent): Record<string, string> {
  if (content.kind !== 'course') return {}
  return { ...scheduleErrors(content), ...priceErrors(content), ...addressErrors(content) }
}

function scheduleErrors({ schedule, runs }: CourseContent): Record<string, string> {
  if (schedule === 'open' && runs.length > 0) return { schedule: 'validation.openHasRuns' }
  return Object.fromEntries(
    runs.flatMap((run, index) => Object.entries(runErrors(run)).map(([name, message]) => [`runs[${index}].${name}`, message])),
  )
}

function runErrors({ startsOn, endsOn, applyUntil }: CourseRun): Partial<Record<keyof CourseRun, string>> {
  const period = periodOf({ startsOn, endsOn })
  if (!period) return {}
  if (period.lastDay < period.firstDay) return { endsOn: 'validation.endAfterStart' }
  const applications = periodOf({ startsOn: applyUntil, endsOn: '' })
  return applications && applications.firstDay > period.lastDay ? { applyUntil: 'validation.applyAfterEnd' } : {}
}

function priceErrors({ price, priceAmount, priceCurrency }: CourseContent): Record<string, string> {
  if (priceCurrency !== '' && !currencies.has(priceCurrency)) return { priceCurrency: 'validation.currency' }
  if (price === 'free' && priceAmount !== null) return { priceAmount: 'validation.freeHasPrice' }
  if (priceAmount !== null && priceCurrency === '') return { priceCurrency: 'validation.currency' }
  return {}
}

/** What is entered there is personal, so it may not travel unprotected. */
const addressErrors = ({ url }: CourseContent): Record<string, string> =>
  url !== '' && !url.startsWith('https://') ? { url: 'validation.courseAddress' } : {}
