import type { MetaDescriptor } from 'react-router'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import type { Search } from '#app/features/core/search-url/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { machinePath } from '#app/i18n/machine-addresses.ts'

/** The path of the feed of a search, without order and page. */
export const feedPath = (language: Language, search: Partial<Search>): string =>
  searchPath(machinePath('feed', language), { ...emptySearch, ...search, sort: search.q ? 'relevance' : 'newest' })

/** The <link> to a feed for feed readers. `title` describes the feed. */
export const feedLink = (language: Language, title: string, search: Partial<Search>): MetaDescriptor => ({
  tagName: 'link',
  rel: 'alternate',
  type: 'application/atom+xml',
  title: `${title} · Caja`,
  href: feedPath(language, search),
})
