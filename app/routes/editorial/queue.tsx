/** The review queue with its filters, and further lists for editors. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { StateLinks } from '#app/components/state-links.tsx'
import { states } from '#app/features/core/kinds/states.ts'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { findReviewers } from '#app/features/editorial/review/assignment.server.ts'
import {
  countStates,
  findQueue,
  findRecentlyPublished,
  findStaffDrafts,
  findWithUnpublishedChanges,
} from '#app/features/editorial/review/queue.server.ts'
import { QueueFilterBar } from '#app/features/editorial/review/queue-filter-bar.tsx'
import { queueQuery } from '#app/features/editorial/review/queue-query.ts'
import { QueueTable } from '#app/features/editorial/review/queue-table.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/queue'

export async function loader({ context, url }: Route.LoaderArgs) {
  const filters = queueQuery.read(url.searchParams)
  const language = context.get(languageContext)
  const lists = await context.get(readerContext)(async (db) => ({
    counts: await countStates(db),
    queue: await findQueue(db, filters),
    reviewers: await findReviewers(db),
    countries: await findCountryOptions(db, language),
    ...(queueQuery.isFiltered(filters)
      ? null
      : {
          changed: await findWithUnpublishedChanges(db),
          drafts: await findStaffDrafts(db),
          published: await findRecentlyPublished(db, 10),
        }),
  }))
  const title = textsIn(language)('review:queue.heading')
  return { ...lists, filters, title, origin: context.get(servicesContext).publicUrl }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'queue', origin: loaderData.origin }) : []

export default function Queue({ loaderData }: Route.ComponentProps) {
  const { counts, filters, queue, reviewers, countries, changed = [], drafts = [], published } = loaderData
  const { t } = useTranslation(['review', 'core', 'common'])
  const language = useLanguage()
  const list = queueQuery.at(pathTo('queue', language), filters)
  const heading = published ? t('queue.waitingTitle') : t('common:list.results')
  return (
    <>
      <div className="staff-head">
        <h1>{t('queue.heading')}</h1>
        <a className="button" href={pathTo('newResource', language)}>
          {t('queue.new')}
        </a>
      </div>
      <StateLinks
        label={t('queue.states')}
        states={states.map((each) => ({
          to: list.to({ state: each }),
          text: t(`core:state.${each}`),
          isCurrent: each === filters.state,
          count: counts[each],
        }))}
        isCounted
      />
      <QueueFilterBar list={list} countries={countries} reviewers={reviewers} />
      <section>
        <h2>{heading}</h2>
        <ListResults
          list={list}
          total={queue.total}
          count={t('queue.found', { count: queue.total })}
          empty={published ? t('queue.nothingWaits') : t('queue.nothing')}
        >
          <QueueTable items={queue.items} caption={heading} when="waiting" />
        </ListResults>
      </section>
      <p className="queue-answers">
        <Link to={pathTo('serviceTarget', language)}>{t('target.title')}</Link>
      </p>
      {published && (
        <>
          <Section title={t('queue.changedTitle')} note={t('queue.changedNote')} items={changed} when="inState" />
          <Section title={t('queue.draftsTitle')} items={drafts} when="inState" />
          <Section title={t('queue.publishedTitle')} items={published} empty={t('queue.nothingPublished')} when="published" />
        </>
      )}
    </>
  )
}

type SectionProps = React.ComponentProps<typeof QueueTable>
/** An empty list is shown only if it has a text for that case. */
function Section({ title, note, empty, items, when }: Omit<SectionProps, 'caption'> & { title: string; note?: string; empty?: string }) {
  if (items.length === 0 && !empty) return null
  return (
    <section>
      <h2>{title}</h2>
      {note && <p className="small">{note}</p>}
      {items.length > 0 ? <QueueTable items={items} caption={title} when={when} /> : <p className="empty">{empty}</p>}
    </section>
  )
}
