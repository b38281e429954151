/** References as files for reference managers. The formats are citation-js's; on the server only. */
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import type { CslItem } from './to-csl.ts'

/** BibTeX programs have read UTF-8 for many years, and so do people. */
plugins.config.get('@bibtex').format.asciiOnly = false

/** By the ending of the file. */
export const formats = {
  bib: { mediaType: 'application/x-bibtex; charset=utf-8', write: (item: CslItem) => new Cite(forBibtex(item)).format('bibtex') },
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

/** With UTF-8 the library leaves every character as it is, also those that TeX takes for commands: one brace would end the entry. */
const forBibtex = (item: CslItem): CslItem => ({
  ...item,
  title: texText(item.title),
  author: item.author.map((name) => Object.fromEntries(Object.entries(name).map(([part, text]) => [part, texText(text)])) as typeof name),
  ...(item.publisher && { publisher: texText(item.publisher) }),
  ...(item['container-title'] && { 'container-title': texText(item['container-title']) }),
  ...(item.number && { number: texText(item.number) }),
})

const texText = (text: string): string => text.replace(/[\\&%$#_{}~^]/g, (character) => texCommands[character] ?? `\\${character}`)
const texCommands: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
