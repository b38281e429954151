import { useTranslation } from 'react-i18next'
import type { Experience } from '#app/features/resources/model/schema.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ContentMarkdown, hasText } from './content-text.tsx'
import { SourceLink } from './sources.tsx'

export const hasCost = ({ cost }: Experience): boolean =>
  hasText(cost.description) || hasText(cost.financing) || cost.amount !== null || cost.shareOfGdp !== null

export function Cost({ content: { cost, sources } }: { content: Experience }) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const year = cost.year ? ` (${cost.year})` : ''
  return (
    <>
      {(cost.amount !== null || cost.shareOfGdp !== null) && (
        <dl className="facts">
          {cost.amount !== null && (
            <div>
              <dt>{t('experience.cost.amount')}</dt>
              <dd>{`${formatNumber(cost.amount, language)} ${cost.currency}${year}`}</dd>
            </div>
          )}
          {cost.shareOfGdp !== null && (
            <div>
              <dt>{t('experience.cost.shareOfGdp')}</dt>
              <dd>{`${t('experience.cost.percent', { value: formatNumber(cost.shareOfGdp, language) })}${year}`}</dd>
            </div>
          )}
          {cost.source && (
            <div>
              <dt>{t('experience.cost.source')}</dt>
              <dd>
                <SourceLink sources={sources} id={cost.source} />
              </dd>
            </div>
          )}
        </dl>
      )}
      <ContentMarkdown text={cost.description} />
      {hasText(cost.financing) && (
        <>
          <h3>{t('experience.cost.financing')}</h3>
          <ContentMarkdown text={cost.financing} />
        </>
      )}
    </>
  )
}
