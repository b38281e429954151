import { KindLabel, type KindName } from './kind-label.tsx'

type Props = {
  kind: KindName
  kindLabel: React.ReactNode
  title: React.ReactNode
  href: string
  headingLevel?: 2 | 3
  /** One or two sentences. */
  summary?: React.ReactNode
  /** Short facts such as country, topic and languages, the most important first. */
  meta?: readonly React.ReactNode[]
  /** The language of title and summary, if it is not the page's. */
  lang?: string
  children?: React.ReactNode
}

/** A card for a resource; the whole card is a link. */
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
