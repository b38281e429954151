import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { ConceptUses } from './staff-queries.server.ts'

/** The uses of a concept: counts, and resources with links to their review. */
export function ConceptUseList({ uses }: { uses: ConceptUses }) {
  const { t } = useTranslation('concepts')
  const language = useLanguage()
  const { published, drafts, searches, resources } = uses
  if (published + drafts + searches === 0) return <p>{t('uses.none')}</p>
  return (
    <>
      <ul className="plain-links">
        {published > 0 && <li>{t('uses.published', { count: published })}</li>}
        {drafts > 0 && <li>{t('uses.drafts', { count: drafts })}</li>}
        {searches > 0 && <li>{t('uses.searches', { count: searches })}</li>}
      </ul>
      {resources.length > 0 && (
        <details>
          <summary>{t('uses.show')}</summary>
          <ul className="concept-resources">
            {resources.map(({ id, title, isPublished }) => (
              <li key={id}>
                <Link to={pathTo('review', language, { id })}>
                  {Object.values(title).some(Boolean) ? <LocalizedText text={title} /> : t('uses.untitled')}
                </Link>
                {!isPublished && <span className="small"> ({t('uses.draft')})</span>}
              </li>
            ))}
            {published + drafts > resources.length && <li>{t('uses.more')}</li>}
          </ul>
        </details>
      )}
    </>
  )
}
