import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import type { Localized } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { type Check, generalPlatforms, linkCountry, type PlatformAddress, seenOf } from './platform-links.ts'

type Props = { platforms: readonly { slug: string; names: Localized }[]; addresses: readonly PlatformAddress[] }

/** The country's pages on ECLAC's other platforms, each with the date on which it last answered. */
export function CountryPlatforms({ platforms, addresses }: Props) {
  const { t } = useTranslation('countries')
  const links = linkCountry(addresses, useLanguage())
  return (
    <ul className="platform-links">
      {links.map(({ platform, url, isOfCountry, check, records }) => (
        <li key={platform}>
          <ExternalLink href={url}>
            <LocalizedText text={platforms.find(({ slug }) => slug === platform)?.names ?? {}} />
          </ExternalLink>
          <p className="small">
            {!isOfCountry && `${t(generalPlatforms.includes(platform) ? 'platforms.general' : 'platforms.front')} `}
            <LastSeen check={check} />
          </p>
          {records.length > 0 && (
            <ul className="plain-list">
              {records.map(({ url: address, record, check: ofRecord }) => (
                <li key={address}>
                  {t('platforms.record')}{' '}
                  <ExternalLink href={address}>
                    {record?.title ? <LocalizedText text={record.title} /> : t('platforms.number', { number: record?.number ?? '' })}
                  </ExternalLink>
                  <p className="small">
                    <LastSeen check={ofRecord} />
                  </p>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

/** "Seen alive on 22 November 2026." One text per case, because word order differs between languages. */
function LastSeen({ check }: { check: Check | null }) {
  const { t } = useTranslation('countries')
  const { dayOf } = useMoments()
  const seen = seenOf(check)
  const day = (moment: string) => dayOf(moment)
  if (seen.state === 'notChecked') return t('seen.notChecked')
  if (seen.state === 'alive') return t('seen.alive', { date: day(seen.on) })
  const { state, on, lastAliveOn } = seen
  return lastAliveOn ? t(`seen.${state}`, { date: day(on), alive: day(lastAliveOn) }) : t(`seen.${state}Never`, { date: day(on) })
}
