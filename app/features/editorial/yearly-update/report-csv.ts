import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { type CsvStyle, toCsv } from '#app/lib/csv.ts'
import { type Report, reachKeys } from './report.ts'
import { decisions } from './schema.ts'

/** One figure per row: section, label, number. The same figures as on the page. */
export function reportCsv(report: Report, countryNames: ReadonlyMap<string, string>, language: Language, style: CsvStyle): string {
  const t = textsIn(language)
  const rows: (string | number | null)[][] = []
  const add = (section: string, name: string, number: number | null) => rows.push([section, name, number])
  const section = (
    key: 'decisions' | 'countries' | 'kinds' | 'topics' | 'links' | 'answers' | 'evidence' | 'people' | 'assistance' | 'reach',
  ) => t(`yearly-update:report.${key}`)
  add(section('decisions'), t('yearly-update:report.items'), report.items)
  for (const decision of decisions) add(section('decisions'), t(`yearly-update:state.${decision}`), report.decisions[decision])
  for (const { key, live, total, decided } of report.byCountry) {
    const name = countryNames.get(key) ?? key
    add(section('countries'), `${name}: ${t('yearly-update:report.live')}`, live)
    add(section('countries'), `${name}: ${t('yearly-update:report.asked')}`, total)
    add(section('countries'), `${name}: ${t('yearly-update:report.decided')}`, decided)
  }
  for (const { key, total } of report.byKind) add(section('kinds'), t(`common:kinds.${key}`), total)
  for (const { key, labels, live } of report.byTopic) add(section('topics'), pickText(labels, language)?.text ?? key, live)
  for (const name of ['checked', 'broken', 'mended'] as const)
    add(section('links'), t(`yearly-update:report.link.${name}`), report.links[name])
  add(section('answers'), t('yearly-update:report.answered'), report.answers.count)
  add(section('answers'), t('yearly-update:report.median'), report.answers.medianDays)
  add(section('answers'), t('yearly-update:report.within5'), report.answers.within5)
  for (const id of report.withoutEvidence) add(section('evidence'), id, 0)
  add(section('people'), t('yearly-update:report.left'), report.left)
  for (const { state, count } of report.assistance ?? [])
    add(section('assistance'), t(`yearly-update:report.assistanceState.${state}`), count)
  if (report.reach) for (const key of reachKeys) add(section('reach'), t(`yearly-update:report.reached.${key}`), report.reach[key])
  return toCsv(
    [[t('yearly-update:report.column.section'), t('yearly-update:report.column.name'), t('yearly-update:report.column.number')], ...rows],
    style,
  )
}
