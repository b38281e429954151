import { useTranslation } from 'react-i18next'
import { ContentText, hasText } from '#app/features/discovery/page/content-text.tsx'
import type { Localized } from '#app/i18n/languages.ts'
import { Cells } from './cells.tsx'
import type { Column } from './column-names.ts'

const rows = ['preconditions', 'minimumInstitution', 'cost', 'time', 'doNotCopyIf'] as const

/** The transferability cards, row by row. */
export function TransferRows({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation('page')
  return (
    <div className="definition-panel compare-transfer">
      {rows.map((row) => (
        <div key={row} className={row === 'doNotCopyIf' ? 'compare-subrow definition-warning' : 'compare-subrow'}>
          <h3>{t(`experience.transfer.${row}`)}</h3>
          <Cells columns={columns} level={4}>
            {({ compared: { content } }) => {
              const card = content.transferability
              const text: Localized = row === 'cost' ? card.costNote : card[row]
              const order = row === 'cost' && card.orderOfCost ? t(`experience.transfer.order.${card.orderOfCost}`) : null
              return (
                (order || hasText(text)) && (
                  <p>
                    {order && <strong>{order} </strong>}
                    <ContentText as="span" text={text} />
                  </p>
                )
              )
            }}
          </Cells>
        </div>
      ))}
    </div>
  )
}
