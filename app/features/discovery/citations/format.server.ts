/** References as files for reference managers. RIS tags and CSL-JSON are citation-js's; on the server only. */
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-ris'
import type { Name } from './names.ts'
import type { CslItem } from './to-csl.ts'
import { writeBibtex } from './write-bibtex.ts'

/** By the ending of the file. */
export const formats = {
  bib: { mediaType: 'application/x-bibtex; charset=utf-8', write: (item: CslItem) => writeBibtex(onOneLine(item)) },
  ris: { mediaType: 'application/x-research-info-systems; charset=utf-8', write: (item: CslItem) => writeRis(onOneLine(item)) },
  json: { mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8', write: (item: CslItem) => new Cite(item).format('data') },
} as const
export type Format = keyof typeof formats
export const isFormat = (value: string | undefined): value is Format => value !== undefined && Object.hasOwn(formats, value)

/** A line break is a space in both formats: readers join the words beside it, or take the next line for a field. */
function onOneLine<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(/[\s\p{Cc}]+/gu, ' ').trim() as Value
  if (Array.isArray(value)) return value.map(onOneLine) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, onOneLine(inner)])) as Value
}

/** Written line by line from the tags: the library breaks lines inside words and cuts the ID. */
function writeRis(item: CslItem): string {
  const author = item.author.map(withoutComma)
  // Whoever made a film is its director in RIS (TY MPCT), and nobody else.
  const [entry] = new Cite({ ...item, author, ...(item.type === 'motion_picture' && { director: author }) }).format('ris', {
    format: 'object',
  })
  const { TY, ...tags }: Record<string, string | string[]> = { ...entry, ID: item.id }
  const lines = Object.entries(tags).flatMap(([tag, values]) => [values].flat().map((value) => `${tag}  - ${value}`))
  return [`TY  - ${TY}`, ...lines, 'ER  - ', ''].join('\n')
}

/** RIS has no other sign for surname and first name than the comma, and readers take every name apart at it. */
function withoutComma(name: Name): Name {
  if (!('literal' in name)) return name
  const [whole = '', ...more] = name.literal.split(/\s*,\s*/)
  return { literal: more.length > 0 ? `${whole} (${more.join(' – ')})` : whole }
}
