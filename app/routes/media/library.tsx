/** The media library: every file, its problems and its uses; above them, the result of the last check of Storage. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Pagination } from '#app/components/pagination.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { storageCheckJob } from '#app/features/media/checks/jobs.server.ts'
import { getLastCheck } from '#app/features/media/checks/queries.server.ts'
import { queryOf, readFilters } from '#app/features/media/library/filters.ts'
import { findMedia, mediaPerPage } from '#app/features/media/library/find-media.server.ts'
import { MediaFilters } from '#app/features/media/library/media-filters.tsx'
import { MediaTable } from '#app/features/media/library/media-table.tsx'
import { StorageReport } from '#app/features/media/library/storage-report.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { readForm } from '#app/lib/read-form.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/library'

const doneMessages = ['deleted', 'checking'] as const

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const filters = readFilters(url.searchParams)
  const done = url.searchParams.get('done')
  const { media, report } = await context.get(readerContext)(async (db) => ({
    media: await findMedia(db, filters, language),
    report: await getLastCheck(db),
  }))
  return {
    filters,
    media,
    report,
    pages: Math.ceil(media.total / mediaPerPage),
    done: doneMessages.find((known) => known === done) ?? null,
    title: textsIn(language)('library:heading'),
    origin: context.get(servicesContext).publicUrl,
  }
}

/** Enqueues a check of Storage. Staff may allow it to quarantine objects that look newer than the database. */
export async function action({ request, context }: Route.ActionArgs) {
  if (!personOf(context)) return data({ error: 'session_ended' }, { status: 401 })
  const mayMoveAside = (await readForm(request)).get('intent') === 'move-aside'
  await context.get(servicesContext).jobs.enqueue(storageCheckJob, { mayMoveAside })
  throw redirect(`${pathTo('media', context.get(languageContext))}?done=checking`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'media', origin: loaderData.origin }) : []

export default function MediaLibrary({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={[['intent', 'check']]} />
  const { filters, media, report, pages, done } = loaderData
  return (
    <>
      <h1>{t('heading')}</h1>
      <p className="lead">{t('lead')}</p>
      <DoneNotice text={done && t(`done.${done}`)} />
      <Refusal error={actionData?.error} />
      <StorageReport report={report} />
      <MediaFilters filters={filters} counts={media} />
      <p className="media-found" role="status">
        {media.total > 0 ? t('table.found', { count: media.total }) : t('table.none')}
      </p>
      {media.items.length > 0 && <MediaTable items={media.items} />}
      <Pagination page={filters.page} pages={pages} pathOf={(page) => pathTo('media', language) + queryOf(filters, { page })} />
    </>
  )
}
