import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Column } from './column-names.ts'
import { type Axis, type TallMark, toVerticalAxis } from './time-axis.ts'
import { useStepTitle } from './use-step-title.ts'

/** Vertical lengths in CSS pixels; horizontal ones in per cent. */
const radius = 12
const between = 2 * radius + 3
const top = 40
const perYear = 26
const [shortest, longest] = [320, 640]
const yearsWidth = 15

/** The axis for narrow screens: years from top to bottom, one column per ledger with its three-letter country code. */
export function VerticalTimeAxis({ columns, axis }: { columns: readonly Column[]; axis: Axis }) {
  const { t } = useTranslation('compare')
  const height = Math.min(longest, Math.max(shortest, (axis.to - axis.from) * perYear))
  const { lanes, length } = toVerticalAxis(axis, height, between)
  const width = (100 - yearsWidth) / columns.length
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of links drawn, not a fieldset
    <svg
      className="axis-tall"
      width="100%"
      height={top + length + radius + 4}
      role="group"
      aria-label={t('axis.label', { from: axis.from, to: axis.to })}
    >
      {axis.years.map(({ year, x }) => (
        <g key={year}>
          <line className="plot-axis" x1={`${yearsWidth}%`} x2="100%" y1={top + (x / 100) * height} y2={top + (x / 100) * height} />
          <text className="plot-muted" x={0} y={top + (x / 100) * height + 5}>
            {year}
          </text>
        </g>
      ))}
      {columns.map((column, place) => (
        <TallLane
          key={column.compared.id}
          column={column}
          code={codeOf(columns, place)}
          marks={lanes[place] ?? []}
          bar={axis.lanes[place]?.bar ?? null}
          left={yearsWidth + place * width}
          height={height}
        />
      ))}
    </svg>
  )
}

type LaneProps = {
  column: Column
  code: string
  marks: readonly TallMark[]
  bar: Axis['lanes'][number]['bar']
  left: number
  height: number
}

function TallLane({ column, code, marks, bar, left, height }: LaneProps) {
  const language = useLanguage()
  const titleOf = useStepTitle(column)
  return (
    <g>
      <text className="axis-lane" x={`${left}%`} dx={8} y={16}>
        {code}
      </text>
      {bar && (
        <rect
          className="axis-bar"
          x={`${left}%`}
          y={top + (bar.x / 100) * height}
          width={8}
          height={(bar.width / 100) * height}
          transform="translate(8 0)"
        />
      )}
      {marks.map(({ id, number, at, y }) => (
        <g key={id} transform="translate(38 0)">
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: only a place to count pixels from; what is in it has its name */}
          <svg x={`${left}%`} y={top} overflow="visible">
            <line className="axis-tick" x1={-30} x2={-22} y1={at} y2={at} />
            <line className="axis-tick" x1={-22} x2={-radius} y1={at} y2={y} />
            <a
              href={`${pathTo('experience', language, { slug: column.compared.slug })}#step-${id}`}
              aria-label={`${column.name}. ${titleOf(id, number)}`}
            >
              <circle className="plot-mark" cx={0} cy={y} r={radius} />
            </a>
            <text className="axis-number" x={0} y={y + 4.5} textAnchor="middle">
              {number}
            </text>
          </svg>
        </g>
      ))}
    </g>
  )
}

/** Three-letter country codes; two columns of one country are numbered. */
function codeOf(columns: readonly Column[], place: number): string {
  const codes = columns.map(({ compared }) => compared.labels.countries[0]?.iso3 ?? '—')
  const code = codes[place] ?? '—'
  const same = codes.filter((other) => other === code).length
  return same > 1 ? `${code} ${codes.slice(0, place + 1).filter((other) => other === code).length}` : code
}
