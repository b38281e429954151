import { useTranslation } from 'react-i18next'
import { formatDay } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Draft } from '../draft-queries.server.ts'

/** What was agreed, or why it is needed. */
export function ConsentText({ consent }: { consent: Draft['consent'] }) {
  const { t } = useTranslation('consent')
  const language = useLanguage()
  if (!consent) return <p>{t('missing')}</p>
  return (
    <>
      <p>
        <strong>{t('given', { who: consent.givenBy, when: formatDay(consent.givenOn, language) })}</strong>
      </p>
      <ul>
        {consent.purposes.map((purpose) => (
          <li key={purpose}>{t(`purpose.${purpose}`)}</li>
        ))}
      </ul>
      {consent.note && <p className="small">{consent.note}</p>}
    </>
  )
}
