import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Gap } from '../gaps.ts'
import type { Kind } from '../kinds.ts'
import { partsOf } from '../parts.ts'

type Props = { resourceId: string; kind: Kind; gaps: Gap[]; current: string | null }

/** The parts of the form, each with what is missing in it: in words, not by colour. */
export function PartOutline({ resourceId, kind, gaps, current }: Props) {
  const { t } = useTranslation('editor')
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
          return (
            <li key={name} className={missing === 0 ? 'outline-complete' : 'outline-incomplete'}>
              <Link to={pathTo('draftPart', language, { id: resourceId, part: name })} aria-current={current === name ? 'page' : undefined}>
                {t(`part.${name}.title`)}
              </Link>
              <span className="outline-state">{missing === 0 ? t('outline.complete') : t('outline.missing', { count: missing })}</span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
