import { pageMeta } from '#app/components/page-meta.ts'
import { ResourceView } from '#app/features/discovery/page/resource-view.tsx'
import { SimilarCards, SimilarSection } from '#app/features/discovery/related/similar-cards.tsx'
import { CorrectionLink } from '#app/features/editorial/corrections/correction-link.tsx'
import resourceCss from '#app/styles/bundles/resource.css?url'
import type { Route } from './+types/video'
import { loadResource } from './load-resource.server.ts'

export const loader = ({ params, context }: Route.LoaderArgs) => loadResource(context, 'video', params.slug)

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [...pageMeta(loaderData.page), { 'script:ld+json': loaderData.jsonLd }] : []

export default function Video({ loaderData }: Route.ComponentProps) {
  return (
    <div className="wrap">
      <ResourceView {...loaderData.view} />
      <SimilarSection likes={loaderData.likes} kind="other">
        <SimilarCards likes={loaderData.likes} />
      </SimilarSection>
      <CorrectionLink kind={loaderData.page.address} slug={loaderData.page.params.slug} />
    </div>
  )
}
