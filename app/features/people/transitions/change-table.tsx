import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Chip } from '#app/ui/chip.tsx'
import { ListTable } from '#app/ui/list-table.tsx'
import { ConflictNote } from './conflict-note.tsx'
import type { Change } from './find-changes.server.ts'
import { SourceLink } from './source-link.tsx'
import { formatWhen } from './when.ts'

/** Changes of government with date, certainty and source; those that contradict each other say so. With `isByMonth`, under a heading for each month. */
export function ChangeTable({ changes, isByMonth }: { changes: readonly Change[]; isByMonth: boolean }) {
  const { t } = useTranslation('transitions')
  const language = useLanguage()
  if (!isByMonth) return <Rows changes={changes} caption={t('list.title')} />
  const groups = [...Map.groupBy(changes, ({ startsOn }) => startsOn.slice(0, 7))]
  return groups.map(([month, rows]) => {
    const name = month.length === 4 ? t('list.someMonth', { year: month }) : formatDate(month, language)
    return (
      <section key={month} aria-labelledby={`month-${month}`}>
        <h2 id={`month-${month}`} className="change-month">
          {name}
        </h2>
        <Rows changes={rows} caption={name} />
      </section>
    )
  })
}

function Rows({ changes, caption }: { changes: readonly Change[]; caption: string }) {
  const { t } = useTranslation('transitions')
  const language = useLanguage()
  return (
    <ListTable
      caption={caption}
      className="change-table"
      rows={changes}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'what',
          label: t('list.what'),
          cell: ({ id, country, kind, subject }) => (
            <>
              <a href={pathTo('transition', language, { id })}>
                {pickText(country, language)?.text}: {t(`kind.${kind}`)}
              </a>
              {subject && <span className="small block">{subject}</span>}
            </>
          ),
        },
        {
          key: 'when',
          label: t('list.when'),
          cell: (change) => (
            <>
              {formatWhen(change, language)}
              <ConflictNote conflicts={change.conflicts} />
            </>
          ),
        },
        {
          key: 'certainty',
          label: t('form.certainty'),
          cell: ({ certainty }) => <Chip>{t(`certainty.${certainty}`)}</Chip>,
        },
        { key: 'source', label: t('list.source'), cell: (change) => <SourceLink change={change} /> },
      ]}
    />
  )
}
