/** Mail to those whom a comment calls, and to whoever was given a review. */
import type { Jobs } from '#app/backend/jobs.server.ts'
import { noticeJob } from '#app/features/mail/jobs.server.ts'
import type { DecisionResult } from './decide.server.ts'
import type { ReviewDecision } from './review-schema.ts'

type Called = { comment: string; mention: readonly string[]; body: string }

export async function tellCalled(jobs: Jobs, resourceId: string, { comment, mention, body }: Called): Promise<void> {
  for (const personId of new Set(mention)) await jobs.enqueue(noticeJob, { notice: 'mentioned', resourceId, personId, note: body, comment })
}

export async function tellOfReview(jobs: Jobs, resourceId: string, decision: ReviewDecision, result: DecisionResult): Promise<void> {
  if (!result.ok) return
  if (decision.intent === 'comment' && result.comment) await tellCalled(jobs, resourceId, { ...decision, comment: result.comment })
  if (decision.intent === 'assign' && result.isGiven)
    await jobs.enqueue(noticeJob, { notice: 'assigned', resourceId, personId: decision.reviewer })
}
