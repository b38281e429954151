import { useTranslation } from 'react-i18next'
import { ExternalLink } from '#app/components/external-link.tsx'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { formatDateRange } from '#app/i18n/format-range.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ContentText, hasText } from './content-text.tsx'
import { Facts } from './facts.tsx'

/** The dates, place, provider and address of a course. */
export function DatedBody({ content }: { content: Extract<ResourceContent, { kind: 'course' }> }) {
  const { t } = useTranslation('page')
  const language = useLanguage()
  const { startsOn, endsOn, place, provider, url: address } = content
  return (
    <>
      <Facts
        facts={[
          { label: t('dated.when'), value: startsOn && <time dateTime={startsOn}>{formatDateRange(startsOn, endsOn, language)}</time> },
          { label: t('dated.where'), value: hasText(place) && <ContentText as="span" text={place} /> },
          { label: t('dated.provider'), value: hasText(provider) && <ContentText as="span" text={provider} /> },
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
