import { useTranslation } from 'react-i18next'
import type { KindCounts } from '#app/features/resources/published/use-kind-counts.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { KindLabel } from '#app/ui/kind-label.tsx'

const invited = ['experience', 'video', 'document', 'event'] as const

/** Invitations to add resources of the kinds that the country has none of. */
export function CountryInvitations({ counts }: { counts: KindCounts }) {
  const { t } = useTranslation(['countries', 'common'])
  const language = useLanguage()
  const missing = invited.filter((kind) => !counts[kind])
  if (missing.length === 0) return null
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{t('invite.title')}</h2>
      <ul className="invitations">
        {missing.map((kind) => (
          <li key={kind}>
            <KindLabel kind={kind}>{t(`common:kinds.${kind}`)}</KindLabel>
            <p>{t(`invite.${kind}`)}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href={pathTo('signIn', language)}>{t('page.shareLink')}</a>
      </p>
    </section>
  )
}
