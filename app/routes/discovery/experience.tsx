import { pageMeta } from '#app/components/page-meta.ts'
import { SimilarExperiences } from '#app/features/discovery/compare/similar-experiences.tsx'
import { DiscussionSection } from '#app/features/discovery/discussion/discussion-section.tsx'
import { PartQuestions } from '#app/features/discovery/discussion/part-questions.tsx'
import { AtPart } from '#app/features/discovery/page/at-part.ts'
import { ResourceView } from '#app/features/discovery/page/resource-view.tsx'
import { CorrectionLink } from '#app/features/editorial/corrections/correction-link.tsx'
import { FollowSection } from '#app/features/outreach/following/follow-link.tsx'
import resourceCss from '#app/styles/bundles/resource.css?url'
import type { Route } from './+types/experience'
import { loadResource } from './load-resource.server.ts'

export const loader = ({ params, context }: Route.LoaderArgs) => loadResource(context, 'experience', params.slug)

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [...pageMeta(loaderData.page), { 'script:ld+json': loaderData.jsonLd }] : []

export default function Experience({ loaderData, params }: Route.ComponentProps) {
  const { discussion } = loaderData
  return (
    <div className="wrap">
      <AtPart value={(place) => <PartQuestions discussion={discussion} place={place} />}>
        <ResourceView
          {...loaderData.view}
          follow={<FollowSection subject={`resource:${discussion.resourceId}`} name={loaderData.page.title} />}
        />
      </AtPart>
      <DiscussionSection discussion={discussion} />
      <SimilarExperiences likes={loaderData.likes} slug={params.slug} />
      <CorrectionLink kind={loaderData.page.address} slug={loaderData.page.params.slug} />
    </div>
  )
}
