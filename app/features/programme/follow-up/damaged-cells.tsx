import { useTranslation } from 'react-i18next'
import type { AsPublished } from '#app/features/core/recommendations/queries.server.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** Damaged cells of the source: their text, and how it is read. */
export function DamagedCells({ asPublished: { flags = [] } }: { asPublished: Partial<AsPublished> }) {
  const { t } = useTranslation('recommendations')
  return flags.map(({ field, published, note }) => (
    <Notice key={field} tone="warning" title={t(`flag.${field}`)}>
      <p>
        {t('flag.reads')} <q lang="en">{published}</q>
      </p>
      <p>
        <LocalizedText text={note} withLabel />
      </p>
    </Notice>
  ))
}
