/** The review queue, filtered by its address, and what else needs an editor's eye. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { Pagination } from '#app/components/pagination.tsx'
import { StateLinks } from '#app/components/state-links.tsx'
import { states } from '#app/features/core/kinds/states.ts'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { findReviewers } from '#app/features/editorial/review/assignment.server.ts'
import {
  countStates,
  findQueue,
  findRecentlyPublished,
  findStaffDrafts,
  findWithUnpublishedChanges,
} from '#app/features/editorial/review/queue.server.ts'
import { isFiltered, readQueueFilter, writeQueueFilter } from '#app/features/editorial/review/queue-filter.ts'
import { QueueFilterForm } from '#app/features/editorial/review/queue-filter-form.tsx'
import { QueueTable } from '#app/features/editorial/review/queue-table.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { sortByText } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/queue'

export async function loader({ context, url }: Route.LoaderArgs) {
  const filter = readQueueFilter(url.searchParams)
  const language = context.get(languageContext)
  const lists = await context.get(readerContext)(async (db) => {
    const countries = (await findCountries(db)).map(({ iso3, shortNames }) => ({
      value: iso3,
      label: pickText(shortNames, language)?.text ?? '',
    }))
    return {
      counts: await countStates(db),
      queue: await findQueue(db, filter),
      reviewers: await findReviewers(db),
      countries: sortByText(countries, ({ label }) => label, language),
      ...(isFiltered(filter)
        ? null
        : {
            changed: await findWithUnpublishedChanges(db),
            drafts: await findStaffDrafts(db),
            published: await findRecentlyPublished(db, 10),
          }),
    }
  })
  const title = textsIn(language)('review:queue.heading')
  return { ...lists, filter, title, origin: context.get(servicesContext).publicUrl }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'queue', origin: loaderData.origin }) : []

export default function Queue({ loaderData }: Route.ComponentProps) {
  const { counts, filter, queue, reviewers, countries, changed = [], drafts = [], published } = loaderData
  const { t } = useTranslation(['review', 'core'])
  const language = useLanguage()
  const home = pathTo('queue', language)
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
          to: `${home}?state=${each}`,
          text: t(`core:state.${each}`),
          isCurrent: each === filter.state,
          count: counts[each],
        }))}
        isCounted
      />
      <QueueFilterForm filter={filter} countries={countries} reviewers={reviewers} home={home} />
      {isFiltered(filter) ? (
        <section>
          <h2>{t('queue.found', { count: queue.count })}</h2>
          {queue.items.length > 0 ? (
            <QueueTable items={queue.items} caption={t('queue.found', { count: queue.count })} when="waiting" />
          ) : (
            <p className="empty">{t('queue.nothing')}</p>
          )}
        </section>
      ) : (
        <Section title={t('queue.waitingTitle')} items={queue.items} empty={t('queue.nothingWaits')} when="waiting" />
      )}
      <Pagination page={filter.page} pages={queue.pages} pathOf={(page) => `${home}?${writeQueueFilter({ ...filter, page })}`} />
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
/** A list with nothing in it is only worth a heading where its emptiness is news. */
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
