import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ChangedWords } from '#app/components/changed-words.tsx'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { MatrixCell, MatrixRow, SourceChange } from './find-translations.server.ts'
import { textName } from './text-anchor.ts'

/** Resources by language. */
export function MatrixTable({ rows }: { rows: readonly MatrixRow[] }) {
  const { t } = useTranslation(['translation', 'common'])
  return (
    <ListTable
      caption={t('matrix.title')}
      className="translation-matrix"
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'resource', label: t('matrix.resource'), cell: (row) => <Resource row={row} /> },
        ...languages.map((code) => ({
          key: code,
          label: t(`common:language.${code}`),
          cell: (row: MatrixRow) => {
            const cell = row.cells.find((one) => one.language === code)
            return (
              <>
                <span className="cell-language">{t(`common:language.${code}`)}</span>
                {cell && <Cell row={row} cell={cell} />}
              </>
            )
          },
        })),
      ]}
    />
  )
}

function Resource({ row }: { row: MatrixRow }) {
  const { t } = useTranslation(['translation', 'common', 'core'])
  const language = useLanguage()
  const title = pickText(row.title, language)
  return (
    <>
      <span className={`kind kind-${row.kind}`}>{t(`common:kind.${row.kind}`)}</span>{' '}
      <Link to={pathTo('review', language, { id: row.id })} lang={title?.language} reloadDocument>
        {title?.text ?? t('core:untitled')}
      </Link>
      <span className="small block">
        {[row.countries.join(', '), t(row.isLive ? 'matrix.isLive' : 'matrix.isNotLive')].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

function Cell({ row, cell }: { row: MatrixRow; cell: MatrixCell }) {
  const { t } = useTranslation(['translation', 'common'])
  const language = useLanguage()
  const title = pickText(row.title, language)?.text ?? ''
  const changes = row.changes[cell.language] ?? []
  const published = t(cell.isLive ? 'cell.live' : 'cell.notLive')
  if (cell.state === 'original')
    return (
      <>
        <span className="text-state is-original">{t('cell.original')}</span>
        <span className="small block">{published}</span>
      </>
    )
  const path = `${pathTo('translate', language, { id: row.id })}?to=${cell.language}`
  const work = (['missing', 'stale', 'machine'] as const).filter((state) => cell[state] > 0)
  return (
    <>
      <Link to={work.length > 0 ? `${path}&show=work` : path} className="cell-states" reloadDocument>
        <span className="visually-hidden">{t('matrix.translate', { language: t(`common:language.${cell.language}`), title })}: </span>
        {cell.state === 'not-begun' || work.length === 0 ? (
          <span className={`text-state is-${cell.state}`}>{t(`cell.${cell.state === 'not-begun' ? 'not-begun' : 'complete'}`)}</span>
        ) : (
          work.map((state) => (
            <span key={state} className={`text-state is-${state}`}>
              {count(state)}
            </span>
          ))
        )}
      </Link>
      <span className="small block">
        {published}
        {cell.translator && <> · {t(cell.isAssigned ? 'cell.assigned' : 'cell.lastBy', { name: cell.translator })}</>}
        {cell.dueOn && (
          <>
            {' '}
            ·{' '}
            <span className={cell.isLate ? 'is-late' : undefined}>
              {t(cell.isLate ? 'cell.late' : 'cell.due', { when: formatDate(cell.dueOn, language) })}
            </span>
          </>
        )}
      </span>
      {changes.length > 0 && <Changes row={row} changes={changes} path={path} count={cell.stale} />}
    </>
  )

  function count(state: 'missing' | 'stale' | 'machine') {
    return t(`cell.${state}`, { count: cell[state], number: formatNumber(cell[state], language) })
  }
}

type ChangesProps = { row: MatrixRow; changes: readonly SourceChange[]; path: string; count: number }
function Changes({ row, changes, path, count }: ChangesProps) {
  const { t } = useTranslation('translation')
  const { labelOfPath, labelOf } = useFieldLabels()
  return (
    <details className="cell-changes">
      <summary>{t('cell.changes', { count })}</summary>
      <dl>
        {changes.map(({ anchor, path: place, before, after }) => (
          <div key={anchor}>
            <dt>
              {place ? (
                <Link to={`${path}#${textName(place)}`} reloadDocument>
                  {labelOfPath(place)}
                </Link>
              ) : (
                labelOf(anchor)
              )}
            </dt>
            <dd>
              <ChangedWords before={before} after={after} language={row.original} />
            </dd>
          </div>
        ))}
      </dl>
      {count > changes.length && (
        <Link to={`${path}&show=work`} reloadDocument>
          {t('cell.more')}
        </Link>
      )}
    </details>
  )
}
