/** The versions of a resource; compare any two, or restore one. */
import { useTranslation } from 'react-i18next'
import { Link, redirect } from 'react-router'
import { z } from 'zod'
import { pageMeta } from '#app/components/page-meta.ts'
import { Pagination } from '#app/components/pagination.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { findHistory } from '#app/features/resources/revisions/history.server.ts'
import { restoreRevision } from '#app/features/resources/revisions/restore-revision.server.ts'
import { RevisionList } from '#app/features/resources/revisions/revision-list.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { requireSharer } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { requireDraftAnd, requireResource } from '#app/middleware/require-draft.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/history'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const read = context.get(readerContext)
  const page = Math.max(1, Math.min(10_000, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1))
  const language = context.get(languageContext)
  const { draft, more } = await requireDraftAnd(read, params.id, (db, { id }) => findHistory(db, id, page))
  const { id, kind, content, revision, liveRevision, canEdit } = draft
  return {
    draft: { id, kind, title: pickText(content.title, language), revision, liveRevision, canEdit },
    ...more,
    page,
    restored: { from: url.searchParams.get('restored'), lost: Number(url.searchParams.get('lost') ?? 0) || 0 },
    title: textsIn(language)('revisions:history.page', { title: pickText(content.title, language)?.text ?? '' }),
    origin: context.get(servicesContext).publicUrl,
  }
}

const number = z.number('validation.number').int().min(1).max(2_147_483_647)
const schema = z.object({ restore: number, latest: number, note: z.string().trim().max(400, 'validation.tooLong').default('') })

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, schema, { typed: [] })
  if (!sent.ok) return sent.refused
  const { id } = await requireResource(context.get(readerContext), params.id)
  const language = context.get(languageContext)
  const { restore, latest } = sent.input
  const note = sent.input.note || textsIn(language)('revisions:history.restoreDefault', { number: restore })
  const restored = await sent.save((db) => restoreRevision(db, sent.me.person, { resourceId: id, number: restore, latest, note }))
  if (!restored.ok) return restored.refused
  const { value } = restored
  if (!value.ok) return sent.refuse({ error: value.error })
  const query = new URLSearchParams({ restored: String(restore), ...(value.lost ? { lost: String(value.lost) } : {}) })
  throw redirect(`${pathTo('history', language, { id })}?${query}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'history', params, origin: loaderData.origin }) : []

export default function History({ loaderData: { draft, revisions, page, pages, restored }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('revisions')
  const language = useLanguage()
  const home = pathTo('history', language, { id: draft.id })
  const { liveRevision } = draft
  return (
    <>
      <p className="eyebrow">
        <Link to={pathTo('draft', language, { id: draft.id })}>{t('history.back')}</Link>
      </p>
      <h1>{t('history.title')}</h1>
      <p className="lead" lang={draft.title?.language}>
        {draft.title?.text}
      </p>
      <p>{t('history.lead')}</p>
      <Refusal error={actionData?.error} />
      {restored.from && !actionData && (
        <Notice tone="success">
          <p>
            {t('history.restored', { from: restored.from, number: draft.revision })}{' '}
            {restored.lost > 0 && t('history.lost', { count: restored.lost })}
          </p>
        </Notice>
      )}
      {liveRevision !== null && liveRevision < draft.revision && (
        <p>
          <Link to={`${pathTo('changes', language, { id: draft.id })}?from=${liveRevision}&to=${draft.revision}`}>
            {t('history.compareLive')}
          </Link>
        </p>
      )}
      <RevisionList draft={draft} revisions={revisions} />
      <Pagination page={page} pages={pages} pathOf={(to) => `${home}?page=${to}`} />
    </>
  )
}
