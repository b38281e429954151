/** The media library: every file, its problems and its uses; above them, the result of the last check of Storage. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { storageCheckJob } from '#app/features/media/checks/jobs.server.ts'
import { getLastCheck } from '#app/features/media/checks/queries.server.ts'
import { findMedia } from '#app/features/media/library/find-media.server.ts'
import { MediaFilterBar } from '#app/features/media/library/media-filter-bar.tsx'
import { mediaQuery } from '#app/features/media/library/media-query.ts'
import { MediaTable } from '#app/features/media/library/media-table.tsx'
import { StorageReport } from '#app/features/media/library/storage-report.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/library'

const doneMessages = ['deleted', 'checking'] as const

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const filters = mediaQuery.read(url.searchParams)
  const { media, report } = await context.get(readerContext)(async (db) => ({
    media: await findMedia(db, filters, language),
    report: await getLastCheck(db),
  }))
  return {
    filters,
    media,
    report,
    done: knownValue(doneMessages, url.searchParams.get('done')),
    title: textsIn(language)('library:heading'),
    origin: context.get(servicesContext).publicUrl,
  }
}

const checkSchema = z.object({ intent: z.enum(['check', 'move-aside']).default('check') })

/** Enqueues a check of Storage. Staff may allow it to quarantine objects that look newer than the database. */
export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, checkSchema, { typed: [] })
  if (!sent.ok) return sent.refused
  await context.get(servicesContext).jobs.enqueue(storageCheckJob, { mayMoveAside: sent.input.intent === 'move-aside' })
  throw redirect(`${pathTo('media', context.get(languageContext))}?done=checking`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'media', origin: loaderData.origin }) : []

export default function MediaLibrary({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={actionData?.sent ?? []} />
  const { filters, media, report, done } = loaderData
  const list = mediaQuery.at(pathTo('media', language), filters)
  return (
    <>
      <h1>{t('heading')}</h1>
      <p className="lead">{t('lead')}</p>
      <DoneNotice text={done && t(`done.${done}`)} />
      <Refusal error={actionData?.error} />
      <StorageReport report={report} />
      <MediaFilterBar list={list} counts={media} />
      <ListResults list={list} total={media.total} count={t('table.found', { count: media.total })} empty={t('table.none')}>
        <MediaTable items={media.items} />
      </ListResults>
    </>
  )
}
