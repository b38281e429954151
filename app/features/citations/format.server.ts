/** References as files for reference managers. The formats are citation-js's; on the server only. */
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import type { CslItem } from './to-csl.ts'

/** BibTeX programs have read UTF-8 for many years, and so do people. */
plugins.config.get('@bibtex').format.asciiOnly = false

/** By the ending of the file. */
export const formats = {
  bib: { mediaType: 'application/x-bibtex; charset=utf-8', write: (item: CslItem) => new Cite(item).format('bibtex') },
  ris: {
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    write: (item: CslItem) => unwrap(new Cite(forRis(item)).format('ris')),
  },
  json: { mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8', write: (item: CslItem) => new Cite(item).format('data') },
} as const
export type Format = keyof typeof formats
export const isFormat = (value: string | undefined): value is Format => value !== undefined && Object.hasOwn(formats, value)

/** The library breaks lines inside words, as RIS once asked; reference managers do not put them together again. */
const unwrap = (ris: string) => `${ris.replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '').trimEnd()}\n`

/** Whoever made a film is its director in RIS (TY MPCT), and nobody else. */
const forRis = (item: CslItem) => (item.type === 'motion_picture' ? { ...item, director: item.author } : item)
