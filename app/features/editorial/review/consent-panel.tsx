import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ConsentText } from '#app/features/writing/editor/consent-text.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Review } from './review-page.server.ts'

/** The speaker's consent to a video. Without it nothing is published; a link leads to the form. */
export function ConsentPanel({ draft: { id, kind, consent } }: { draft: Review['draft'] }) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  if (kind !== 'video') return null
  return (
    <section aria-labelledby="review-consent">
      <h2 id="review-consent">{t('consent.title')}</h2>
      {consent ? (
        <ConsentText consent={consent} />
      ) : (
        <div className="notice notice-warning">
          <ConsentText consent={null} />
          <p>
            <Link to={`${pathTo('draft', language, { id })}#consent`}>{t('consent.recordThere')}</Link>
          </p>
        </div>
      )}
    </section>
  )
}
