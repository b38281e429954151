/** The review of a resource: preview, facts and decisions. `?lang=` chooses the preview's language. */
import { useTranslation } from 'react-i18next'
import { data, Link, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { readTranscripts } from '#app/features/discovery/page/transcripts.server.ts'
import { AssignmentPanel } from '#app/features/editorial/review/assignment-panel.tsx'
import { ClearancePanel } from '#app/features/editorial/review/clearance-panel.tsx'
import { ConsentPanel } from '#app/features/editorial/review/consent-panel.tsx'
import { decide } from '#app/features/editorial/review/decide.server.ts'
import { ReviewActions } from '#app/features/editorial/review/review-actions.tsx'
import { ReviewFacts, ReviewGaps } from '#app/features/editorial/review/review-facts.tsx'
import { getReview } from '#app/features/editorial/review/review-page.server.ts'
import { ReviewProblem } from '#app/features/editorial/review/review-problem.tsx'
import { ReviewReading } from '#app/features/editorial/review/review-reading.tsx'
import { reviewDone, reviewFields, reviewSchema } from '#app/features/editorial/review/review-schema.ts'
import { SchedulePanel } from '#app/features/editorial/review/schedule-panel.tsx'
import { Trail } from '#app/features/editorial/review/trail.tsx'
import { TransitionHistory } from '#app/features/editorial/review/transition-history.tsx'
import { CommentThread } from '#app/features/writing/comments/comment-thread.tsx'
import { findQuotedChoices } from '#app/features/writing/comments/find-quoted-choices.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { isLanguage, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/review'

export async function loader({ params, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const { publicUrl: origin, openObject } = context.get(servicesContext)
  const language = context.get(languageContext)
  const found = isUuid(params.id)
    ? await context.get(readerContext)(async (db) => {
        const read = await getReview(db, params.id, language)
        return read && { ...read, choices: await findQuotedChoices(db, read.draft, language) }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const { choices, ...rest } = found
  const review = { ...rest, transcripts: await readTranscripts(openObject, rest.draft.content, rest.captionPaths) }
  const t = textsIn(language)
  const name = pickText(review.draft.content.title, language)
  const asked = url.searchParams.get('lang')
  const done = url.searchParams.get('done')
  return {
    review,
    choices,
    reading: isLanguage(asked) ? asked : (name?.language ?? language),
    done: [...Object.values(reviewDone), 'translated' as const].find((known) => known === done) ?? null,
    title: t('review:page.page', { title: name?.text ?? t('core:untitled') }),
    origin,
  }
}

export async function action({ request, params, url, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, reviewSchema, { typed: Object.keys(reviewFields) })
  if (!sent.ok) return sent.refused
  const { id } = params
  const { input, me } = sent
  const decided = await sent.save(async (db) => {
    const resource = isUuid(id) ? await db.selectFrom('resources').select('id').where('id', '=', id).executeTakeFirst() : undefined
    return resource ? await decide(db, me.person, id, input) : null
  })
  if (!decided.ok) return decided.refused
  if (!decided.value) throw data(null, { status: 404 })
  if (!decided.value.ok) return sent.refuse(decided.value)
  const lang = url.searchParams.get('lang')
  const query = new URLSearchParams({ ...(isLanguage(lang) ? { lang } : {}), done: reviewDone[input.intent] })
  throw redirect(`${pathTo('review', context.get(languageContext), { id })}?${query}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'review', params, origin: loaderData.origin }) : []

export default function ReviewPage({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['review', 'registration'])
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { review, choices, reading, done, origin } = loaderData
  const { draft } = review
  return (
    <>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      <ReviewProblem answer={answer} revision={draft.revision} />
      <p className="eyebrow">
        <Link to={pathTo('queue', language)}>{t('page.back')}</Link>
        <a href="#review-decide" className="to-decision">
          {t('page.toDecision')}
        </a>
      </p>
      <div className="review">
        <ReviewReading review={review} reading={reading} origin={origin} />
        <aside className="review-side" aria-label={t('page.side')}>
          <ReviewFacts review={review} />
          {draft.kind === 'event' && draft.liveRevision && (
            <p>
              <Link to={pathTo('eventRegistrations', language, { id: draft.id })}>{t('registration:staff.link')}</Link>
            </p>
          )}
          <AssignmentPanel review={review} />
          <ReviewGaps gaps={review.gaps} />
          <ClearancePanel draft={draft} answer={answer} />
          <ConsentPanel draft={draft} />
          <ReviewActions review={review} answer={answer} />
          <SchedulePanel review={review} answer={answer} />
          <CommentThread
            draft={draft}
            readers={review.readers}
            choices={choices}
            mayComment
            errors={answer?.errors ?? {}}
            sent={answer?.sent}
          />
          <TransitionHistory transitions={draft.transitions} />
          <Trail events={review.trail} />
        </aside>
      </div>
    </>
  )
}
