/** A draft's overview: state, gaps, clearance, comments, submission. */
import { useTranslation } from 'react-i18next'
import { Link, redirect, type ShouldRevalidateFunctionArgs } from 'react-router'
import { z } from 'zod'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { StateLabel } from '#app/features/core/kinds/state-label.tsx'
import { findGaps } from '#app/features/resources/model/gaps.ts'
import { moveResource } from '#app/features/resources/publishing/move-resource.server.ts'
import { clearanceSchema, recordClearance } from '#app/features/resources/publishing/record-clearance.server.ts'
import { findReaders } from '#app/features/resources/revisions/draft-queries.server.ts'
import { commentOnReview, reopenComment, resolveComment } from '#app/features/writing/comments/comment-on-review.server.ts'
import { commentSchema } from '#app/features/writing/comments/comment-schema.ts'
import { CommentThread } from '#app/features/writing/comments/comment-thread.tsx'
import { openRequests } from '#app/features/writing/comments/fields-to-comment.ts'
import { findQuotedChoices } from '#app/features/writing/comments/find-quoted-choices.server.ts'
import { ClearanceForm } from '#app/features/writing/editor/clearance-form.tsx'
import { ConsentForm } from '#app/features/writing/editor/consent-form.tsx'
import { ConsentText } from '#app/features/writing/editor/consent-text.tsx'
import { GapList } from '#app/features/writing/editor/gap-list.tsx'
import { PartOutline } from '#app/features/writing/editor/part-outline.tsx'
import { consentSchema, recordConsent } from '#app/features/writing/editor/record-consent.server.ts'
import { SubmitPanel } from '#app/features/writing/editor/submit-panel.tsx'
import { PresenceNote } from '#app/features/writing/together/presence-note.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { languageContext, type RunAsReader, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { requireSharer } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { requireDraft, requireDraftAnd, requireResource } from '#app/middleware/require-draft.server.ts'
import type { Route } from './+types/draft'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]

export async function loader({ params, context, url }: Route.LoaderArgs) {
  const { draft, more } = await requireDraftAnd(context.get(readerContext), params.id, async (db, found) => ({
    choices: await findQuotedChoices(db, found, context.get(languageContext)),
    readers: found.canEdit ? await findReaders(db, found.id) : [],
  }))
  const title = pickText(draft.content.title, context.get(languageContext))?.text ?? ''
  return {
    draft,
    ...more,
    gaps: findGaps(draft.content, draft.content.originalLanguage),
    title,
    isSubmitted: url.searchParams.has('submitted'),
    origin: context.get(servicesContext).publicUrl,
  }
}

const intents = z.discriminatedUnion('intent', [
  clearanceSchema.extend({ intent: z.literal('clear') }),
  consentSchema.extend({ intent: z.literal('consent') }),
  commentSchema.extend({ intent: z.literal('comment') }),
  z.object({ intent: z.literal('resolve'), comment: z.uuid() }),
  z.object({ intent: z.literal('reopen'), comment: z.uuid() }),
  z.object({ intent: z.literal('submit'), revision: z.coerce.number().int() }),
  z.object({ intent: z.literal('withdraw'), revision: z.coerce.number().int() }),
])

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, intents)
  if (!sent.ok) return sent.refused
  const read = context.get(readerContext)
  const { id: resourceId, latestRevision: revision } = await requireResource(read, params.id)
  const { input, me } = sent
  const { person } = me
  if (input.intent === 'submit' && (await hasGaps(read, resourceId))) return sent.refuse({ error: 'incomplete' })
  const done = await sent.save(async (db) => {
    if (input.intent === 'clear') await recordClearance(db, person, { ...input, resourceId, revision })
    if (input.intent === 'consent') await recordConsent(db, person, { ...input, note: input.consentNote, resourceId })
    if (input.intent === 'comment') await commentOnReview(db, person, { ...input, resourceId, revision })
    if (input.intent === 'resolve') await resolveComment(db, person, input.comment)
    if (input.intent === 'reopen') await reopenComment(db, input.comment)
    if (input.intent === 'submit') await moveResource(db, { resourceId, to: 'submitted', revision: input.revision })
    if (input.intent === 'withdraw') await moveResource(db, { resourceId, to: 'draft', revision: input.revision })
  })
  if (!done.ok) return done.refused
  throw redirect(pathTo('draft', context.get(languageContext), { id: resourceId }) + (input.intent === 'submit' ? '?submitted' : ''))
}

