/** Compares experiences row by row, in the order of the sections of their pages. */
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { hasText } from '#app/features/discovery/page/content-text.tsx'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import type { PartName } from '#app/features/resources/model/parts.ts'
import { experienceParts, textOfSection } from '#app/features/resources/model/text-sections.ts'
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
  const { t } = useTranslation(['page', 'published'])
  const { labelOf } = useFieldLabels()
  // A single experience links to its own page.
  if (columns.length < 2)
    return (
      <div className="comparison">
        <ColumnsHead columns={columns} />
      </div>
    )
  const drawn: Partial<Record<PartName, React.ReactNode>> = {
    ledger: (
      <Row id="ledger" title={t('published:section.ledger')}>
        <TimeAxisPlot columns={columns} />
        <Cells columns={columns} level={3}>
          {(column) => column.compared.content.ledger.length > 0 && <LedgerSteps column={column} />}
        </Cells>
      </Row>
    ),
    challenges: (
      <Row id="challenges" title={t('published:section.challenges')}>
        <ChallengeRows columns={columns} />
      </Row>
    ),
    results: (
      <Row id="results" title={t('published:section.results')}>
        <Cells columns={columns} level={3}>
          {(column) => column.compared.content.results.length > 0 && <ResultList column={column} />}
        </Cells>
      </Row>
    ),
    cost: (
      <Row id="cost" title={t('published:section.cost')}>
        <Cells columns={columns} level={3}>
          {(column) => <CostCell column={column} />}
        </Cells>
      </Row>
    ),
    transferability: (
      <Row id="transferability" title={t('published:section.transferability')}>
        <TransferRows columns={columns} />
      </Row>
    ),
  }
  return (
    <div className="comparison">
      <ColumnsHead columns={columns} />
      <SharedConceptList columns={columns} />
      <StickyNames columns={columns} />
      {experienceParts.map(({ name, texts }) => (
        <Fragment key={name}>
          {drawn[name] ?? texts.map((text) => <TextRow key={text} name={text} title={labelOf(text)} columns={columns} />)}
        </Fragment>
      ))}
    </div>
  )
}

/** Null if no experience has the text. */
function TextRow({ name, title, columns }: { name: string; title: string; columns: readonly Column[] }) {
  if (!columns.some(({ compared }) => hasText(textOfSection(compared.content, name)))) return null
  return (
    <Row id={name} title={title}>
      <Cells columns={columns} level={3}>
        {(column) => <LongText text={textOfSection(column.compared.content, name)} name={column.name} />}
      </Cells>
    </Row>
  )
}
