import { useTranslation } from 'react-i18next'
import type { OwnedResource } from '#app/features/people/institutions/find-institutions.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'

type Props = { resources: readonly OwnedResource[]; empty: string; withOwner?: boolean }

/** Resources by title, with kind, state and, on request, owner. */
export function OwnedList({ resources, empty, withOwner = false }: Props) {
  const { t } = useTranslation(['core', 'common'])
  const language = useLanguage()
  if (resources.length === 0) return <p className="empty empty-column">{empty}</p>
  return (
    <ul className="owned-list">
      {resources.map(({ id, title, kind, state, owner, ownerId }) => {
        const text = pickText(title, language)
        return (
          <li key={id}>
            <a href={pathTo('review', language, { id })} lang={text?.language}>
              {text?.text ?? t('untitled')}
            </a>
            <span className="small block">
              {t(`common:kind.${kind}`)} · {t(`state.${state}`)}
              {withOwner && (
                <>
                  {' · '}
                  <a href={pathTo('person', language, { id: ownerId })}>{owner}</a>
                </>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
