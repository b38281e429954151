import { useTranslation } from 'react-i18next'
import type { Platform } from '#app/features/core/reference/queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { CountryPlatforms } from './country-platforms.tsx'
import type { PlatformAddress } from './platform-links.ts'

type Props = { platforms: Omit<Platform, 'countryUrls'>[]; addresses: PlatformAddress[] }

/** Beside a country's resources: the country on other platforms, and the same topics in other countries. */
export function CountryRail({ platforms, addresses }: Props) {
  const { t } = useTranslation('countries')
  const language = useLanguage()
  return (
    <div className="rail">
      <section aria-labelledby="platforms">
        <h2 id="platforms">{t('page.platforms')}</h2>
        <CountryPlatforms platforms={platforms} addresses={addresses} />
        <p className="small">{t('platforms.weekly')}</p>
      </section>
      <section aria-labelledby="beside">
        <h2 id="beside">{t('page.beside')}</h2>
        <p>{t('page.besideText')}</p>
        <p>
          <a href={pathTo('coverage', language)}>{t('page.coverageLink')}</a>
        </p>
      </section>
      <section aria-labelledby="share">
        <h2 id="share">{t('page.share')}</h2>
        <p>{t('page.shareText')}</p>
        <p>
          <a href={pathTo('signIn', language)}>{t('page.shareLink')}</a>
        </p>
      </section>
    </div>
  )
}
