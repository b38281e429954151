import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import { linkCountry } from '#app/features/countries/platform-links.ts'
import type { Platform } from '#app/features/reference/queries.server.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'

/** The same country on ECLAC's other platforms: first those with a page of its own, then those where it has to be looked up. */
export function CountryPlatforms({ platforms, iso2 }: { platforms: Platform[]; iso2: string }) {
  const { t } = useTranslation('country')
  const links = linkCountry(platforms, iso2, useLanguage())
  return (['ownPages', 'frontPages'] as const).map((group) => {
    const some = links.filter(({ isCountryPage }) => isCountryPage === (group === 'ownPages'))
    return (
      some.length > 0 && (
        <div key={group} className="platform-group">
          <p className="small">{t(`page.${group}`)}</p>
          <ul>
            {some.map(({ slug, url }) => (
              <li key={slug}>
                <ExternalLink href={url}>
                  <LocalizedText text={platforms.find((platform) => platform.slug === slug)?.names ?? {}} />
                </ExternalLink>
              </li>
            ))}
          </ul>
        </div>
      )
    )
  })
}
