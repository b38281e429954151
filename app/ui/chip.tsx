type Props = { children: React.ReactNode; href?: string; lang?: string }

/** A short label, e.g. a topic. A link if it has an address. */
export function Chip({ children, href, lang }: Props) {
  return href === undefined ? (
    <span className="chip" lang={lang}>
      {children}
    </span>
  ) : (
    <a className="chip" href={href} lang={lang}>
      {children}
    </a>
  )
}

/** Chips as a list. */
export function ChipList({
  chips,
  label,
}: {
  chips: readonly { key: string; label: React.ReactNode; href?: string; lang?: string }[]
  label?: string
}) {
  return (
    <ul className="chip-list" aria-label={label}>
      {chips.map(({ key, label: text, href, lang }) => (
        <li key={key}>
          <Chip href={href} lang={lang}>
            {text}
          </Chip>
        </li>
      ))}
    </ul>
  )
}
