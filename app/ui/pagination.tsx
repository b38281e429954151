export type PageLink = { number: number; href: string; isCurrent?: boolean }

type Props = {
  label: string
  /** Page numbers in order; a gap is shown as an ellipsis. */
  pages: readonly PageLink[]
  previous?: { label: string; href: string }
  next?: { label: string; href: string }
}

export function Pagination({ label, pages, previous, next }: Props) {
  return (
    <nav className="pagination" aria-label={label}>
      <ol>
        {previous && (
          <li>
            <a href={previous.href} rel="prev">
              {previous.label}
            </a>
          </li>
        )}
        {pages.flatMap(({ number, href, isCurrent }, index) => {
          const hasGap = number > (pages[index - 1]?.number ?? 0) + 1
          return [
            hasGap && (
              <li key={`gap-${number}`} aria-hidden="true">
                <span>…</span>
              </li>
            ),
            <li key={number}>
              <a href={href} aria-current={isCurrent ? 'page' : undefined}>
                {number}
              </a>
            </li>,
          ]
        })}
        {next && (
          <li>
            <a href={next.href} rel="next">
              {next.label}
            </a>
          </li>
        )}
      </ol>
    </nav>
  )
}
