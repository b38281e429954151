import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { sortByText } from '#app/i18n/format.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'

/** Whom staff can ask to answer, and who is asked; `label` names the institution too. */
export type Answerers = { options: { value: string; label: string }[]; assignedTo: { id: string; name: string } | null }

/** For staff. Refusal: `forbidden`. */
export async function findAnswerers(db: Db, question: string, language: Language): Promise<Answerers> {
  const { rows } = await sql<{ id: string; name: string; institution: Localized | null }>`
    select answerers.id, answerers.name, institutions.names as institution
    from private.find_answerers() as answerers left join institutions on institutions.id = answerers.institution`.execute(db)
  const { rows: asked } = await sql<{ id: string | null; name: string | null }>`
    select assigned_to_id as id, assigned_to as name from private.find_post_people(array[${question}::uuid])`.execute(db)
  const [assigned] = asked
  return {
    options: sortByText(
      rows.map(({ id, name, institution }) => {
        const home = pickText(institution, language)?.text
        return { value: id, label: home ? `${name}, ${home}` : name }
      }),
      ({ label }) => label,
      language,
    ),
    assignedTo: assigned?.id ? { id: assigned.id, name: assigned.name ?? '' } : null,
  }
}
