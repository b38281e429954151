import { useTranslation } from 'react-i18next'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ConflictNote } from './conflict-note.tsx'
import type { Change } from './find-changes.server.ts'
import { SourceLink } from './source-link.tsx'
import { formatWhen } from './when.ts'

/** What one source says of one change of government. */
export function ChangeFacts({ change }: { change: Change }) {
  const { t } = useTranslation('transitions')
  const language = useLanguage()
  const note = pickText(change.notes, language)
  return (
    <>
      {change.conflicts.length > 0 && <p>{t('conflict.lead')}</p>}
      <ConflictNote conflicts={change.conflicts} />
      <dl className="fact-list">
        <dt>{t('list.when')}</dt>
        <dd>{formatWhen(change, language)}</dd>
        <dt>{t('form.certainty')}</dt>
        <dd>{t(`certainty.${change.certainty}`)}</dd>
        {change.subject && (
          <>
            <dt>{t('form.subject')}</dt>
            <dd>{change.subject}</dd>
          </>
        )}
        <dt>{t('list.source')}</dt>
        <dd>
          <SourceLink change={change} />
        </dd>
        {note && (
          <>
            <dt>{t('list.note')}</dt>
            <dd lang={note.language}>{note.text}</dd>
          </>
        )}
      </dl>
    </>
  )
}
