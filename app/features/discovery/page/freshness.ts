import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { Freshness } from './types.ts'

type Standing = {
  firstPublishedAt: Date | string
  confirmedAt: Date | string | null
  confirmation: {
    year: number | null
    confirmedOn: string | null
    institution: unknown
    successorKind: Kind | null
    successorSlug: string | null
    successorTitle: Localized | null
  } | null
}

/** Months after which an unconfirmed resource counts as old. */
const staleAfter = 18

/** Who last confirmed the resource and when, or since when it has not been confirmed. */
export function freshnessOf({ firstPublishedAt, confirmedAt, confirmation }: Standing, now: Date): Freshness {
  const known = [firstPublishedAt, confirmedAt, confirmation?.confirmedOn].flatMap((moment) => (moment ? [new Date(moment).getTime()] : []))
  const last = new Date(Math.max(...known))
  const limit = new Date(now)
  limit.setUTCMonth(limit.getUTCMonth() - staleAfter)
  const { successorKind: kind, successorSlug: slug, successorTitle: title } = confirmation ?? {}
  const isOld = last < limit
  return {
    confirmedIn:
      confirmation?.confirmedOn && !isOld
        ? { year: Number(confirmation.confirmedOn.slice(0, 4)), institution: (confirmation.institution as Localized | null) ?? null }
        : null,
    oldSince: isOld ? last.toISOString() : null,
    successor: kind && slug ? { kind, slug, title: title ?? {} } : null,
  }
}
