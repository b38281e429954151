type Props = {
  label: string
  /** From the top level; the last item is this page and has no address. */
  items: readonly { label: string; href?: string; lang?: string }[]
}

export function Breadcrumbs({ label, items }: Props) {
  return (
    <nav className="breadcrumbs" aria-label={label}>
      <ol>
        {items.map(({ label: text, href, lang }) => (
          <li key={text} lang={lang}>
            {href === undefined ? <span aria-current="page">{text}</span> : <a href={href}>{text}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
