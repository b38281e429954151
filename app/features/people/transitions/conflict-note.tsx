import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Conflict } from './find-changes.server.ts'
import { formatWhen } from './when.ts'

/** The other dates that sources give for the same change; nothing if there are none. */
export function ConflictNote({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { t } = useTranslation('transitions')
  const language = useLanguage()
  if (conflicts.length === 0) return null
  return (
    <ul className="change-conflicts small">
      {conflicts.map((other) => (
        <li key={other.id}>
          <strong>{t('conflict.flag')}</strong>{' '}
          <a href={pathTo('transition', language, { id: other.id })}>
            {t(other.sourceName ? 'conflict.other' : 'conflict.otherUnverified', {
              when: formatWhen(other, language),
              source: other.sourceName,
            })}
          </a>
        </li>
      ))}
    </ul>
  )
}
