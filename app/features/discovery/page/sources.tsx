import { ExternalLink } from '#app/components/external-link.tsx'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ArchivedCopy } from './archived-copies.tsx'

type Sources = ResourceContent['sources']

/** Links from a figure to its source in the list below. */
export function SourceLink({ sources, id }: { sources: Sources; id: string }) {
  const source = sources.find((one) => one.id === id)
  if (!source) return null
  return (
    <a href={`#source-${source.id}`} className="source-link">
      {shortName(source.publisher || source.title)}
    </a>
  )
}

/** The first part of a publisher's name is enough beside a figure: "CEPAL, Base de datos de…" becomes CEPAL. */
const shortName = (name: string) => {
  const short = name.split(/[,(:;]/)[0]?.trim() ?? name
  return short.length > 44 ? `${short.slice(0, 42).trimEnd()}…` : short
}

/** Titles stay in the language they were published in. */
export function SourceList({ sources }: { sources: Sources }) {
  const language = useLanguage()
  return (
    <ol className="sources">
      {sources.map(({ id, title, publisher, url, date }) => (
        <li key={id} id={`source-${id}`}>
          {url ? <ExternalLink href={url}>{title}</ExternalLink> : <cite>{title}</cite>}
          <span className="small">{[publisher, date && formatDate(date, language)].filter(Boolean).join(', ')}</span>
          <ArchivedCopy of={url} />
        </li>
      ))}
    </ol>
  )
}
