export type Bar = {
  key: string
  label: React.ReactNode
  href?: string | null
  count: number
  /** The number as the reader writes it, and with its unit, for those who do not see the bar. */
  number: string
  countText: string
  className?: string
}

type Props = {
  items: readonly Bar[]
  /** What a whole bar stands for: the largest count, unless lists side by side share a scale. */
  scale?: number
  label?: string
  labelledBy?: string
}

/** Counts as bars of one scale, each with its number at the end: what is drawn is also written. */
export function BarList({ items, scale = 1, label, labelledBy }: Props) {
  const most = Math.max(scale, ...items.map(({ count }) => count))
  return (
    <ul className="bar-list" aria-label={label} aria-labelledby={labelledBy}>
      {items.map(({ key, label: name, href, count, number, countText, className }) => (
        <li key={key} className={className}>
          <span className="bar-label">{href ? <a href={href}>{name}</a> : name}</span>
          <svg className="bar-mark" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect className="bar-track" width="100" height="1" />
            <rect className="bar-fill" width={Math.round((count / most) * 1_000) / 10} height="1" />
          </svg>
          <span className="bar-count">
            <span aria-hidden="true">{number}</span>
            <span className="visually-hidden">{countText}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
