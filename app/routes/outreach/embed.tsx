/** A country, topic, recommendation, resource, the next events or the coverage, for a frame on another site. */
import { data } from 'react-router'
import { readSize, readSubject, readTheme, sizes } from '#app/features/outreach/embed/embed-options.ts'
import { EmbedView } from '#app/features/outreach/embed/embed-view.tsx'
import { findEmbed, pageAddress } from '#app/features/outreach/embed/find-embed.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/embed'

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const subject = readSubject(params.subject)
  const size = readSize(url.searchParams)
  const { key } = params
  const embed = subject && (await findEmbed(context.get(servicesContext).databases.visitor, subject, key, sizes[size].items))
  if (!subject || !embed) throw data(null, { status: 404 })
  return {
    embed,
    options: { subject, key, size, theme: readTheme(url.searchParams) },
    address: pageAddress(embed.page, language),
    title: textsIn(language)(`embed:subjects.${subject}`),
  }
}

/** Search engines find the pages themselves. */
export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `${loaderData.title} · Caja` }, { name: 'robots', content: 'noindex' }] : []

export default function EmbedPage({ loaderData: { embed, options, address } }: Route.ComponentProps) {
  return <EmbedView embed={embed} options={options} address={address} />
}
