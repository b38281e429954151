/** oEmbed 1.0 (https://oembed.com): what another site puts in its page for an address of Caja. */
import { matchPath } from 'react-router'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { addresses, translatePath } from '#app/i18n/addresses.ts'
import { isLanguage, type Language } from '#app/i18n/languages.ts'
import { matchAddress } from '#app/i18n/match-address.ts'
import { xmlElement, xmlText } from '#app/lib/xml.ts'
import { type EmbedOptions, heightOf, type Size, type Subject, sizeNames, sizes, toQuery } from './embed-options.ts'

export type Target =
  | { subject: EmbedOptions['subject']; key: string; language: Language }
  | { kind: string; slug: string; language: Language }

/** What the address shows; null if nothing of it can be embedded. A resource is named by its kind and slug, because addresses have no id. */
export function toTarget(address: string, origin: string): Target | null {
  const url = URL.parse(address)
  if (!url || url.origin !== origin) return null
  const matched = matchAddress(url.pathname)
  if (!matched || !isLanguage(matched.language)) return null
  const { name, language, path } = matched
  const params = matchPath(addresses[name][language], path)?.params ?? {}
  if (name === 'country') return { subject: 'country', key: String(params.iso3).toUpperCase(), language }
  if (name === 'topic') return { subject: 'topic', key: String(params.slug), language }
  if (name === 'recommendation') return { subject: 'recommendation', key: `${params.evaluation}.${params.number}`, language }
  if (name === 'events') return { subject: 'events', key: '', language }
  if (name === 'coverage') return { subject: 'coverage', key: '', language }
  return kinds.some((kind) => kind === name) ? { kind: name, slug: String(params.slug), language } : null
}

/** The address that describes how to embed a page; null if nothing of the page can be embedded. */
export const oembedPath = (pathname: string, origin: string): string | null =>
  toTarget(origin + pathname, origin) ? `${origin}/oembed?url=${encodeURIComponent(origin + pathname)}` : null

/** The largest size within the limits of the site; the smallest if none fits, made narrower. */
export function fittingSize(subject: Subject, maxWidth: number, maxHeight: number): Size {
  const fits = sizeNames.filter((size) => sizes[size].width <= maxWidth && heightOf(subject, size) <= maxHeight)
  return fits.at(-1) ?? 'small'
}

export type OEmbed = {
  version: '1.0'
  type: 'rich'
  title: string
  provider_name: 'Caja'
  provider_url: string
  cache_age: number
  width: number
  height: number
  html: string
}

type Framed = EmbedOptions & { title: string; language: Language; origin: string }

export const embedPath = ({ language, subject, key, ...look }: Omit<Framed, 'title' | 'origin'>): string =>
  translatePath('embed', { subject, key: key || 'all' }, language) + toQuery(look)

/** The snippet that a person copies, too. */
export function frameHtml(
  { title, origin, ...embed }: Framed,
  width: number = sizes[embed.size].width,
  height: number = heightOf(embed.subject, embed.size),
) {
  return xmlElement(
    'iframe',
    {
      src: origin + embedPath(embed),
      title,
      width: String(width),
      height: String(height),
      loading: 'lazy',
      style: 'border:0;max-width:100%',
    },
    '',
  )
}

export function describeOembed(embed: Framed, maxWidth: number, maxHeight: number): OEmbed {
  const shown = { width: Math.min(sizes[embed.size].width, maxWidth), height: Math.min(heightOf(embed.subject, embed.size), maxHeight) }
  return {
    version: '1.0',
    type: 'rich',
    title: embed.title,
    provider_name: 'Caja',
    provider_url: embed.origin,
    cache_age: 3_600,
    ...shown,
    html: frameHtml(embed, shown.width, shown.height),
  }
}

export const toXml = (oembed: OEmbed): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${xmlElement('oembed', {}, ...Object.entries(oembed).map(([name, value]) => xmlElement(name, {}, xmlText(String(value)))))}\n`
