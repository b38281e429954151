import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { StateLabel } from '#app/features/core/kinds/state-label.tsx'
import type { DraftListItem } from '#app/features/resources/revisions/draft-queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'

export function DraftList({ drafts, emptyText }: { drafts: DraftListItem[]; emptyText: string }) {
  const { t } = useTranslation(['workspace', 'common'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  if (drafts.length === 0) return <p className="empty">{emptyText}</p>
  return (
    <ul className="draft-list">
      {drafts.map(({ id, kind, title, state, liveLanguages, updatedAt }) => {
        const picked = pickText(title, language)
        return (
          <li key={id}>
            <Link to={pathTo('draft', language, { id })} lang={picked?.language}>
              {picked?.text || t('home.untitled')}
            </Link>
            <p className="small">
              {t(`common:kind.${kind}`)} · <StateLabel state={state} /> · {t('home.changed', { when: dayOf(updatedAt) })}
              {liveLanguages.length > 0 &&
                ` · ${t('home.live', { languages: liveLanguages.map((code) => t(`common:language.${code}`)).join(', ') })}`}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
