import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Column } from './column-names.ts'
import { placeOnAxis } from './time-axis.ts'
import { useStepTitle } from './use-step-title.ts'
import { VerticalTimeAxis } from './vertical-time-axis.tsx'

/** In CSS pixels; positions along the axis are in per cent, so that text keeps its size at any width. */
const radius = 12
const level = 2 * radius + 3
const laneName = 26
const laneGap = 18
const axisRoom = 28

/** The ledgers on one axis of years, one lane each. The list of steps below has the same content as text. */
export function TimeAxisPlot({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation('compare')
  const axis = placeOnAxis(
    columns.map(({ compared: { content } }) => ({ from: content.yearFrom, to: content.yearTo, steps: content.ledger })),
  )
  if (!axis) return null
  const heights = axis.lanes.map(({ levels }) => laneName + levels * level + laneGap)
  const tops = heights.map((_, index) => axisRoom + heights.slice(0, index).reduce((sum, height) => sum + height, 0))
  const total = axisRoom + heights.reduce((sum, height) => sum + height, 0)
  const label = t('axis.label', { from: axis.from, to: axis.to })
  return (
    <figure className="plot compare-axis">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-scroll axis-wide" aria-label={t('axis.scroll')} tabIndex={0}>
        <div>
          {/* biome-ignore lint/a11y/useSemanticElements: a group of links drawn, not a fieldset */}
          <svg width="100%" height={total} role="group" aria-label={label}>
            {axis.years.map(({ year, x }) => (
              <g key={year}>
                <line className="plot-axis" x1={`${x}%`} x2={`${x}%`} y1={axisRoom - 6} y2={total} />
                <text className="plot-muted" x={`${x}%`} y={14} textAnchor="middle">
                  {year}
                </text>
              </g>
            ))}
            {columns.map((column, place) => {
              const lane = axis.lanes[place]
              return lane && <Lane key={column.compared.id} column={column} lane={lane} top={tops[place] ?? 0} />
            })}
          </svg>
        </div>
      </section>
      <VerticalTimeAxis columns={columns} axis={axis} />
      <figcaption className="small">{t('axis.how')}</figcaption>
    </figure>
  )
}

type LaneProps = { column: Column; lane: NonNullable<ReturnType<typeof placeOnAxis>>['lanes'][number]; top: number }

function Lane({ column, lane, top }: LaneProps) {
  const { t } = useTranslation('compare')
  const language = useLanguage()
  const titleOf = useStepTitle(column)
  const { slug } = column.compared
  const line = top + laneName + radius
  return (
    <g>
      <text className="axis-lane" x={0} y={top + 14}>
        {laneTitle(column, t)}
      </text>
      {lane.bar && (
        <rect className="axis-bar" x={`${lane.bar.x}%`} width={`${lane.bar.width}%`} y={line - 4} height={8} rx={lane.bar.isOpen ? 0 : 4} />
      )}
      {lane.marks.map(({ id, x, level: depth }) => (
        <line key={id} className="axis-stem" x1={`${x}%`} x2={`${x}%`} y1={line} y2={line + depth * level} />
      ))}
      {lane.marks.map((mark) => {
        const title = titleOf(mark.id, mark.number)
        const y = line + mark.level * level
        return (
          // The number is outside the link, because the link's name includes it.
          <g key={mark.id}>
            <title>{title}</title>
            <a href={`${pathTo('experience', language, { slug })}#step-${mark.id}`} aria-label={`${column.name}. ${title}`}>
              <circle className="plot-mark" cx={`${mark.x}%`} cy={y} r={radius} />
            </a>
            <text className="axis-number" x={`${mark.x}%`} y={y + 4.5} textAnchor="middle">
              {mark.number}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function laneTitle({ name, compared: { content } }: Column, t: ReturnType<typeof useTranslation<'compare'>>['t']): string {
  if (content.yearFrom === null) return name
  return content.yearTo === null
    ? t('axis.lane', { name, from: content.yearFrom })
    : t('axis.laneTo', { name, from: content.yearFrom, to: content.yearTo })
}
