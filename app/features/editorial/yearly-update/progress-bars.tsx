import { useTranslation } from 'react-i18next'
import { formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import type { Progress } from './find-cycles.server.ts'

type Props = { id: string; title: string; rows: readonly Progress[]; hrefOf: (key: string) => string }

/** The decided share of each row as a bar from 0 to 100%, and the same as a table. */
export function ProgressBars({ id, title, rows, hrefOf }: Props) {
  const { t } = useTranslation(['yearly-update', 'common'])
  const language = useLanguage()
  const nameOf = (row: Progress) => (row.names ? (pickText(row.names, language)?.text ?? row.key) : t(`common:kinds.${row.key}`))
  if (rows.length === 0) return null
  return (
    <section className="update-progress" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul className="bar-list" aria-labelledby={id}>
        {rows.slice(0, 12).map((row) => (
          <li key={row.key}>
            <span className="bar-label">
              <a href={hrefOf(row.key)}>{nameOf(row)}</a>
            </span>
            <svg className="bar-mark" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
              <rect className="bar-track" width="100" height="1" />
              <rect className="bar-fill" width={Math.round((row.decided / row.total) * 100)} height="1" />
            </svg>
            <span className="bar-count">
              {t('progress.of', { done: formatNumber(row.decided, language), total: formatNumber(row.total, language) })}
            </span>
          </li>
        ))}
      </ul>
      <Disclosure summary={t('progress.table')}>
        <DataTable
          caption={title}
          isCaptionHidden
          columns={[
            { key: 'name', label: title },
            { key: 'decided', label: t('progress.decided'), isNumeric: true },
            { key: 'total', label: t('progress.total'), isNumeric: true },
          ]}
          rows={rows.map((row) => ({
            key: row.key,
            header: nameOf(row),
            cells: [formatNumber(row.decided, language), formatNumber(row.total, language)],
          }))}
        />
      </Disclosure>
    </section>
  )
}
