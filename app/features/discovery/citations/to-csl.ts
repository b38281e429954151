/** Converts a published resource to CSL-JSON 1.0.2, the input of citation styles and reference managers. */
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { type Name, toName } from './names.ts'

export type Citable = {
  id: string
  content: ResourceContent
  institution: { names: Localized } | null
  /** Written by Caja's editors. */
  isSeed: boolean
  publishedAt: Date
  /** Address of the page, with the site's origin. */
  address: string
}

/** What Caja and its editors are called in the language of the reference. */
export type Texts = { site: string; editors: string; video: string }

type Day = [year: number] | [year: number, month: number]
export type CslItem = {
  id: string
  type: 'webpage' | 'motion_picture' | 'report'
  title: string
  author: Name[]
  issued: { 'date-parts': [Day] }
  URL: string
  language: Language
  abstract?: string
  publisher?: string
  number?: string
  'number-of-pages'?: string
  'container-title'?: string
  genre?: string
}

/** For events and courses the reference cites their web page. */
const types: Record<Kind, CslItem['type']> = {
  experience: 'webpage',
  video: 'motion_picture',
  document: 'report',
  event: 'webpage',
  exchange: 'webpage',
  course: 'webpage',
}

export function toCsl({ id, content, institution, isSeed, publishedAt, address }: Citable, language: Language, texts: Texts): CslItem {
  const title = pickText(content.title, language)
  const summary = pickText(content.summary, title?.language ?? language)
  const publishing = isSeed ? texts.editors : (pickText(institution?.names, language)?.text ?? texts.editors)
  const common = {
    id,
    type: types[content.kind],
    title: (title?.text ?? '').replace(/\s+/g, ' ').trim().replace(/\.$/, ''),
    language: title?.language ?? language,
    ...(summary && { abstract: summary.text }),
  }
  const published: CslItem['issued'] = { 'date-parts': [[publishedAt.getUTCFullYear(), publishedAt.getUTCMonth() + 1]] }
  if (content.kind === 'document') {
    const pages = content.attachments.find(({ kind }) => kind === 'document')?.pages
    return {
      ...common,
      author: content.authors.length > 0 ? content.authors.map(toName) : [{ literal: content.publisher || publishing }],
      issued: content.year ? { 'date-parts': [[content.year]] } : published,
      publisher: content.publisher || publishing,
      URL: content.sourceUrl || address,
      ...(content.symbol && { number: content.symbol }),
      ...(pages && { 'number-of-pages': String(pages) }),
    }
  }
  if (content.kind === 'video')
    return {
      ...common,
      author: [content.speaker.name ? toName(content.speaker.name) : { literal: publishing }],
      issued: published,
      publisher: texts.site,
      genre: texts.video,
      URL: address,
    }
  return { ...common, author: [{ literal: publishing }], issued: published, 'container-title': texts.site, URL: address }
}
