import { useTranslation } from 'react-i18next'
import type { Backup } from '#app/features/resources/model/use-backup.ts'
import { useMoments } from '#app/i18n/use-moments.ts'

type Props = { copy: Backup; revision: number; onBringBack: (copy: Backup) => void; onDiscard: () => void }

/** Offers unsaved text of an earlier visit, from this device or another one. */
export function UnsavedNotice({ copy, revision, onBringBack, onDiscard }: Props) {
  const { t } = useTranslation('together')
  const { momentOf } = useMoments()
  return (
    <div className="notice notice-info" role="status">
      <p suppressHydrationWarning>{t('unsaved.found', { when: momentOf(new Date(copy.at)) })}</p>
      {copy.revision < revision && <p className="small">{t('unsaved.older', { number: copy.revision })}</p>}
      <p className="button-row">
        <button type="button" className="button button-secondary" onClick={() => onBringBack(copy)}>
          {t('unsaved.bringBack')}
        </button>
        <button type="button" className="button-quiet" onClick={onDiscard}>
          {t('unsaved.discard')}
        </button>
      </p>
    </div>
  )
}
