/** Compares experiences row by row, in the order of the sections of their pages. */
import { useTranslation } from 'react-i18next'
import { Cells, Row } from './cells.tsx'
import { ChallengeRows } from './challenge-rows.tsx'
import type { Column } from './column-names.ts'
import { ColumnsHead, StickyNames } from './columns-head.tsx'
import { CostCell } from './cost-cell.tsx'
import { LedgerSteps } from './ledger-steps.tsx'
import { LongText } from './long-text.tsx'
import { ResultList } from './result-list.tsx'
import { SharedConceptList } from './shared-concept-list.tsx'
import { TimeAxisPlot } from './time-axis-plot.tsx'
import { TransferRows } from './transfer-rows.tsx'

export function ComparisonView({ columns }: { columns: readonly Column[] }) {
  const { t } = useTranslation('page')
  const text = (name: 'context' | 'whatWasDone' | 'lessons' | 'differently') => (
    <Row id={name} title={t(`experience.section.${name}`)}>
      <Cells columns={columns} level={3}>
        {(column) => <LongText text={column.compared.content[name]} name={column.name} />}
      </Cells>
    </Row>
  )
  // A single experience links to its own page.
  if (columns.length < 2)
    return (
      <div className="comparison">
        <ColumnsHead columns={columns} />
      </div>
    )
  return (
    <div className="comparison">
      <ColumnsHead columns={columns} />
      <SharedConceptList columns={columns} />
      <StickyNames columns={columns} />
      {text('context')}
      {text('whatWasDone')}
      <Row id="ledger" title={t('experience.section.ledger')}>
        <TimeAxisPlot columns={columns} />
        <Cells columns={columns} level={3}>
          {(column) => column.compared.content.ledger.length > 0 && <LedgerSteps column={column} />}
        </Cells>
      </Row>
      <Row id="challenges" title={t('experience.section.challenges')}>
        <ChallengeRows columns={columns} />
      </Row>
      <Row id="results" title={t('experience.section.results')}>
        <Cells columns={columns} level={3}>
          {(column) => column.compared.content.results.length > 0 && <ResultList column={column} />}
        </Cells>
      </Row>
      <Row id="cost" title={t('experience.section.cost')}>
        <Cells columns={columns} level={3}>
          {(column) => <CostCell column={column} />}
        </Cells>
      </Row>
      {text('lessons')}
      {text('differently')}
      <Row id="transferability" title={t('experience.transfer.title')}>
        <TransferRows columns={columns} />
      </Row>
    </div>
  )
}
