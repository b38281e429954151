type Props = {
  /** Id of the heading. */
  id: string
  title: React.ReactNode
  intro?: React.ReactNode
  items: readonly { term: string; description: React.ReactNode; isWarning?: boolean }[]
  lang?: string
}

/** The transferability panel: requirements for other countries. The only tinted panel of a page. */
export function DefinitionPanel({ id, title, intro, items, lang }: Props) {
  return (
    <section className="definition-panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {intro && <p>{intro}</p>}
      <dl>
        {items.map(({ term, description, isWarning }) => (
          <div key={term} className={isWarning ? 'definition-warning' : undefined}>
            <dt>{term}</dt>
            <dd lang={lang}>{description}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
