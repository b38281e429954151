/** One part of the guided form. */
import { useTranslation } from 'react-i18next'
import { data, redirect, useActionData, useSearchParams } from 'react-router'
import { z } from 'zod'
import { revalidateUnlessOffline, submitOrReportOffline } from '#app/components/offline-action.ts'
import { pageMeta } from '#app/components/page-meta.ts'
import { sentForm } from '#app/components/resubmit-form.tsx'
import { findFileHistory } from '#app/features/core/files/file-rows.server.ts'
import { editFiles } from '#app/features/media/attachments/attach-file.server.ts'
import { filesForm } from '#app/features/media/attachments/files-form.ts'
import { deleteFile } from '#app/features/media/storage/delete-file.server.ts'
import { findGaps } from '#app/features/resources/model/gaps.ts'
import { findPart, partsOf } from '#app/features/resources/model/parts.ts'
import { useForgetSaved } from '#app/features/resources/model/use-backup.ts'
import { retryOnEditConflict } from '#app/features/resources/revisions/retry-on-edit-conflict.server.ts'
import { openRequests } from '#app/features/writing/comments/fields-to-comment.ts'
import { PartComments } from '#app/features/writing/comments/part-comments.tsx'
import { findChoices } from '#app/features/writing/editor/choices.server.ts'
import { FilesPart } from '#app/features/writing/editor/files-part.tsx'
import { PartForm, type SaveAnswer } from '#app/features/writing/editor/part-form.tsx'
import { PartOutline } from '#app/features/writing/editor/part-outline.tsx'
import { savePart } from '#app/features/writing/editor/save-part.server.ts'
import { PresenceNote } from '#app/features/writing/together/presence-note.tsx'
import { findUnsaved } from '#app/features/writing/together/working-copy.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf, requireSharer } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { requireDraftAnd, requireResource } from '#app/middleware/require-draft.server.ts'
import type { Route } from './+types/draft-part'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]

export async function loader({ params, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const read = context.get(readerContext)
  const { draft, more } = await requireDraftAnd(read, params.id, async (db, { id, kind, canEdit, content: latest }) => {
    const part = findPart(kind, params.part)
    if (!part || !canEdit) throw data(null, { status: part ? 403 : 404 })
    return {
      part,
      unsaved: await findUnsaved(db, { resourceId: id, part, latest }),
      history: part.name === 'files' ? await findFileHistory(db, id) : [],
      choices: await findChoices(db, language, kind, part.name),
    }
  })
  const { part, ...beside } = more
  const { content, revision, id, kind, files, comments } = draft
  return {
    id,
    kind,
    content,
    revision,
    files,
    comments,
    requests: draft.state === 'needs_changes' ? openRequests(comments) : [],
    personId: personOf(context)?.person.id ?? '',
    gaps: findGaps(content, content.originalLanguage),
    ...beside,
    title: textsIn(language)(`model:part.${part.name}.title`),
    origin: context.get(servicesContext).publicUrl,
  }
}

const revision = z.number().int().min(1).max(2_147_483_646)
/** The fields of a part's form that are the same in every part; its other fields are read by `savePart`. */
const partSchema = z.object({
  base: revision,
  seen: revision.optional(),
  intent: z.enum(['save', 'next']).optional(),
  note: z
    .string()
    .default('')
    .transform((note) => note.trim().slice(0, 400)),
})

export const action = (args: Route.ActionArgs) => (args.params.part === 'files' ? changeFiles(args) : saveFields(args))

async function saveFields({ request, params, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, partSchema, { only: Object.keys(partSchema.shape), typed: [] })
  if (!sent.ok) return sent.refused
  const { kind } = await requireResource(context.get(readerContext), params.id)
  const part = findPart(kind, params.part)
  if (!part) throw data(null, { status: 404 })
  const { base, seen, note, intent } = sent.input
  // Of two simultaneous saves, the second is repeated on top of the first.
  const saved = await sent.save(
    (db) => savePart(db, sent.me.person, { resourceId: params.id, part, base, seen, sent: sentForm(sent.form), note }),
    retryOnEditConflict,
  )
  if (!saved.ok) return saved.refused
  if (!saved.value.ok) return sent.refuse(saved.value)
  if (intent === 'next') {
    const language = context.get(languageContext)
    const next = partsOf[kind][partsOf[kind].indexOf(part) + 1]
    throw redirect(
      next
        ? `${pathTo('draftPart', language, { id: params.id, part: next.name })}?saved=${part.name}`
        : pathTo('draft', language, { id: params.id }),
    )
  }
  const { revision, content } = saved.value
  return { ok: true as const, revision, savedAt: new Date().toISOString(), content }
}

async function changeFiles({ request, params, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, filesForm)
  if (!sent.ok) return sent.refused
  const { input, me } = sent
  await requireResource(context.get(readerContext), params.id)
  if (input.intent === 'delete') {
    const deleted = await deleteFile(context.get(servicesContext), me, input['delete-file'])
    if (!deleted.ok) return sent.refuse({ error: deleted.error })
    throw redirect(`${pathTo('draftPart', context.get(languageContext), { id: params.id, part: 'files' })}?done=deleted`)
  }
  const edited = await sent.save((db) => editFiles(db, me.person, params.id, input), retryOnEditConflict)
  if (!edited.ok) return edited.refused
  return edited.value.ok ? null : sent.refuse(edited.value)
}

export const clientAction = ({ serverAction }: Route.ClientActionArgs) => submitOrReportOffline({ serverAction })
export const shouldRevalidate = revalidateUnlessOffline

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'draftPart', params, origin: loaderData.origin }) : []

export default function DraftPart({ loaderData, params }: Route.ComponentProps) {
  const { id, kind, content, revision, gaps, choices, files, history, personId, unsaved, comments, requests } = loaderData
  const { t } = useTranslation('model')
  const language = useLanguage()
  const answer = useActionData<SaveAnswer>()
  const [query] = useSearchParams()
  useForgetSaved(personId, id, query.get('saved'))
  const part = findPart(kind, params.part)
  if (!part) return null
  const title = pickText(content.title, language)
  return (
    <div className="editor">
      <PartOutline resourceId={id} kind={kind} gaps={gaps} requests={requests} current={part.name} />
      <div className="editor-main">
        <p className="eyebrow" lang={title?.language}>
          {title?.text}
        </p>
        <h1>{t(`part.${part.name}.title`)}</h1>
        <p className="lead">{t(`part.${part.name}.lead`)}</p>
        <PartComments resourceId={id} part={part.name} comments={comments} content={content} />
        <PresenceNote resourceId={id} part={part.name} revision={revision} />
        {part.name === 'files' ? (
          <FilesPart
            resourceId={id}
            attachments={content.attachments}
            files={files}
            history={history}
            writing={content.originalLanguage}
            answer={answer}
          />
        ) : (
          <PartForm
            key={`${id}-${part.name}`}
            resourceId={id}
            personId={personId}
            unsaved={unsaved}
            part={part}
            content={content}
            revision={revision}
            choices={choices}
            answer={answer}
            isLast={partsOf[kind].at(-1) === part}
          />
        )}
      </div>
    </div>
  )
}
