import { useTranslation } from 'react-i18next'
import type { Experience } from '#app/features/resources/model/schema.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { DefinitionPanel } from '#app/ui/definition-panel.tsx'
import { ContentText, hasText } from './content-text.tsx'

type Card = Experience['transferability']
const rows = ['preconditions', 'minimumInstitution', 'cost', 'time', 'doNotCopyIf'] as const

export const hasTransferability = (card: Card): boolean =>
  card.orderOfCost !== '' || [card.preconditions, card.minimumInstitution, card.costNote, card.time, card.doNotCopyIf].some(hasText)

/** The transferability panel, the only tinted panel of the page. */
export function Transferability({ id, card }: { id: string; card: Card }) {
  const { t } = useTranslation(['page', 'published'])
  const texts: Record<(typeof rows)[number], Localized> = { ...card, cost: card.costNote }
  return (
    <DefinitionPanel
      id={id}
      title={t('published:section.transferability')}
      items={rows.flatMap((row) => {
        const order = row === 'cost' && card.orderOfCost ? t(`experience.transfer.order.${card.orderOfCost}`) : null
        if (!order && !hasText(texts[row])) return []
        const description = (
          <>
            {order && <strong>{order} </strong>}
            <ContentText as="span" text={texts[row]} />
          </>
        )
        return [{ term: t(`experience.transfer.${row}`), description, isWarning: row === 'doNotCopyIf' }]
      })}
    />
  )
}
