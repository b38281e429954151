/** "You changed something: share it": the draft of an experience, prefilled with what was answered. */
import { sql } from 'kysely'
import { Refusal, type Tx } from '#app/db/clients.server.ts'
import { oneFormAtATime } from '#app/db/one-form-at-a-time.server.ts'
import { canShare, type Person } from '#app/features/core/person/person.ts'
import { experience } from '#app/features/resources/model/schema.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { createResource } from '#app/features/writing/editor/create-resource.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { findOwnFollowUps } from './follow-up.server.ts'

/** Evaluation 1819AI, recommendation 3: combine workshops, technical assistance and courses. */
const recommendation = '1819ai/3'

/**
 * Starts the draft, or returns the id of the one that there is. Refusals: `forbidden` for people who may not share, `not_found` if
 * the form is of somebody else or says that nothing changed.
 */
export async function startShare(db: Tx, person: Person, form: string, language: Language): Promise<string> {
  if (!canShare(person)) throw new Refusal('forbidden')
  const own = (await findOwnFollowUps(db)).find(({ id, changed }) => id === form && (changed === 'practice' || changed === 'rule'))
  if (!own) throw new Refusal('not_found')
  const { rows } = await sql<{ titles: Localized; endsOn: string; courses: string[] }>`
    select titles, ends_on as "endsOn", array(
      select distinct resource ->> 'slug' from jsonb_array_elements(stages) as stage, jsonb_array_elements(stage -> 'resources') as resource
      where resource ->> 'kind' = 'course' order by 1 limit 4) as courses
    from private.read_learning(null) where id = ${own.member}`.execute(db)
  const [route] = rows
  if (!route) throw new Refusal('not_found')
  const t = textsIn(language)
  const title = t('learning:share.title', { title: pickText(route.titles, language)?.text ?? '' }).slice(0, 140)
  // Sent twice, or in another year, it is the same draft.
  await oneFormAtATime(db, person.id)
  const made = await db
    .selectFrom('resources')
    .innerJoin('revisions', (join) => join.onRef('resource_id', '=', 'resources.id').on('number', '=', 1))
    .select('resources.id')
    .where('owner_id', '=', person.id)
    .where('kind', '=', 'experience')
    .where(sql<string>`content -> 'title' ->> ${language}`, '=', title)
    .limit(1)
    .executeTakeFirst()
  if (made) return made.id
  const id = await createResource(db, person, { kind: 'experience', title, language })
  const only = (text: string) => (text ? { [language]: text } : {})
  const content = experience.parse({
    kind: 'experience',
    originalLanguage: language,
    title: { [language]: title },
    countries: person.institution?.country ? [person.institution.country] : [],
    yearFrom: Number(route.endsOn.slice(0, 4)),
    whatWasDone: only(own.changedText),
    lessons: only(own.usedText),
    differently: only(own.stoppedText),
    courses: route.courses.map((course, index) => ({ id: `course-${index + 1}`, course })),
    recommendations: [{ id: 'r3', recommendation, note: { [language]: t('learning:share.note') } }],
  })
  await saveRevision(db, person, { resourceId: id, base: 1, content, note: '' })
  return id
}
