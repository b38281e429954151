type Props = {
  label: string
  tabs: readonly { label: React.ReactNode; href: string; isCurrent?: boolean; count?: React.ReactNode }[]
}

/** Sibling pages under one heading. They are links: each has its address. */
export function TabsNav({ label, tabs }: Props) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ label: text, href, isCurrent, count }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? 'page' : undefined}>
              {text}
              {count !== undefined && <span className="count"> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