async function hasGaps(read: RunAsReader, resourceId: string): Promise<boolean> {
  const { content } = await requireDraft(read, resourceId)
  return findGaps(content, content.originalLanguage).length > 0
}

/** After a refused action the page loads the current state, on which the next attempt is made. */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  actionStatus === 409 || defaultShouldRevalidate

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'draft', params, origin: loaderData.origin }) : []

export default function DraftOverview({ loaderData: { draft, choices, readers, gaps, isSubmitted }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['workspace', 'revisions', 'common', 'editor'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  const { id, kind, content, state, clearance, liveLanguages } = draft
  const title = pickText(content.title, language)
  const errors = actionData?.errors ?? {}
  const requests = state === 'needs_changes' ? openRequests(draft.comments) : []
  const isAsked = state === 'needs_changes'
  const conversation = (
    <CommentThread
      draft={draft}
      choices={choices}
      readers={readers}
      mayComment={draft.canEdit}
      errors={errors}
      sent={actionData?.sent ?? []}
    />
  )
  return (
    <div className="editor">
      {draft.canEdit ? <PartOutline resourceId={id} kind={kind} gaps={gaps} requests={requests} current={null} /> : <div />}
      <div className="editor-main">
        <p className="eyebrow">
          {t(`common:kind.${kind}`)} · <StateLabel state={state} />
        </p>
        <h1 lang={title?.language}>{title?.text || t('home.untitled')}</h1>
        <p className="small">
          {t('draft.revision', { number: draft.revision, when: dayOf(draft.savedAt) })}
          {liveLanguages.length > 0 &&
            ` · ${t('home.live', { languages: liveLanguages.map((code) => t(`common:language.${code}`)).join(', ') })}`}
        </p>
        <p className="button-row">
          {/* Opened as a new document: its Content-Security-Policy names the video sites of that page. */}
          <Link className="button button-secondary" to={pathTo('preview', language, { id })} reloadDocument>
            {t('draft.preview')}
          </Link>
          <Link to={pathTo('history', language, { id })}>{t('revisions:history.link')}</Link>
          {draft.liveRevision !== null && draft.hasUnpublishedChanges && (
            <Link to={`${pathTo('changes', language, { id })}?from=${draft.liveRevision}&to=${draft.revision}`}>
              {t('revisions:history.compareLive')}
            </Link>
          )}
        </p>
        {draft.canEdit && <PresenceNote resourceId={id} part="" revision={draft.revision} />}
        {isSubmitted && state === 'submitted' && (
          <div className="notice notice-success" role="status">
            <p>{t('draft.submitted')}</p>
          </div>
        )}
        <Refusal error={actionData?.error}>
          {actionData?.error === 'stale_revision' && <p>{t('draft.isLatest', { revision: draft.revision })}</p>}
        </Refusal>
        {isAsked && (
          <>
            <div className="notice notice-warning">
              <p>{t('draft.asked', { count: requests.length })}</p>
            </div>
            {conversation}
          </>
        )}
        {draft.canEdit && <GapList resourceId={id} gaps={gaps} requests={requests.length} />}
        <section aria-labelledby="clearance">
          <h2 id="clearance">{t('clearance.title')}</h2>
          {clearance ? (
            <p>
              <strong>{t('clearance.given', { who: clearance.clearedBy, when: dayOf(clearance.clearedOn) })}</strong> {clearance.note}
            </p>
          ) : (
            <p>{t('clearance.missing')}</p>
          )}
          {draft.isOwner && <ClearanceForm errors={errors} isFirst={!clearance} />}
        </section>
        {kind === 'video' && (
          <section aria-labelledby="consent">
            <h2 id="consent">{t('editor:consent.title')}</h2>
            <ConsentText consent={draft.consent} />
            {draft.mayRecordConsent && <ConsentForm errors={errors} isFirst={!draft.consent} />}
          </section>
        )}
        {draft.isOwner && <SubmitPanel draft={draft} gapCount={gaps.length} requests={requests.length} />}
        {!isAsked && conversation}
        {draft.transitions.length > 0 && (
          <section aria-labelledby="trail">
            <h2 id="trail">{t('draft.trail')}</h2>
            <ol className="trail">
              {draft.transitions.map((move) => (
                <li key={move.id}>
                  <StateLabel state={move.to} /> · {dayOf(move.happenedAt)}
                  {move.actor ? ` · ${move.actor}` : ''}
                  {move.note && <p>{move.note}</p>}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </div>
  )
}
