import { useTranslation } from 'react-i18next'
import type { Experience } from '#app/features/resources/model/schema.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { Figures } from '#app/ui/figures.tsx'
import { ContentText, useContentText } from './content-text.tsx'
import { SourceLink } from './sources.tsx'

type Content = Pick<Experience, 'results' | 'sources'>

/** Up to three featured figures, each with unit, date and source. */
export function FeaturedFigures({ content: { results, sources } }: { content: Content }) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const say = useContentText()
  const featured = results.filter(({ featured, value }) => featured && value !== null).slice(0, 3)
  if (featured.length === 0) return null
  return (
    <Figures
      label={t('experience.figures.label')}
      figures={featured.map(({ label, value, unit, asOf, source }) => ({
        value: formatNumber(value ?? 0, language),
        unit: say(unit)?.text,
        label: say(label)?.text,
        lang: say(label)?.lang,
        asOf: asOf && formatDate(asOf, language),
        source: source && <SourceLink sources={sources} id={source} />,
      }))}
    />
  )
}

/** All figures, each with its source. */
export function Results({ content: { results, sources } }: { content: Content }) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  return (
    <DataTable
      caption={t('experience.results.table')}
      isCaptionHidden
      columns={[
        { key: 'what', label: t('experience.results.what') },
        { key: 'value', label: t('experience.results.value'), isNumeric: true },
        { key: 'asOf', label: t('experience.results.asOf') },
        { key: 'source', label: t('experience.results.source') },
      ]}
      rows={results.map(({ id, label, value, unit, asOf, source }) => ({
        key: id,
        header: <ContentText as="span" text={label} />,
        cells: [
          <span key="value">
            {value === null ? '—' : formatNumber(value, language)} <ContentText as="span" text={unit} className="unit" />
          </span>,
          asOf ? formatDate(asOf, language) : '—',
          <SourceLink key="source" sources={sources} id={source} />,
        ],
      }))}
    />
  )
}
