import { useTranslation } from 'react-i18next'
import { ContentMarkdown, hasText } from '#app/features/discovery/page/content-text.tsx'
import { hasCost } from '#app/features/discovery/page/cost.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { Column } from './column-names.ts'
import { SourceOf } from './result-list.tsx'

export function CostCell({ column }: { column: Column }) {
  const { t } = useTranslation(['page', 'compare'])
  const language = useLanguage()
  const { content } = column.compared
  const { amount, currency, year, shareOfGdp, source, description, financing } = content.cost
  if (!hasCost(content)) return null
  const inYear = (value: string) => (year ? t('compare:cost.year', { value, year }) : value)
  const figures = [
    amount !== null && { name: t('experience.cost.amount'), value: inYear(`${formatNumber(amount, language)} ${currency}`) },
    shareOfGdp !== null && {
      name: t('experience.cost.shareOfGdp'),
      value: inYear(t('experience.cost.percent', { value: formatNumber(shareOfGdp, language) })),
    },
  ].filter((figure) => figure !== false)
  return (
    <>
      {figures.length > 0 && (
        <dl className="compare-results">
          {figures.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <span className="compare-value">{value}</span>
                <span className="small">
                  <SourceOf column={column} id={source} />
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ContentMarkdown text={description} />
      {hasText(financing) && (
        <>
          <p className="compare-term">{t('experience.cost.financing')}</p>
          <ContentMarkdown text={financing} />
        </>
      )}
    </>
  )
}
