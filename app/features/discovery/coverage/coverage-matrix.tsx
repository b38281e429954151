import { useTranslation } from 'react-i18next'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { Country } from '#app/features/core/reference/queries.server.ts'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import type { Topic } from '#app/features/discovery/topics/queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { levelIn } from '#app/lib/ramp.ts'
import { shortCount } from '#app/lib/short-count.ts'
import type { Matrix, MatrixRow } from './matrix.ts'

type Props = { matrix: Matrix<Topic, Country>; kind: Kind | null }

/**
 * A table of coloured squares and not one drawing: a screen reader announces country and topic of each cell and moves along rows and
 * columns, and the first column stays visible on a phone. Only cells with a count are links: a search without results is useless, and a
 * thousand tab stops would block the keyboard.
 */
export function CoverageMatrix({ matrix, kind }: Props) {
  const { t } = useTranslation(['coverage', 'countries', 'published'])
  const language = useLanguage()
  const name = ({ shortNames, iso3 }: Country) => pickText(shortNames, language)?.text ?? iso3
  const countries = matrix.columns.flatMap((group) => group.countries)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="matrix-scroll" aria-labelledby="matrix" tabIndex={0}>
      <table className="matrix">
        <caption id="matrix" className="visually-hidden">
          {kind ? t(`matrix.captionOf.${kind}`) : t('matrix.caption')} {t('matrix.captionHow')}
        </caption>
        <colgroup span={2} />
        {matrix.columns.map(({ subregion, countries: some }) => (
          <colgroup key={subregion} span={some.length} />
        ))}
        <thead>
          <tr>
            <td colSpan={2} />
            {matrix.columns.map(({ subregion, countries: some }) => (
              <th key={subregion} scope="colgroup" colSpan={some.length} className="matrix-subregion">
                {t(`countries:subregion.${subregion}`)}
              </th>
            ))}
          </tr>
          <tr className="matrix-countries">
            <th scope="col" className="matrix-topic">
              {t('matrix.topic')}
            </th>
            <th scope="col" className="matrix-total">
              {t('matrix.total')}
            </th>
            {countries.map((country) => (
              <th key={country.iso3} scope="col">
                <a href={pathTo('country', language, { iso3: country.iso3.toLowerCase() })}>{name(country)}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="matrix-all">
            <th scope="row" className="matrix-topic">
              {t('matrix.anyTopic')}
            </th>
            <td className="matrix-total">{formatNumber(matrix.all.total, language)}</td>
            {countries.map((country, index) => {
              const count = matrix.all.cells[index] ?? 0
              return (
                <td key={country.iso3}>
                  {count > 0 && (
                    <a
                      href={searchPath(pathTo('search', language), emptySearch, { country: [country.iso3], kind: kind ? [kind] : [] })}
                      aria-label={`${name(country)}: ${t(`published:count.${kind ?? 'resource'}`, { count })}`}
                    >
                      {shortCount(count)}
                    </a>
                  )}
                </td>
              )
            })}
          </tr>
        </tbody>
        {matrix.groups.map((rows) => (
          <tbody key={rows[0]?.topic.slug}>
            {rows.map((row) => (
              <Row key={row.topic.slug} row={row} matrix={matrix} kind={kind} countries={countries} name={name} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

type RowProps = Props & { row: MatrixRow<Topic>; countries: Country[]; name: (country: Country) => string }

function Row({ row: { topic, depth, total, cells }, matrix, kind, countries, name }: RowProps) {
  const { t } = useTranslation('published')
  const language = useLanguage()
  const label = pickText(topic.label, language)?.text ?? topic.slug
  const search = pathTo('search', language)
  const ofKind = { topic: [topic.slug], kind: kind ? [kind] : [] }
  return (
    <tr>
      <th scope="row" className={`matrix-topic depth-${depth}`}>
        <a href={pathTo('topic', language, { slug: topic.slug })}>{label}</a>
      </th>
      <td className="matrix-total">{total > 0 && <a href={searchPath(search, emptySearch, ofKind)}>{formatNumber(total, language)}</a>}</td>
      {countries.map((country, index) => {
        const count = cells[index] ?? 0
        return (
          <td key={country.iso3}>
            {count > 0 && (
              <a href={searchPath(search, emptySearch, { ...ofKind, country: [country.iso3] })}>
                <svg className={`cell n${levelIn(matrix.ramp, count)}`} role="img">
                  <title>{`${name(country)}, ${label}: ${t(`count.${kind ?? 'resource'}`, { count })}`}</title>
                  <rect width="100%" height="100%" />
                  <text x="50%" y="50%">
                    {shortCount(count)}
                  </text>
                </svg>
              </a>
            )}
          </td>
        )
      })}
    </tr>
  )
}
