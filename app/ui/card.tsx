import { KindLabel, type KindName } from './kind-label.tsx'

type Props = {
  kind: KindName
  kindLabel: React.ReactNode
  title: React.ReactNode
  href: string
  headingLevel?: 2 | 3
  /** A sentence or two. */
  summary?: React.ReactNode
  /** Country, topic, languages: short things, in order of weight. */
  meta?: readonly React.ReactNode[]
  /** The language of title and summary, where it is not the page's. */
  lang?: string
  children?: React.ReactNode
}

/** One resource to open; all of it is the link that its title is. */
export function Card({ kind, kindLabel, title, href, headingLevel = 3, summary, meta = [], lang, children }: Props) {
  const Heading = `h${headingLevel}` as const
  return (
    <article className={`card kind-${kind}`}>
      <KindLabel kind={kind}>{kindLabel}</KindLabel>
      <Heading lang={lang}>
        <a href={href}>{title}</a>
      </Heading>
      {summary && <p lang={lang}>{summary}</p>}
      {children}
      {meta.length > 0 && (
        <ul className="meta">
          {meta.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list that is only rendered once
            <li key={index}>{item}</li>
          ))}
        </ul>
      )}
    </article>
  )
}
