/** The same country on ECLAC's sister platforms: its own page where the address can be computed, else the front page. */
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'

type Platform = { slug: string; urls: Localized; countryUrls: Localized | null }
export type PlatformLink = { slug: string; url: string; isCountryPage: boolean }

/** The platforms a page on a country leads to, in this order. The others are not about countries. */
const countryPlatforms = ['bdips', 'bpsnc', 'observatory', 'covid-19-observatory', 'cepalstat', 'repository']

export function linkCountry(platforms: readonly Platform[], iso2: string, language: Language): PlatformLink[] {
  return countryPlatforms.flatMap((slug) => {
    const platform = platforms.find((one) => one.slug === slug)
    const own = pickText(platform?.countryUrls, language)
    const url = own ? own.text.replace('{iso2}', iso2.toLowerCase()) : pickText(platform?.urls, language)?.text
    return url ? [{ slug, url, isCountryPage: own !== null }] : []
  })
}
