import type { Db } from '#app/db/clients.server.ts'
import { documentsOf } from '#app/features/discovery/page/documents-of.ts'
import { findLabelsOf } from '#app/features/discovery/page/labels.server.ts'
import { findCaptionPaths } from '#app/features/discovery/page/transcripts.server.ts'
import type { Transcript } from '#app/features/discovery/page/types.ts'
import { findSchedules } from '#app/features/editorial/schedules/schedule.server.ts'
import { findPageStarts } from '#app/features/media/documents/queries.server.ts'
import { changedFields } from '#app/features/resources/model/edit-part.ts'
import { findGaps, type Gap } from '#app/features/resources/model/gaps.ts'
import { partsOf } from '#app/features/resources/model/parts.ts'
import { findReaders, getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { type Language, languages } from '#app/i18n/languages.ts'
import { findReviewers, getAssignment } from './assignment.server.ts'
import { getReviewFacts } from './queue.server.ts'
import { findTrail } from './trail.server.ts'

/** All data of the review page; null if there is no such resource. `changes` are the fields that differ from the published revision. */
export async function getReview(db: Db, id: string, language: Language) {
  const draft = await getDraft(db, id)
  const facts = draft && (await getReviewFacts(db, id, draft.revision))
  if (!draft || !facts) return null
  const { live, ...rest } = facts
  const { content } = draft
  return {
    draft,
    ...rest,
    labels: await findLabelsOf(db, draft, language),
    captionPaths: await findCaptionPaths(db, content),
    pageStarts: await findPageStarts(db, documentsOf(content)),
    gaps: Object.fromEntries(languages.map((language) => [language, findGaps(content, language)])) as Record<Language, Gap[]>,
    readers: await findReaders(db, id),
    assignment: (await getAssignment(db, id)) ?? null,
    reviewers: await findReviewers(db),
    schedules: await findSchedules(db, id),
    trail: await findTrail(db, id),
    changes: live ? partsOf[content.kind].flatMap((part) => changedFields(part, live, content)) : [],
  }
}
/** With what is said in its videos, which is read from Storage once the database has answered. */
export type Review = NonNullable<Awaited<ReturnType<typeof getReview>>> & { transcripts: Transcript[] }
