/** What the sources gave, for staff: doubtful records first; each is shown to readers or hidden. */
import { useTranslation } from 'react-i18next'
import { Link, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { StateLinks } from '#app/components/state-links.tsx'
import { decideOnRecord, findRecordsForStaff } from '#app/features/outreach/elsewhere/staff/find-records.server.ts'
import { RecordList } from '#app/features/outreach/elsewhere/staff/record-list.tsx'
import { recordQuery, recordStates } from '#app/features/outreach/elsewhere/staff/record-query.ts'
import { recordIntents } from '#app/features/outreach/elsewhere/staff/schema.ts'
import { findSources } from '#app/features/outreach/elsewhere/staff/sources.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/elsewhere-records'

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const filters = recordQuery.read(url.searchParams)
  return {
    ...(await context.get(readerContext)(async (db) => ({
      ...(await findRecordsForStaff(db, filters)),
      sources: (
        await findSources(db)
      ).map(({ id, names, url: address }) => ({ value: id, label: pickText(names, language)?.text ?? address })),
    }))),
    filters,
    done: knownValue(['shown', 'hidden'] as const, url.searchParams.get('done')),
    title: textsIn(language)('elsewhere:list.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, recordIntents, { typed: [] })
  if (!sent.ok) return sent.refused
  const saved = await sent.save((db) => decideOnRecord(db, sent.input.record, sent.input.state))
  if (!saved.ok) return saved.refused
  throw redirect(pathTo('elsewhereRecords', context.get(languageContext)) + recordQuery.keep(url.searchParams, { done: sent.input.state }))
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'elsewhereRecords', origin: loaderData.origin }) : []

export default function ElsewhereRecords({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('elsewhere')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { records, counts, sources, filters, done } = loaderData
  const list = recordQuery.at(pathTo('elsewhereRecords', language), filters)
  const total = counts[filters.show]
  return (
    <>
      <p className="back">
        <Link to={pathTo('elsewhereSources', language)}>{t('list.back')}</Link>
      </p>
      <h1>{t('list.title')}</h1>
      <p className="lead">{t('list.lead')}</p>
      <DoneNotice text={done && !answer ? t(`decided.${done}`) : null} />
      <Refusal error={answer?.error} />
      <StateLinks
        label={t('list.states')}
        states={recordStates.map((show) => ({
          to: list.to({ show }),
          text: t(`list.state.${show}`),
          isCurrent: show === filters.show,
          count: counts[show],
        }))}
        isCounted
      />
      <FilterBar list={list} fields={{ q: { label: t('list.search') }, source: { label: t('list.source'), options: sources } }} />
      <p className="small">{t(`list.note.${filters.show}`)}</p>
      <ListResults list={list} total={total} count={t('list.count', { count: total })} empty={t(`list.none.${filters.show}`)}>
        <RecordList records={records} />
      </ListResults>
    </>
  )
}
