export type YearCount = { year: number; count: number }

type Props = {
  /** Every year from first to last, including years without resources. */
  years: readonly YearCount[]
  /** The same as text. */
  label: string
  from: string
  to: string
}

const height = 40

/** Counts by year as columns, with a text alternative. */
export function YearStrip({ years, label, from, to }: Props) {
  const most = Math.max(1, ...years.map(({ count }) => count))
  return (
    <figure className="year-strip">
      <svg viewBox={`0 0 ${years.length * 10} ${height + 2}`} preserveAspectRatio="none" role="img" aria-label={label}>
        <rect className="year-strip-line" y={height} width={years.length * 10} height="2" />
        {years.map(({ year, count }, index) => {
          const tall = count === 0 ? 0 : Math.max(4, Math.round((count / most) * height))
          return tall > 0 && <rect key={year} className="year-strip-column" x={index * 10 + 1} y={height - tall} width="8" height={tall} />
        })}
      </svg>
      <figcaption aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </figcaption>
    </figure>
  )
}
