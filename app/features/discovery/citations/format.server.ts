/** References as files for reference managers. citation-js provides the RIS tags and CSL-JSON; server only. */
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-ris'
import type { Name } from './names.ts'
import type { CslItem } from './to-csl.ts'
import { writeBibtex } from './write-bibtex.ts'

/** File formats by extension. */
export const formats = {
  bib: { mediaType: 'application/x-bibtex; charset=utf-8', write: (item: CslItem) => writeBibtex(onOneLine(item)) },
  ris: { mediaType: 'application/x-research-info-systems; charset=utf-8', write: (item: CslItem) => writeRis(onOneLine(item)) },
  json: { mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8', write: (item: CslItem) => new Cite(item).format('data') },
} as const
export type Format = keyof typeof formats
export const isFormat = (value: string | undefined): value is Format => value !== undefined && Object.hasOwn(formats, value)

/** Replaces line breaks by spaces: readers of both formats join the words or take the next line for a field. */
function onOneLine<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(/[\s\p{Cc}]+/gu, ' ').trim() as Value
  if (Array.isArray(value)) return value.map(onOneLine) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, onOneLine(inner)])) as Value
}

/** Writes RIS line by line: the library breaks lines inside words and cuts the ID. */
function writeRis(item: CslItem): string {
  const author = item.author.map(withoutComma)
  // In RIS (TY MPCT) the author of a film is its director.
  const [entry] = new Cite({ ...item, author, ...(item.type === 'motion_picture' && { director: author }) }).format('ris', {
    format: 'object',
  })
  const { TY, ...tags }: Record<string, string | string[]> = { ...entry, ID: item.id }
  const lines = Object.entries(tags).flatMap(([tag, values]) => [values].flat().map((value) => `${tag}  - ${value}`))
  return [`TY  - ${TY}`, ...lines, 'ER  - ', ''].join('\n')
}

/** RIS separates surname and first name by a comma, and readers split every name at a comma, so an institution's name must have none. */
function withoutComma(name: Name): Name {
  if (!('literal' in name)) return name
  const [whole = '', ...more] = name.literal.split(/\s*,\s*/)
  return { literal: more.length > 0 ? `${whole} (${more.join(' – ')})` : whole }
}
