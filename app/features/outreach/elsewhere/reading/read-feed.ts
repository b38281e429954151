/** Reads RSS (0.9 to 2.0, RDF) and Atom. */
import type { Element } from '@xmldom/xmldom'
import { childrenOf, readXml, textOf } from './read-xml.ts'
import { type ElsewhereRecord, toRecord } from './record.ts'

/** `leftOut` is the number of items without a title or a web address. */
export type Feed = { records: ElsewhereRecord[]; leftOut: number }

/** Items that are read; a feed has the newest first. */
const mostItems = 1_000

/** `url` is the address of the feed. Throws `ReadProblem`. */
export function readFeed({ bytes, contentType, url }: { bytes: Uint8Array; contentType: string; url: string }): Feed {
  const root = readXml(bytes, contentType, ['rss', 'RDF', 'feed'], 'not-feed')
  const [channel] = childrenOf(root, 'channel')
  const items = [...childrenOf(channel, 'item'), ...childrenOf(root, 'item', 'entry')].slice(0, mostItems)
  const language = textOf(childrenOf(channel, 'language')[0]) || (root.getAttribute('xml:lang') ?? '')
  const ids = countIds(items)
  const records = items.flatMap((item) => toRecord(readItem(item, language, ids), url) ?? [])
  return { records, leftOut: items.length - records.length }
}

function readItem(item: Element, language: string, ids: Map<string, Set<string>>) {
  const all = (...names: string[]) => childrenOf(item, ...names).map(textOf)
  const first = (...names: string[]) => all(...names).find(Boolean) ?? ''
  const id = idOf(item)
  const links = linksOf(item)
  return {
    // Some feeds give the same id to different items; then their addresses tell them apart.
    id: (ids.get(id)?.size ?? 0) > 1 ? '' : id,
    title: first('title'),
    language: (item.getAttribute('xml:lang') ?? '') || first('language') || language,
    links: [...links, ...(isPermanent(item) ? [id] : [])],
    dates: [first('pubDate', 'published', 'issued', 'date') || first('updated', 'modified')],
    description: first('description', 'summary', 'encoded', 'content'),
    subjects: childrenOf(item, 'category', 'subject').map((one) => textOf(one) || (one.getAttribute('term') ?? '')),
  }
}

const idOf = (item: Element): string => textOf(childrenOf(item, 'guid', 'id')[0])

/** A `guid` is an address unless it says that it is none. */
const isPermanent = (item: Element): boolean => childrenOf(item, 'guid')[0]?.getAttribute('isPermaLink') !== 'false'

/** RSS writes the address as text, Atom as an attribute; the page itself is `alternate`, which is also the standard. */
function linksOf(item: Element): string[] {
  const links = childrenOf(item, 'link')
  const pages = links.filter((link) => ['', 'alternate'].includes(link.getAttribute('rel') ?? ''))
  return pages.map((link) => textOf(link) || (link.getAttribute('href') ?? '')).filter(Boolean)
}

/** For each id, the addresses of its items. */
function countIds(items: readonly Element[]): Map<string, Set<string>> {
  const counted = new Map<string, Set<string>>()
  for (const item of items) {
    const id = idOf(item)
    if (id) counted.set(id, (counted.get(id) ?? new Set()).add(linksOf(item)[0] ?? ''))
  }
  return counted
}
