import { Refusal, type Tx } from '#app/db/clients.server.ts'
import type { State } from '#app/features/core/kinds/states.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { cancelSchedule, schedule } from '#app/features/editorial/schedules/schedule.server.ts'
import type { Gap } from '#app/features/resources/model/gaps.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { lockResource } from '#app/features/resources/publishing/lock-resource.server.ts'
import { moveResource } from '#app/features/resources/publishing/move-resource.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { recordClearance } from '#app/features/resources/publishing/record-clearance.server.ts'
import { commentOnReview, reopenComment, resolveComment } from '#app/features/writing/comments/comment-on-review.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { assignReview } from './assignment.server.ts'
import type { ReviewDecision } from './review-schema.ts'

export type DecisionResult =
  | { ok: true }
  | { ok: false; error: null; errors: FieldErrors; gaps: [] }
  | { ok: false; error: string; gaps: { language: Language; gap: Gap }[] }

/**
 * Carries out one decision. Throws the database's refusals (a stale revision, a move that is not allowed), and `decided_meanwhile`: see
 * `attempt`. A decision that was sent twice is carried out once.
 */
export async function decide(db: Tx, person: Pick<Person, 'id'>, resourceId: string, decision: ReviewDecision): Promise<DecisionResult> {
  const { revision } = decision
  if ('seen' in decision && decision.seen !== undefined) {
    const since = await findDecisionSince(db, resourceId, decision.seen)
    if (since && isRepeated(since, person, decision)) return { ok: true }
    if (since) throw new Refusal('decided_meanwhile')
  }
  switch (decision.intent) {
    case 'start-review':
      await moveResource(db, { resourceId, to: 'in_review', revision })
      break
    case 'request-changes':
      if (!decision.note && !(await hasOpenRequest(db, resourceId)))
        return { ok: false, error: null, errors: { note: 'validation.required' }, gaps: [] }
      await moveResource(db, { resourceId, to: 'needs_changes', revision, note: decision.note })
      if (decision.note) await commentOnReview(db, person, { resourceId, revision, about: '', body: decision.note })
      break
    case 'publish':
      return publishResource(db, { resourceId, revision, languages: decision.languages })
    case 'archive':
      await archiveResource(db, { resourceId, revision, note: decision.reason })
      break
    case 'restore':
      await moveResource(db, { resourceId, to: 'draft', revision })
      break
    case 'comment':
      await commentOnReview(db, person, { resourceId, ...decision })
      break
    case 'resolve':
      await resolveComment(db, person, decision.comment)
      break
    case 'reopen':
      await reopenComment(db, decision.comment)
      break
    case 'assign':
      await assignReview(db, person, { resourceId, reviewerId: decision.reviewer || null, currentId: decision.current })
      break
    case 'schedule':
      await schedule(db, person, { resourceId, ...decision })
      break
    case 'cancel-schedule':
      await cancelSchedule(db, decision.schedule)
      break
    case 'record-clearance':
      await recordClearance(db, person, {
        resourceId,
        revision,
        clearedBy: decision.clearedBy,
        clearedOn: decision.clearedOn,
        note: decision.clearanceNote,
      })
  }
  return { ok: true }
}

/** The last change of state, if there was one after the one that the editor saw. Until the end of the transaction there will be no other. */
async function findDecisionSince(db: Tx, resourceId: string, seen: number) {
  await lockResource(db, resourceId)
  return db
    .selectFrom('transitions')
    .innerJoin('resources', 'resources.id', 'transitions.resource_id')
    .select(['transitions.to_state as to', 'actor_id as actor', 'transitions.revision', 'transitions.note', 'live_languages as languages'])
    .where('transitions.resource_id', '=', resourceId)
    .where('transitions.id', '>', seen)
    .orderBy('transitions.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
type Decided = NonNullable<Awaited<ReturnType<typeof findDecisionSince>>>

const stateAfter: Partial<Record<ReviewDecision['intent'], State>> = {
  'start-review': 'in_review',
  'request-changes': 'needs_changes',
  publish: 'published',
  archive: 'archived',
  restore: 'draft',
}

/** True if this person made the same decision a moment ago: a double click, or a form that was sent again. */
function isRepeated({ to, actor, revision, note, languages }: Decided, person: Pick<Person, 'id'>, decision: ReviewDecision): boolean {
  const isSame = actor === person.id && to === stateAfter[decision.intent] && revision === decision.revision
  if (decision.intent === 'publish') return isSame && [...decision.languages].sort().join() === [...languages].sort().join()
  return isSame && note === ('note' in decision ? decision.note : 'reason' in decision ? decision.reason : '')
}

/** True if a comment of the editorial team is open: it says what has to change. */
async function hasOpenRequest(db: Tx, resourceId: string): Promise<boolean> {
  const open = await db
    .selectFrom('review_comments')
    .innerJoin('people', 'people.id', 'review_comments.author_id')
    .select('review_comments.id')
    .where('review_comments.resource_id', '=', resourceId)
    .where('resolved_at', 'is', null)
    .where('reply_to', 'is', null)
    .where('people.role', 'in', ['editor', 'admin'])
    .limit(1)
    .executeTakeFirst()
  return open !== undefined
}
