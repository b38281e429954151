import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { conceptUri } from '#app/features/vocabulary/skos/addresses.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { StaffConcept } from './find-concept.server.ts'

/** Whether a concept is in use, and its permanent URI. */
export function ConceptStatus({ concept, labelOf }: { concept: StaffConcept; labelOf: (slug: string) => string }) {
  const { t } = useTranslation('concepts')
  const language = useLanguage()
  const { scheme, replacedBy, deprecated, historyNote } = concept
  const address = conceptUri('', concept)
  return (
    <>
      {replacedBy && (
        <Notice tone="info" title={t('concept.mergedTitle')}>
          <p>
            {t('concept.mergedText')}{' '}
            <Link to={pathTo('thesaurusConcept', language, { scheme, slug: replacedBy })}>{labelOf(replacedBy)}</Link>.{' '}
            {t('concept.mergedForever')}
          </p>
          <p>
            <LocalizedText text={historyNote} />
          </p>
        </Notice>
      )}
      {deprecated && !replacedBy && (
        <Notice tone="warning" title={t('concept.retired')}>
          <p>{t('concept.retiredText')}</p>
          <p>
            <LocalizedText text={historyNote} />
          </p>
        </Notice>
      )}
      <p className="small concept-address">
        {t('concept.address')}: <a href={address}>{address}</a>
      </p>
    </>
  )
}
