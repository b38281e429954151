import { useTranslation } from 'react-i18next'
import { formatDate, formatShare } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import type { Month, ResponseSummary } from './response-summary.ts'

type Props = { byMonth: Month[]; overall: ResponseSummary; target: number }

const width = 720
const height = 220
const left = 44
const foot = 26

/** One column per month; the height is the share answered in time. A table below has the same figures. */
export function ResponsePlot({ byMonth, overall, target }: Props) {
  const { t } = useTranslation('review')
  const language = useLanguage()
  const percent = (share: number) => formatShare(share, language)
  const step = (width - left) / byMonth.length
  const yOf = (share: number) => (height - foot) * (1 - share) + 8
  const days = (count: number | null) => (count === null ? '–' : t('target.days', { count }))
  const share = (summary: ResponseSummary) =>
    summary.share === null ? t('target.none') : t('target.share', { share: percent(summary.share), count: summary.answered + summary.open })
  if (overall.answered + overall.open === 0) return <p className="empty">{t('target.noneAtAll')}</p>
  return (
    <>
      <p className="response-overall">
        <span>{t('target.overall')}:</span> <strong>{share(overall)}</strong>
        {overall.median !== null && ` · ${t('target.median')}: ${t('target.days', { count: overall.median })}`}
        {overall.ninth !== null && ` · ${t('target.ninth')}: ${t('target.days', { count: overall.ninth })}`}
      </p>
      <figure className="response-plot">
        <svg viewBox={`0 0 ${width} ${height + 12}`} role="img" aria-label={t('target.plot', { target })}>
          {[0, 0.5, 1].map((mark) => (
            <g key={mark}>
              <line className="plot-axis" x1={left} x2={width} y1={yOf(mark)} y2={yOf(mark)} />
              <text x={left - 6} y={yOf(mark) + 4} textAnchor="end">
                {percent(mark)}
              </text>
            </g>
          ))}
          {byMonth.map(({ month, share: met }, index) => (
            <g key={month}>
              {met !== null && (
                <rect
                  className={met >= 0.9 ? 'met' : 'missed'}
                  x={left + index * step + step * 0.2}
                  width={step * 0.6}
                  y={yOf(met)}
                  height={Math.max(2, yOf(0) - yOf(met))}
                />
              )}
              <text x={left + index * step + step / 2} y={height + 2} textAnchor="middle">
                {month.slice(5)}
                <tspan className="plot-year">{month.endsWith('-01') || index === 0 ? ` ${month.slice(0, 4)}` : ''}</tspan>
              </text>
            </g>
          ))}
        </svg>
        <figcaption className="small">{t('target.note')}</figcaption>
      </figure>
      <details>
        <summary>{t('target.table')}</summary>
        <DataTable
          caption={t('target.plot', { target })}
          isCaptionHidden
          columns={[
            { key: 'month', label: t('target.month') },
            { key: 'answered', label: t('target.answered'), isNumeric: true },
            { key: 'inTime', label: t('target.inTime'), isNumeric: true },
            { key: 'late', label: t('target.late'), isNumeric: true },
            { key: 'open', label: t('target.open'), isNumeric: true },
            { key: 'median', label: t('target.median') },
            { key: 'ninth', label: t('target.ninth') },
          ]}
          rows={byMonth.map((row) => ({
            key: row.month,
            header: formatDate(row.month, language),
            cells: [row.answered, row.share === null ? '–' : percent(row.share), row.late, row.open, days(row.median), days(row.ninth)],
          }))}
        />
      </details>
    </>
  )
}
