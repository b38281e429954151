/** A search as a feed: Atom 1.0 (RFC 4287). */
import type { Card } from '#app/features/resources/published/queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import { writeAtom } from '#app/lib/atom.ts'
import { xmlElement as element, xmlText as text } from '#app/lib/xml.ts'

type Feed = {
  title: string
  author: string
  language: Language
  /** The site's public address: addresses in a feed are absolute. */
  origin: string
  /** Path and query of the feed and of its search page. The feed's path is also its id. */
  self: string
  page: string
  /** The catalogue's last change: the date of a feed without entries. */
  changedAt: Date
  cards: readonly Card[]
}

export function toAtom({ page, changedAt, cards, ...head }: Feed): string {
  const { language, origin } = head
  return writeAtom(
    { ...head, page, home: pathTo('home', language), updated: updatedOf(cards, changedAt) },
    cards.map((card) => toEntry(card, language, origin)),
  )
}

const updatedOf = (cards: readonly Card[], otherwise: Date): Date =>
  cards.length > 0 ? new Date(Math.max(...cards.map(({ publishedAt }) => publishedAt.getTime()))) : otherwise

/** The id is derived from the resource's id, which is the same in every language and feed and does not change with its address. */
function toEntry({ id, kind, slug, title, summary, publishedAt, topics, countries }: Card, language: Language, origin: string): string {
  const name = pickText(title, language)
  const about = pickText(summary, language)
  const otherThanFeed = (own: Language | undefined) => (own === language ? undefined : own)
  return element(
    'entry',
    {},
    element('id', {}, `urn:uuid:${id}`),
    element('title', { 'xml:lang': otherThanFeed(name?.language) }, text(name?.text ?? slug)),
    element('updated', {}, publishedAt.toISOString()),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: origin + pathTo(kind, language, { slug }) }),
    ...(about ? [element('summary', { 'xml:lang': otherThanFeed(about.language) }, text(about.text))] : []),
    ...topics.map((topic) => element('category', { term: topic.slug, label: pickText(topic.label, language)?.text })),
    ...countries.map(({ iso3, name: country }) => element('category', { term: iso3, label: pickText(country, language)?.text })),
  )
}
