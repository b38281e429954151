/** Where a signed-in person begins: what waits for them, what is new, and what their country lacks. */
import { useTranslation } from 'react-i18next'
import { useOutletContext } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { isStaff } from '#app/features/core/person/person.ts'
import type { NavigationData } from '#app/features/navigation/places/navigation-data.ts'
import { getStart } from '#app/features/navigation/start/get-start.server.ts'
import {
  DuePromises,
  FailedJobs,
  FollowedNews,
  MissingFromCountry,
  PostsToContact,
  UnfinishedDrafts,
  UpcomingEvents,
} from '#app/features/navigation/start/start-sections.tsx'
import { WaitingList } from '#app/features/navigation/start/waiting-list.tsx'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/start'

export async function loader({ context }: Route.LoaderArgs) {
  const session = personOf(context)
  if (!session) return null
  const language = context.get(languageContext)
  return {
    start: await context.get(readerContext)((db) => getStart(db, session.person, language)),
    title: textsIn(language)('start:title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'start', origin: loaderData.origin }) : []

export default function StartPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('start')
  const navigation = useOutletContext<NavigationData | null>()
  if (!loaderData || !navigation) return null
  const { unfinished, events, promises, news, lacks, cold, failedJobs } = loaderData.start
  const { person, waiting } = navigation
  return (
    <>
      <h1>{t('title')}</h1>
      <div className="start">
        <WaitingList person={person} waiting={waiting} />
        <FailedJobs jobs={failedJobs} />
        <DuePromises promises={promises} isStaff={isStaff(person)} />
        <PostsToContact cold={cold} />
        <UnfinishedDrafts drafts={unfinished} />
        <UpcomingEvents events={events} />
        <FollowedNews news={news} />
        {lacks && <MissingFromCountry lacks={lacks} />}
      </div>
    </>
  )
}
