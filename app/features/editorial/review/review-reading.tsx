import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ResourceView } from '#app/features/discovery/page/resource-view.tsx'
import { type Language, languages } from '#app/i18n/languages.ts'
import type { Review } from './review-page.server.ts'

type Props = { review: Review; reading: Language; origin: string }

/** The resource as it will be published, in one of its languages. */
export function ReviewReading({ review: { draft, labels, transcripts, pageStarts }, reading, origin }: Props) {
  const { t } = useTranslation(['review', 'common'])
  return (
    <div className="preview-frame">
      <nav aria-label={t('page.readIn')} className="preview-bar">
        {languages.map((code) => (
          <Link key={code} to={`?lang=${code}`} preventScrollReset aria-current={code === reading ? 'true' : undefined}>
            {t('page.inLanguage', { language: t(`common:language.${code}`) })}
          </Link>
        ))}
      </nav>
      <div className="preview-page">
        {!draft.content.title[reading] && (
          <p className="notice notice-info">{t('page.notWritten', { language: t(`common:language.${reading}`) })}</p>
        )}
        <ResourceView
          content={draft.content}
          labels={labels}
          files={draft.files}
          transcripts={transcripts}
          pageStarts={pageStarts}
          publication={{
            place: draft.liveRevision ? { origin, slug: draft.slug } : null,
            isSeed: draft.isSeed,
            confirmedAt: null,
            publishedAt: null,
            languages: [reading],
          }}
        />
      </div>
    </div>
  )
}
