import { useTranslation } from 'react-i18next'
import type { Draft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { useMoments } from '#app/i18n/use-moments.ts'

/** The recorded consent, or why it is needed. */
export function ConsentText({ consent }: { consent: Draft['consent'] }) {
  const { t } = useTranslation('editor')
  const { dayOf } = useMoments()
  if (!consent) return <p>{t('consent.missing')}</p>
  return (
    <>
      <p>
        <strong>{t('consent.given', { who: consent.givenBy, when: dayOf(consent.givenOn) })}</strong>
      </p>
      <ul>
        {consent.purposes.map((purpose) => (
          <li key={purpose}>{t(`consent.purpose.${purpose}`)}</li>
        ))}
      </ul>
      {consent.note && <p className="small">{consent.note}</p>}
    </>
  )
}
