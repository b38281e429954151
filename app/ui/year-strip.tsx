export type YearCount = { year: number; count: number }

type Props = {
  /** Every year from the first to the last, in order, years of nothing included. */
  years: readonly YearCount[]
  /** The same in words. */
  label: string
  from: string
  to: string
}

const height = 40

/** How much there is of each year, as columns over a line: a shape to take in at a glance, and a sentence that says it. */
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
