import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { formatDateRange } from '#app/i18n/format-range.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ContentText, hasText } from './content-text.tsx'
import { Facts } from './facts.tsx'
import type { ResourceLabels } from './types.ts'

export type DatedContent = Extract<ResourceContent, { kind: 'exchange' | 'course' }>
type Props = { content: DatedContent; labels: ResourceLabels }

/** Dates, place and address. */
export function DatedBody({ content, labels }: Props) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const { startsOn, endsOn, place } = content
  const address = content.kind === 'course' ? content.url : ''
  const host = content.kind === 'exchange' ? labels.countries.find(({ iso3 }) => iso3 === content.host) : undefined
  return (
    <>
      <Facts
        facts={[
          { label: t('dated.when'), value: startsOn && <time dateTime={startsOn}>{formatDateRange(startsOn, endsOn, language)}</time> },
          { label: t('dated.where'), value: hasText(place) && <ContentText as="span" text={place} /> },
          { label: t('dated.host'), value: pickText(host?.name, language)?.text },
          {
            label: t('dated.provider'),
            value: content.kind === 'course' && hasText(content.provider) && <ContentText as="span" text={content.provider} />,
          },
        ]}
      />
      {address && (
        <p className="button-row">
          <ExternalLink href={address} className="button">
            {t('dated.enrol')}
          </ExternalLink>
        </p>
      )}
    </>
  )
}
