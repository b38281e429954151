export type Bar = {
  key: string
  label: React.ReactNode
  href?: string | null
  count: number
  /** The formatted number, and for screen readers the number with its unit. */
  number: string
  countText: string
  className?: string
}

type Props = {
  items: readonly Bar[]
  /** The value of a full bar: by default the largest count; set it to give several lists one scale. */
  scale?: number
  label?: string
  labelledBy?: string
}

/** Counts as horizontal bars with their numbers. */
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
