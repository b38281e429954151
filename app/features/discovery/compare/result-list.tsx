import { ContentText } from '#app/features/discovery/page/content-text.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Column } from './column-names.ts'

/** Each figure with its unit, date and source. */
export function ResultList({ column }: { column: Column }) {
  const language = useLanguage()
  const { results } = column.compared.content
  if (results.length === 0) return null
  return (
    <dl className="compare-results">
      {results.map(({ id, label, value, unit, asOf, source }) => (
        <div key={id}>
          <dt>
            <ContentText as="span" text={label} />
          </dt>
          <dd>
            <span className="compare-value">{value === null ? '—' : formatNumber(value, language)}</span>{' '}
            <ContentText as="span" text={unit} className="unit" />
            <span className="small">
              {asOf && formatDate(asOf, language)}
              {asOf && source && ' · '}
              <SourceOf column={column} id={source} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Links to the source in the list on the experience's page. */
export function SourceOf({ column, id }: { column: Column; id: string }) {
  const language = useLanguage()
  const { slug, content } = column.compared
  const source = content.sources.find((one) => one.id === id)
  if (!source) return null
  const name = (source.publisher || source.title).split(/[,(:;]/)[0]?.trim()
  return (
    <a href={`${pathTo('experience', language, { slug })}#source-${source.id}`} className="source-link">
      {name}
    </a>
  )
}
