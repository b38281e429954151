import { Eyebrow } from './eyebrow.tsx'

type Props = {
  title: React.ReactNode
  eyebrow?: React.ReactNode
  lead?: React.ReactNode
  /** The language of title and lead, if it is not the page's. */
  lang?: string
  children?: React.ReactNode
}

export function PageHeader({ title, eyebrow, lead, lang, children }: Props) {
  return (
    <header className="page-header">
      {eyebrow && <Eyebrow>{eyebrow}</Eyebrow>}
      <h1 lang={lang}>{title}</h1>
      {lead && (
        <p className="lead" lang={lang}>
          {lead}
        </p>
      )}
      {children}
    </header>
  )
}
