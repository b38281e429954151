/** The tags of the `meta` and `links` of a chain of routes, as the framework's `Meta` and `Links` write them. */
import type { ReactNode } from 'react'
import type { LinkDescriptor, MetaDescriptor, StaticHandlerContext } from 'react-router'
import type { RouteModule } from './route-chain.ts'

export type Match = StaticHandlerContext['matches'][number]
type Descriptors = readonly (MetaDescriptor | undefined)[]

/** The innermost route with a `meta` decides; `modules` are in the order of `matches`. */
export function metaOf(context: StaticHandlerContext, matches: readonly Match[], modules: readonly RouteModule[]): ReactNode {
  const error = (context.errors && matches.length > 0 && context.errors[matches.at(-1)?.route.id ?? '']) ?? undefined
  const before: unknown[] = []
  let descriptors: Descriptors = []
  matches.forEach(({ route, params, pathname }, place) => {
    const match = {
      id: route.id,
      loaderData: context.loaderData[route.id],
      meta: [] as Descriptors,
      params,
      pathname,
      handle: route.handle,
      error,
    }
    before.push(match)
    const meta = modules[place]?.meta as ((args: unknown) => Descriptors | undefined) | Descriptors | undefined
    if (typeof meta === 'function')
      descriptors = meta({ loaderData: match.loaderData, params, location: context.location, matches: before, error }) ?? []
    else if (meta) descriptors = meta
    match.meta = descriptors
  })
  return descriptors.flat().map((descriptor) => descriptor && tagOf(descriptor as Record<string, unknown>))
}

function tagOf(descriptor: Record<string, unknown>): ReactNode {
  const { tagName, ...attributes } = descriptor
  if (tagName === 'link') return <link key={JSON.stringify(attributes)} {...attributes} />
  if ('title' in descriptor) return <title key="title">{String(descriptor.title)}</title>
  if ('script:ld+json' in descriptor) {
    const json = JSON.stringify(descriptor['script:ld+json'])
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON that cannot contain the end of the script
    return <script key={json} type="application/ld+json" dangerouslySetInnerHTML={{ __html: escapeJson(json) }} />
  }
  return <meta key={JSON.stringify(attributes)} {...attributes} />
}

const escapes: Record<string, string> = { '&': '\\u0026', '>': '\\u003e', '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' }
const escapeJson = (json: string) => json.replace(/[&><\u2028\u2029]/g, (character) => escapes[character] ?? character)

/** Each link once, outer routes first. */
export function linksOf(modules: readonly RouteModule[]): ReactNode {
  const found = modules.flatMap(({ links }) => (links?.() ?? []) as LinkDescriptor[])
  const byKey = new Map(found.map((link) => [JSON.stringify(Object.entries(link).sort(([a], [b]) => (a < b ? -1 : 1))), link]))
  return [...byKey].map(([key, link]) => <link key={key} {...(link as React.ComponentProps<'link'>)} />)
}
