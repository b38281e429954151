/** The same country on ECLAC's sister platforms: its own page where the address can be computed, else the front page. */
import type { Outcome } from '#app/features/core/links/outcome.ts'
import { type Language, type Localized, languages } from '#app/i18n/languages.ts'

/** What an address answered when it was last asked; moments as ISO 8601. */
export type Check = { outcome: Outcome; checkedAt: string; lastAliveAt: string | null }

/** `record` is the title of the experience whose programme has a record there. `language` is null where there is only one. */
export type PlatformAddress = {
  platform: string
  url: string
  language: string | null
  isOfCountry: boolean
  record: Localized | null
  check: Check | null
}

export type PlatformLink = PlatformAddress & { records: PlatformAddress[] }

/** The platforms a page on a country leads to, in this order. The others are not about countries. */
const countryPlatforms = ['bdips', 'bpsnc', 'observatory', 'redesoc', 'covid-19-observatory', 'cepalstat', 'repository']

/** As many records of programmes as stand under one platform. */
const maxRecords = 6

/** One link for each platform, in the reader's language where there is one, with the records of the country's programmes. */
export function linkCountry(addresses: readonly PlatformAddress[], language: Language): PlatformLink[] {
  const rank = (address: PlatformAddress) => [language, ...languages].indexOf(address.language as Language)
  return countryPlatforms.flatMap((platform) => {
    const own = addresses.filter((address) => address.platform === platform)
    const pages = own
      .filter(({ record }) => record === null)
      .sort((a, b) => Number(b.isOfCountry) - Number(a.isOfCountry) || rank(a) - rank(b))
    const [page] = pages
    return page ? [{ ...page, records: own.filter(({ record }) => record !== null).slice(0, maxRecords) }] : []
  })
}

/** What can honestly be said of an address. A server that does not let a program in may well let a person in. */
export type Seen =
  | { state: 'notChecked' }
  | { state: 'alive'; on: string }
  | { state: 'silent' | 'closed'; on: string; lastAliveOn: string | null }

export function seenOf(check: Check | null): Seen {
  if (!check) return { state: 'notChecked' }
  const { outcome, checkedAt, lastAliveAt } = check
  if (outcome === 'alive' || outcome === 'moved') return { state: 'alive', on: lastAliveAt ?? checkedAt }
  return { state: outcome === 'blocked' ? 'closed' : 'silent', on: checkedAt, lastAliveOn: lastAliveAt }
}
