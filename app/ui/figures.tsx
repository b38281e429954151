export type Figure = {
  value: string
  unit?: string
  label: React.ReactNode
  asOf?: React.ReactNode
  source?: React.ReactNode
  lang?: string
}

/** Figures, each with label, date and source. */
export function Figures({ figures, label }: { figures: readonly Figure[]; label: string }) {
  return (
    <ul className="figures" aria-label={label}>
      {figures.map(({ value, unit, label: text, asOf, source, lang }) => (
        <li key={`${value} ${unit}`}>
          <p className="figure-value">
            {value}
            {unit && (
              <span className="figure-unit" lang={lang}>
                {' '}
                {unit}
              </span>
            )}
          </p>
          <p className="figure-label" lang={lang}>
            {text}
          </p>
          {(asOf || source) && (
            <p className="small">
              {asOf}
              {asOf && source && ' · '}
              {source}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
