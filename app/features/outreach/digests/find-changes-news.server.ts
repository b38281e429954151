/** What changed of followed recommendations: status, response, target date, and what shows it. */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { parseSubject } from '#app/features/outreach/following/subjects.ts'
import type { Change } from '#app/features/programme/follow-up/find-changes.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import type { Stream } from './find-news.server.ts'

/** One recommendation with what changed of it, the newest change first. `keys`: as earlier digests told them. */
export type ChangedRecommendation = {
  subject: string
  keys: string[]
  evaluation: string
  number: number
  title: Localized
  changes: Pick<Change, 'changes' | 'evidence' | 'actionTexts'>[]
}

type Row = Pick<Change, 'changes' | 'evidence' | 'actionTexts'> & {
  id: number
  recommendation: string
  evaluation: string
  number: number
  title: Localized
  at: Date
}

/** In the order of the streams. `told` are the keys of earlier digests, which are left out. */
export async function findChangedRecommendations(
  db: Db,
  streams: readonly Stream[],
  { until, told }: { until: Date; told: readonly string[] },
): Promise<ChangedRecommendation[]> {
  const followed = streams.flatMap(({ subject, since }) => {
    const parsed = parseSubject(subject)
    return parsed?.kind === 'recommendation' ? [{ subject, since, id: parsed.key }] : []
  })
  if (followed.length === 0) return []
  const { rows } = await sql<Row>`
    select changes.id, recommendations.id as recommendation, evaluation, number, recommendations.titles as title, changes.changes, changes.evidence,
      changed_at as at, coalesce(actions.texts, changes.changes -> 'texts' -> 'before') as "actionTexts"
    from recommendation_changes as changes join recommendations on recommendations.id = changes.recommendation_id
    left join recommendation_actions as actions on actions.id = changes.action_id
    where recommendations.id = any (${followed.map(({ id }) => id)}::text[]) and changed_at <= ${until}
      and changed_at > ${new Date(Math.min(...followed.map(({ since }) => since.getTime())))}
    order by changes.id desc`.execute(db)
  return followed.flatMap(({ subject, since, id }): ChangedRecommendation[] => {
    const own = rows.filter((row) => row.recommendation === id && new Date(row.at) > since && !told.includes(`change:${row.id}`))
    const [first] = own
    if (!first) return []
    const { evaluation, number, title } = first
    return [{ subject, keys: own.map((row) => `change:${row.id}`), evaluation, number, title, changes: own }]
  })
}
