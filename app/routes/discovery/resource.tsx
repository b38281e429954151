/** Every kind but experiences; the address decides which. */
import { data } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { kindOfPath } from '#app/features/core/kinds/kind-of-path.ts'
import { DiscussionSection } from '#app/features/discovery/discussion/discussion-section.tsx'
import { PartQuestions } from '#app/features/discovery/discussion/part-questions.tsx'
import { AtPart } from '#app/features/discovery/page/at-part.ts'
import { OwnTimeScript } from '#app/features/discovery/page/own-time-script.tsx'
import { ResourceView } from '#app/features/discovery/page/resource-view.tsx'
import { SimilarCards, SimilarSection } from '#app/features/discovery/related/similar-cards.tsx'
import { CorrectionLink } from '#app/features/editorial/corrections/correction-link.tsx'
import { FollowSection } from '#app/features/outreach/following/follow-link.tsx'
import { EventOutcome } from '#app/features/programme/events/closing/event-outcome.tsx'
import { countEventQuestions } from '#app/features/programme/events/questions/event-questions.server.ts'
import { EventQuestionsSection } from '#app/features/programme/events/questions/questions-section.tsx'
import { getPanel } from '#app/features/programme/events/registration/get-panel.server.ts'
import { RegistrationPanel } from '#app/features/programme/events/registration/registration-panel.tsx'
import { nextDayAt } from '#app/features/programme/exchanges/board/find-board.server.ts'
import { ExchangePanel } from '#app/features/programme/exchanges/matching/exchange-panel.tsx'
import { getExchangePanel } from '#app/features/programme/exchanges/matching/get-panel.server.ts'
import { languageContext, pageExpiryContext, readerContext, sessionContext } from '#app/middleware/contexts.ts'
import resourceCss from '#app/styles/bundles/resource.css?url'
import type { Route } from './+types/resource'
import { loadResource } from './load-resource.server.ts'

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const kind = kindOfPath(url.pathname)
  if (!kind) throw data(null, { status: 404 })
  const loaded = await loadResource(context, kind, params.slug)
  const { person } = context.get(sessionContext)
  if (kind === 'exchange') {
    const exchange = await context.get(readerContext)((db) => getExchangePanel(db, params.slug, person))
    if (exchange) context.set(pageExpiryContext, nextDayAt(new Date()))
    return { ...loaded, registration: null, outcome: null, exchange, questions: null }
  }
  if (kind !== 'event') return { ...loaded, registration: null, outcome: null, exchange: null, questions: null }
  const personId = person?.id ?? null
  const found = await context.get(readerContext)((db) => getPanel(db, params.slug, { personId, language: context.get(languageContext) }))
  const questions = found ? await context.get(readerContext)((db) => countEventQuestions(db, found.id)) : 0
  if (found?.expiresAt) context.set(pageExpiryContext, found.expiresAt)
  return { ...loaded, registration: found?.panel ?? null, outcome: found?.outcome ?? null, exchange: null, questions }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [...pageMeta(loaderData.page), { 'script:ld+json': loaderData.jsonLd }] : []

export default function Resource({ loaderData }: Route.ComponentProps) {
  // A closed event says itself that it is over; who registered still reads what became of it.
  const isTold = loaderData.outcome !== null && !loaderData.registration?.own
  const { discussion } = loaderData
  return (
    <div className="wrap">
      <AtPart value={(place) => <PartQuestions discussion={discussion} place={place} />}>
        <ResourceView
          {...loaderData.view}
          follow={<FollowSection subject={`resource:${discussion.resourceId}`} name={loaderData.page.title} />}
          outcome={loaderData.outcome && <EventOutcome {...loaderData.outcome} />}
          panel={
            loaderData.registration && !isTold ? (
              <RegistrationPanel {...loaderData.registration} />
            ) : (
              loaderData.exchange && <ExchangePanel {...loaderData.exchange} />
            )
          }
        />
      </AtPart>
      {loaderData.questions !== null && <EventQuestionsSection slug={loaderData.page.params.slug} count={loaderData.questions} />}
      <DiscussionSection discussion={discussion} />
      {loaderData.view.content.kind === 'event' && <OwnTimeScript />}
      <SimilarSection likes={loaderData.likes} kind="other">
        <SimilarCards likes={loaderData.likes} />
      </SimilarSection>
      <CorrectionLink kind={loaderData.page.address} slug={loaderData.page.params.slug} />
    </div>
  )
}
