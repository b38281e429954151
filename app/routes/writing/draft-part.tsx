/** One part of the guided form. */
import { useTranslation } from 'react-i18next'
import { data, redirect, useActionData, useSearchParams } from 'react-router'
import { revalidateUnlessOffline, submitOrReportOffline } from '#app/components/offline-action.ts'
import { pageMeta } from '#app/components/page-meta.ts'
import { attempt } from '#app/db/clients.server.ts'
import { findFileHistory } from '#app/features/core/files/file-rows.server.ts'
import { editFiles, removeAttachment } from '#app/features/media/attachments/attach-file.server.ts'
import { filesForm } from '#app/features/media/attachments/files-form.ts'
import { deleteFile } from '#app/features/media/storage/delete-file.server.ts'
import type { SentFields } from '#app/features/resources/model/edit-part.ts'
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
import { parseForm } from '#app/lib/parse-form.ts'
import { readForm } from '#app/lib/read-form.ts'
import { refusalInit, refusalStatus } from '#app/lib/refusal-status.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf, requireSharer, sessionEnded } from '#app/middleware/guards.server.ts'
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
      choices: await findChoices(db, language, kind),
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

export async function action({ request, params, context }: Route.ActionArgs) {
  const signedIn = personOf(context)
  if (!signedIn) return sessionEnded()
  const { kind } = await requireResource(context.get(readerContext), params.id)
  const part = findPart(kind, params.part)
  if (!part) throw data(null, { status: 404 })
  const form = await readForm(request)
  const sent: SentFields = [...form].flatMap(([name, value]): SentFields => (typeof value === 'string' ? [[name, value]] : []))
  const { databases } = context.get(servicesContext)
  const detach = form.get('detach')
  if (typeof detach === 'string') {
    const removed = await attempt(() => databases.asUser(signedIn.claims, (db) => removeAttachment(db, signedIn.person, params.id, detach)))
    return removed.ok ? null : data<SaveAnswer>({ ok: false, error: removed.error }, { status: 409 })
  }
  const unused = form.get('delete-file')
  if (typeof unused === 'string') {
    const deleted = await deleteFile(context.get(servicesContext), signedIn, unused)
    if (!deleted.ok) return data<SaveAnswer>({ ok: false, error: deleted.error }, { status: refusalStatus(deleted.error) })
    const language = context.get(languageContext)
    throw redirect(`${pathTo('draftPart', language, { id: params.id, part: part.name })}?done=deleted`)
  }
  if (part.name === 'files') {
    const parsed = parseForm(form, filesForm)
    if (!parsed.ok) return data<SaveAnswer>({ ok: false, error: 'incomplete', errors: parsed.errors }, { status: 422 })
    const edited = await attempt(() => databases.asUser(signedIn.claims, (db) => editFiles(db, signedIn.person, params.id, parsed.value)))
    const answer = edited.ok ? edited.value : edited
    return answer.ok ? null : data<SaveAnswer>(answer, { status: refusalStatus(answer.error) })
  }
  const base = wholeNumber(form.get('base'))
  if (base === null) throw data(null, { status: 400 })
  const note = String(form.get('note') ?? '')
    .trim()
    .slice(0, 400)
  // Of two simultaneous saves, the second is repeated on top of the first.
  const saved = await retryOnEditConflict(() =>
    databases.asUser(signedIn.claims, (db) =>
      savePart(db, signedIn.person, { resourceId: params.id, part, base, seen: wholeNumber(form.get('seen')), sent, note }),
    ),
  )
  if (!saved.ok) return data<SaveAnswer>({ ok: false, error: saved.error }, refusalInit(saved.error))
  if (!saved.value.ok) return data<SaveAnswer>(saved.value, { status: saved.value.error === 'edit_conflict' ? 409 : 400 })
  if (form.get('intent') === 'next') {
    const language = context.get(languageContext)
    const next = partsOf[kind][partsOf[kind].indexOf(part) + 1]
    throw redirect(
      next
        ? `${pathTo('draftPart', language, { id: params.id, part: next.name })}?saved=${part.name}`
        : pathTo('draft', language, { id: params.id }),
    )
  }
  return data<SaveAnswer>({ ok: true, revision: saved.value.revision, savedAt: new Date().toISOString(), content: saved.value.content })
}

/** A revision number from a form; null for anything else. */
const wholeNumber = (sent: FormDataEntryValue | null): number | null => {
  const number = Number(sent)
  return Number.isSafeInteger(number) && number > 0 && number < 2_147_483_647 ? number : null
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
