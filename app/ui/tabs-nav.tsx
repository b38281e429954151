type Props = {
  label: string
  tabs: readonly { label: React.ReactNode; href: string; isCurrent?: boolean; count?: React.ReactNode }[]
}

/** Links to sibling pages, shown as tabs. */
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
