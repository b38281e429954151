import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { type CsvStyle, toCsv } from '#app/lib/csv.ts'
import type { ExportedAssistance, StaffAssistance } from './find-assistances.server.ts'

type Column<Row> = [label: string, cell: (row: Row) => string | number | null]

function columnsIn(language: Language, origin: string): Column<ExportedAssistance>[] {
  const t = textsIn(language)
  const said = (text: Localized | null) => (text && pickText(text, language)?.text) || ''
  return [
    [t('technical-assistance:form.title'), ({ titles }) => said(titles)],
    [t('technical-assistance:fact.country'), ({ countryNames }) => said(countryNames)],
    ['ISO 3166-1', ({ country }) => country],
    [t('technical-assistance:form.institution'), ({ institution }) => said(institution)],
    [t('technical-assistance:form.requester'), ({ requesterAsPublished }) => requesterAsPublished],
    [t('technical-assistance:fact.requestedOn'), ({ requestedOn }) => requestedOn],
    [t('technical-assistance:fact.state'), ({ state }) => t(`technical-assistance:state.${state}`)],
    [t('technical-assistance:csv.since'), ({ stateOn }) => stateOn],
    [
      t('technical-assistance:fact.modalities'),
      ({ modalities }) => modalities.map((modality) => t(`technical-assistance:modality.${modality}`)).join('; '),
    ],
    [t('technical-assistance:fact.partners'), ({ partners }) => said(partners)],
    [t('technical-assistance:fact.people'), ({ people }) => people],
    [t('technical-assistance:fact.days'), ({ days }) => days],
    [t('technical-assistance:csv.topics'), ({ topics }) => topics.map(({ labels }) => said(labels)).join('; ')],
    [t('technical-assistance:csv.populations'), ({ populations }) => populations.map(said).join('; ')],
    [t('technical-assistance:filter.recommendation'), ({ recommendations }) => recommendations.join('; ')],
    [t('technical-assistance:csv.summary'), ({ summaries }) => said(summaries)],
    [t('technical-assistance:fact.source'), ({ sources }) => said(sources)],
    [t('technical-assistance:form.sourceUrl'), ({ sourceUrl }) => sourceUrl],
    [t('technical-assistance:page.doubts'), ({ doubts }) => said(doubts)],
    [t('technical-assistance:csv.address'), ({ slug }) => origin + pathTo('assistance', language, { slug })],
  ]
}

const write = <Row>(columns: Column<Row>[], rows: readonly Row[], style: CsvStyle) =>
  toCsv([columns.map(([label]) => label), ...rows.map((row) => columns.map(([, cell]) => cell(row)))], style)

/** One row for each assistance that visitors see, in the reader's language. */
export const assistancesCsv = (rows: readonly ExportedAssistance[], language: Language, style: CsvStyle, origin: string): string =>
  write(columnsIn(language, origin), rows, style)

/** The same for staff, who also see what is hidden, when the next follow-up is due and who is responsible. Notes are not in it. */
export function staffAssistancesCsv(rows: readonly StaffAssistance[], language: Language, style: CsvStyle, origin: string): string {
  const t = textsIn(language)
  const columns: Column<StaffAssistance>[] = [
    ...columnsIn(language, origin),
    [t('technical-assistance:csv.isPublic'), ({ isPublic }) => t(`technical-assistance:csv.${isPublic ? 'yes' : 'no'}`)],
    [t('technical-assistance:staff.followUp'), ({ nextFollowUp }) => nextFollowUp?.dueOn ?? null],
    [t('technical-assistance:staff.responsible'), ({ responsible }) => responsible],
  ]
  return write(columns, rows, style)
}
