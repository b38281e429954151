/** A country, topic, recommendation, resource, the next events or the coverage, for a frame on another site. */
import { data } from 'react-router'
import { readSize, readSubject, readTheme, sizes } from '#app/features/outreach/embed/embed-options.ts'
import { EmbedGone, EmbedView } from '#app/features/outreach/embed/embed-view.tsx'
import { findEmbed, pageAddress } from '#app/features/outreach/embed/find-embed.server.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/embed'

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const subject = readSubject(params.subject)
  const size = readSize(url.searchParams)
  const { key } = params
  const embed = subject && (await findEmbed(context.get(servicesContext).databases.visitor, subject, key, sizes[size].items))
  // A card whose resource was withdrawn says so in its frame, instead of the site's page for missing addresses.
  if (!subject || !embed) return data({ embed: null, title: 'Caja' }, { status: 404 })
  return {
    embed,
    options: { subject, key, size, theme: readTheme(url.searchParams) },
    address: pageAddress(embed.page, language),
    title: pickText(embed.title, language)?.text ?? textsIn(language)(`embed:subjects.${subject}`),
  }
}

/** Search engines find the pages themselves. */
export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? [{ title: `${loaderData.title} · Caja` }, { name: 'robots', content: 'noindex' }] : []

export default function EmbedPage({ loaderData }: Route.ComponentProps) {
  return loaderData.embed === null ? <EmbedGone /> : <EmbedView {...loaderData} />
}
