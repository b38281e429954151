import { useTranslation } from 'react-i18next'
import { ContentLanguage, ContentText } from '#app/features/discovery/page/content-text.tsx'
import { FeaturedFigures } from '#app/features/discovery/page/figures.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { LanguageLabel } from '#app/ui/language-label.tsx'
import type { Column } from './column-names.ts'
import { comparePath } from './comparison-url.ts'

/** The head of each column: country and years, title, freshness, three figures. */
export function ColumnsHead({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation('compare')
  return (
    <section className={`compare-head compare-cells compare-${columns.length}`} aria-label={t('columns.label')}>
      {columns.map((column) => (
        <Head key={column.compared.id} column={column} others={columns.filter((other) => other !== column)} />
      ))}
    </section>
  )
}

function Head({ column, others }: { column: Column; others: readonly Column[] }) {
  const { t } = useTranslation(['compare', 'page', 'common'])
  const language = useLanguage()
  const { slug, content, labels, languages, isSeed, confirmedAt } = column.compared
  const rest = others.map(({ compared }) => compared.slug)
  return (
    <article className="compare-cell">
      <p className="eyebrow">
        {labels.countries.map(({ iso3, name }, place) => (
          <span key={iso3}>
            {place > 0 && ', '}
            <a href={pathTo('country', language, { iso3: iso3.toLowerCase() })}>{pickText(name, language)?.text}</a>
          </span>
        ))}
        {content.yearFrom !== null &&
          ` · ${content.yearTo === null ? t('columns.since', { from: content.yearFrom }) : `${content.yearFrom}–${content.yearTo}`}`}
      </p>
      <h2 lang={column.shown === language ? undefined : column.shown}>
        <a href={pathTo('experience', language, { slug })}>{column.title}</a>
      </h2>
      {!languages.includes(language) && (
        <p>
          <LanguageLabel>{t('common:language.only', { language: t(`common:language.${column.shown}`) })}</LanguageLabel>
        </p>
      )}
      <ContentLanguage value={column.shown}>
        <ContentText text={content.summary} className="compare-summary" />
        <Figures column={column} />
      </ContentLanguage>
      {(isSeed || confirmedAt) && (
        <p className="small">
          {isSeed ? (
            <span className="stale">{t('page:fresh.unconfirmed')}</span>
          ) : (
            <span className="fresh">
              {t(labels.institution ? 'page:fresh.confirmed' : 'page:fresh.byEditors', {
                month: formatDate(new Date(confirmedAt ?? 0).toISOString().slice(0, 7), language),
              })}
            </span>
          )}
        </p>
      )}
      <p className="compare-remove no-print">
        <a href={comparePath(pathTo('compare', language), rest)}>
          {t('columns.remove')}
          <span className="visually-hidden"> {t('columns.removeName', { name: column.name })}</span>
        </a>
      </p>
    </article>
  )
}

/** Without sources: they are on the page of the experience and in the row of results. */
function Figures({ column }: { column: Column }) {
  const results = column.compared.content.results.map((result) => ({ ...result, source: '' }))
  return <FeaturedFigures content={{ results, sources: [] }} />
}

/** The names that stay at the top of the window while scrolling. Hidden from screen readers, because each cell has its name. */
export function StickyNames({ columns }: { columns: readonly Column[] }) {
  return (
    <div className="compare-sticky" aria-hidden="true">
      <div className={`compare-cells compare-${columns.length}`}>
        {columns.map(({ name, compared }) => (
          <span key={compared.id}>{name}</span>
        ))}
      </div>
    </div>
  )
}
