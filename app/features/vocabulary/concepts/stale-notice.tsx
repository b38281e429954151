import { useTranslation } from 'react-i18next'
import { useMoments } from '#app/i18n/use-moments.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useConceptFieldLabel } from './concept-field-label.ts'
import { FieldChanges } from './concept-history.tsx'
import type { TheirChanges } from './save-concept.server.ts'

/** A conflict of two people: what the other one changed, and what both did. */
export function StaleNotice({ theirs, labelOf }: { theirs: TheirChanges; labelOf: (slug: string) => string }) {
  const { t } = useTranslation('concepts')
  const { momentOf } = useMoments()
  const fieldLabel = useConceptFieldLabel()
  const when = momentOf(theirs.at)
  return (
    <Notice tone="warning" title={t('stale.title')} role="alert">
      <p>{t('stale.text', { who: theirs.who ?? t('stale.somebody'), when })}</p>
      <p>
        <b>{t('stale.changed')}</b>
      </p>
      <FieldChanges changes={theirs.fields} labelOf={labelOf} />
      {theirs.both.length > 0 && (
        <p>
          {t('stale.both')} {theirs.both.map(fieldLabel).join(' · ')}
        </p>
      )}
    </Notice>
  )
}
