import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Gap } from '#app/features/resources/model/gaps.ts'
import { partsOf } from '#app/features/resources/model/parts.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

type Props = { resourceId: string; kind: Kind; gaps: Gap[]; requests: readonly { part: string }[]; current: string | null }

/** The parts of the form with their gaps and requests, as text and not only by colour. */
export function PartOutline({ resourceId, kind, gaps, requests, current }: Props) {
  const { t } = useTranslation(['editor', 'model'])
  const language = useLanguage()
  return (
    <nav className="outline" aria-label={t('outline.label')}>
      <ol>
        <li>
          <Link to={pathTo('draft', language, { id: resourceId })} aria-current={current === null ? 'page' : undefined}>
            {t('outline.overview')}
          </Link>
        </li>
        {partsOf[kind].map(({ name }) => {
          const missing = gaps.filter(({ part }) => part === name).length
          const asked = requests.filter(({ part }) => part === name).length
          return (
            <li key={name} className={missing + asked === 0 ? 'outline-complete' : 'outline-incomplete'}>
              <Link to={pathTo('draftPart', language, { id: resourceId, part: name })} aria-current={current === name ? 'page' : undefined}>
                {t(`model:part.${name}.title`)}
              </Link>
              <span className="outline-state">
                {missing + asked === 0 && t('outline.complete')}
                {[asked > 0 && t('outline.requests', { count: asked }), missing > 0 && t('outline.missing', { count: missing })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
