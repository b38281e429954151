/** Links from a country to ECLAC's sister platforms: the country's page there if its address can be computed, else the front page. */
import type { Outcome } from '#app/features/core/links/outcome.ts'
import { type Language, type Localized, languages } from '#app/i18n/languages.ts'

/** The result of an address's last check; dates as ISO 8601. */
export type Check = { outcome: Outcome; checkedAt: string; lastAliveAt: string | null }

/** `record` is set for the record of a programme, with the title of the resource about it, if there is one. `language` is null if the page exists in one language only. */
export type PlatformAddress = {
  platform: string
  url: string
  language: string | null
  isOfCountry: boolean
  record: { number: string; title: Localized | null } | null
  check: Check | null
}

export type PlatformLink = PlatformAddress & { records: PlatformAddress[] }

/** Platforms without anything by country. */
export const generalPlatforms = ['toolbox', 'ilpes']
/** In order of display; those that say nothing by country are last. */
const order = ['bdips', 'bpsnc', 'observatory', 'redesoc', 'covid-19-observatory', 'cepalstat', 'repository', ...generalPlatforms]

/** Maximum number of programme records per platform. */
const maxRecords = 6

/** One link per platform, in the reader's language if there is one, with the records of the country's programmes. */
export function linkCountry(addresses: readonly PlatformAddress[], language: Language): PlatformLink[] {
  const rank = (address: PlatformAddress) => [language, ...languages].indexOf(address.language as Language)
  return order.flatMap((platform) => {
    const own = addresses.filter((address) => address.platform === platform)
    const pages = own
      .filter(({ record }) => record === null)
      .sort((a, b) => Number(b.isOfCountry) - Number(a.isOfCountry) || rank(a) - rank(b))
    const [page] = pages
    return page ? [{ ...page, records: own.filter(({ record }) => record !== null).slice(0, maxRecords) }] : []
  })
}

/** What a page may say about an address. A server that blocks programs may still let people in, so a block is not shown as an outage. */
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
