/** The review queue, and what else needs an editor's eye. `?state=` lists everything in one state. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import {
  countStates,
  findInState,
  findRecentlyPublished,
  findStaffDrafts,
  findWaiting,
  findWithUnpublishedChanges,
} from '#app/features/resources/staff-queries.server.ts'
import { states } from '#app/features/resources/states.ts'
import { QueueTable } from '#app/features/review/queue-table.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/queue'

export async function loader({ context, url }: Route.LoaderArgs) {
  const state = states.find((known) => known === url.searchParams.get('state')) ?? null
  const lists = await context.get(readerContext)(async (db) => ({
    counts: await countStates(db),
    inState: state ? await findInState(db, state) : null,
    waiting: await findWaiting(db),
    changed: await findWithUnpublishedChanges(db),
    drafts: await findStaffDrafts(db),
    published: await findRecentlyPublished(db, 10),
  }))
  const title = textsIn(context.get(languageContext))('staff:queue.heading')
  return { ...lists, state, title, origin: context.get(servicesContext).publicUrl }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'queue', origin: loaderData.origin }) : []

export default function Queue({ loaderData: { counts, state, inState, waiting, changed, drafts, published } }: Route.ComponentProps) {
  const { t } = useTranslation(['staff', 'workspace'])
  const language = useLanguage()
  const home = pathTo('queue', language)
  return (
    <>
      <div className="staff-head">
        <h1>{t('staff:queue.heading')}</h1>
        <a className="button" href={pathTo('newResource', language)}>
          {t('staff:queue.new')}
        </a>
      </div>
      <nav aria-label={t('staff:queue.states')}>
        <ul className="state-counts">
          {states.map((each) => (
            <li key={each}>
              <Link to={`${home}?state=${each}`} aria-current={each === state ? 'page' : undefined}>
                <b>{counts[each]}</b> {t(`workspace:state.${each}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {state && inState ? (
        <section>
          <h2>{t(`workspace:state.${state}`)}</h2>
          {inState.length > 0 ? (
            <QueueTable items={inState} caption={t(`workspace:state.${state}`)} when="inState" />
          ) : (
            <p className="empty">{t('staff:queue.noneInState')}</p>
          )}
          <p>
            <Link to={home}>{t('staff:queue.all')}</Link>
          </p>
        </section>
      ) : (
        <>
          <Section title={t('staff:queue.waitingTitle')} items={waiting} empty={t('staff:queue.nothingWaits')} when="waiting" />
          <Section title={t('staff:queue.changedTitle')} note={t('staff:queue.changedNote')} items={changed} when="inState" />
          <Section title={t('staff:queue.draftsTitle')} items={drafts} when="inState" />
          <Section title={t('staff:queue.publishedTitle')} items={published} empty={t('staff:queue.nothingPublished')} when="published" />
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
