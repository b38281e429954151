import {
  Document,
  ExternalHyperlink,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { Plan } from '#app/features/programme/plan-import/plan.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { planColumns, type TableTexts, tableColumns, tableGroups } from './plan-table.ts'
import type { HeadTexts } from './write-csv.ts'

export type EvidenceLink = { title: string; url: string }
export type DocxTask = {
  plan: Plan
  language: Language
  texts: TableTexts & { head: HeadTexts }
  /** By the number of the recommendation. */
  evidence: ReadonlyMap<number, EvidenceLink[]>
}

/** Widths in hundredths of the table's: the texts get the most. */
const widths = [3, 10, 16, 6, 8, 8, 5, 18, 7, 5, 5, 7, 8]
/** Half points. */
const size = 15

/** The plan as a Word document: one table on wide pages, cells of a recommendation merged over its actions, evidence as links. */
export async function writePlanDocx({ plan, language, texts, evidence }: DocxTask): Promise<Buffer> {
  const { head, headings } = texts
  const title = pickText(plan.title, language)?.text ?? ''
  const rows = tableGroups(plan, language, texts).flatMap(({ number, recommendation, actions }) =>
    (actions.length > 0 ? actions : [['', '', '', '', '']]).map((action, index) => {
      const merge = index === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE
      const own = recommendation.map((text, column) => cell(column, index === 0 ? paragraphs(text) : paragraphs(''), merge))
      const links = index === 0 ? linkParagraphs(evidence.get(number) ?? []) : paragraphs('')
      return new TableRow({
        children: [
          ...own,
          ...action.map((text, column) => cell(planColumns + column, paragraphs(text))),
          cell(tableColumns.length - 1, links, merge),
        ],
      })
    }),
  )
  const heading = new TableRow({
    tableHeader: true,
    children: tableColumns.map((column, index) => cell(index, paragraphs(headings[column], true))),
  })
  const document = new Document({
    title: `${plan.code}: ${title}`,
    creator: 'Caja',
    styles: { default: { document: { run: { size, font: 'Calibri', language: { value: language } } } } },
    sections: [
      {
        properties: {
          page: { size: { orientation: PageOrientation.LANDSCAPE }, margin: { top: 700, bottom: 700, left: 600, right: 600 } },
        },
        children: [
          ...[`${head.title}: ${title}`, `${head.code}: ${plan.code}`, `${head.date}: ${plan.publishedOn}`].map(
            (line) => new Paragraph({ children: [new TextRun({ text: line, bold: true })] }),
          ),
          new Table({ rows: [heading, ...rows], width: { size: 100, type: WidthType.PERCENTAGE } }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const paragraphs = (text: string, bold = false) =>
  text.split('\n').map((line) => new Paragraph({ children: [new TextRun({ text: line, bold })] }))

const linkParagraphs = (links: readonly EvidenceLink[]) =>
  links.length === 0
    ? paragraphs('')
    : links.map(
        ({ title, url }) =>
          new Paragraph({ children: [new ExternalHyperlink({ link: url, children: [new TextRun({ text: title, style: 'Hyperlink' })] })] }),
      )

const cell = (column: number, children: Paragraph[], verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]) =>
  new TableCell({
    children,
    width: { size: widths[column] ?? 5, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    ...(verticalMerge ? { verticalMerge } : {}),
  })
