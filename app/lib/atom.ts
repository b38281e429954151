/** Atom 1.0 (RFC 4287). */
import { xmlElement as element, xmlText as text } from './xml.ts'

export type AtomHead = {
  title: string
  author: string
  /** BCP 47. */
  language: string
  /** The site's public address: addresses in a feed are absolute. */
  origin: string
  /** Paths of the feed, of the page that it follows, and of the home page. The feed's address is also its id. */
  self: string
  page: string
  home: string
  updated: Date
}

/** `entries` are elements. */
export function writeAtom({ title, author, language, origin, self, page, home, updated }: AtomHead, entries: readonly string[]): string {
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    element('id', {}, text(origin + self)),
    element('title', {}, text(title)),
    element('updated', {}, updated.toISOString()),
    element('author', {}, element('name', {}, text(author)), element('uri', {}, text(origin + home))),
    element('link', { rel: 'self', type: 'application/atom+xml', href: origin + self }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: origin + page }),
    element('icon', {}, text(`${origin}/favicon.svg`)),
    ...entries.map((entry) => `\n${entry}`),
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`
}
