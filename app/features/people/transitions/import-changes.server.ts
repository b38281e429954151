/** A list of changes of government: read, compared with what is entered, and added as a whole or not at all. */
import type { Db } from '#app/db/clients.server.ts'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Localized, languages } from '#app/i18n/languages.ts'
import { changeKey, type Names, type ParsedChanges, parseChanges } from './parse-changes.ts'
import { certainties, changeKinds } from './schema.ts'

const inLanguages = (texts: Localized) => languages.flatMap((language) => texts[language] ?? [])
const inBoth = <Value extends string>(values: readonly Value[], textOf: (value: Value, language: (typeof languages)[number]) => string) =>
  Object.fromEntries(values.map((value) => [value, languages.map((language) => textOf(value, language))])) as unknown as Names<Value>

/** Says of each row whether it can be added. Stores nothing. */
export async function previewChanges(db: Db, list: string): Promise<ParsedChanges> {
  const parsed = parseChanges(list, {
    countries: (await findCountries(db)).map(({ iso3, iso2, names, shortNames }) => ({
      iso3,
      iso2,
      names: [...inLanguages(names), ...inLanguages(shortNames)],
    })),
    kinds: inBoth(changeKinds, (kind, language) => textsIn(language)(`transitions:kind.${kind}`)),
    certainties: inBoth(certainties, (certainty, language) => textsIn(language)(`transitions:certainty.${certainty}`)),
  })
  if (!parsed.ok) return parsed
  const entered = new Set(
    (
      await db.selectFrom('government_changes').select(['country_iso3', 'kind', 'subject', 'starts_on', 'ends_on', 'source_name']).execute()
    ).map((row) => JSON.stringify([row.country_iso3, row.kind, row.subject, row.starts_on, row.ends_on, row.source_name])),
  )
  const rows = parsed.rows.map((row) =>
    row.change && entered.has(changeKey(row.change)) ? { ...row, problems: { startsOn: 'validation.changeListed' }, change: null } : row,
  )
  return { ok: true, rows }
}
