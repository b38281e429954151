/** Writes a reference as BibTeX in UTF-8 that Zotero, JabRef, Mendeley and TeX read alike: words with capitals in braces, no duplicate field. */
import { toSlug } from '#app/lib/slug.ts'
import type { Name } from './names.ts'
import type { CslItem } from './to-csl.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const languageNames: Record<CslItem['language'], string> = { es: 'spanish', en: 'english' }

export function writeBibtex(item: CslItem): string {
  const [year, month] = item.issued['date-parts'][0]
  const isReport = item.type === 'report'
  const fields: [name: string, value: string | undefined][] = [
    ['author', braced(item.author.map(nameText).join(' and '))],
    ['title', braced(titleText(item.title))],
    ['year', braced(String(year))],
    ['month', month === undefined ? undefined : months[month - 1]],
    [isReport ? 'institution' : 'publisher', item.publisher && braced(texText(item.publisher))],
    ['howpublished', item['container-title'] && braced(texText(item['container-title']))],
    ['number', item.number && braced(texText(item.number))],
    ['language', braced(languageNames[item.language])],
    ['url', braced(item.URL.replace(/[{}\\\s]/g, encodeURIComponent))],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`\t${name} = ${value},\n`] : []))
  return `@${isReport ? 'techreport' : 'misc'}{${keyOf(item)},\n${lines.join('')}}\n`
}

const braced = (text: string) => `{${text}}`

/** An institution's name is put in braces, so that a comma or an "and" in it does not split it. */
const nameText = (name: Name): string =>
  'literal' in name ? braced(texText(name.literal)) : `${andless(texText(name.family))}, ${andless(texText(name.given))}`
const andless = (text: string): string => (/\sand\s/i.test(text) ? braced(text) : text)

/** Styles lower-case titles: every word with a capital, except an ordinary first word, is protected in braces. */
function titleText(title: string): string {
  let isFirst = true
  return title
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((piece, index) => {
      if (index % 2 === 0) return texText(piece)
      const isProtected = /\p{Lu}/u.test(isFirst ? piece.slice(1) : piece)
      isFirst = false
      return isProtected ? braced(piece) : piece
    })
    .join('')
}

const keyOf = ({ author: [first], issued, title }: CslItem): string => {
  const name = first && ('literal' in first ? first.literal : first.family)
  const word = (text: string | undefined) => toSlug(text ?? '').split('-')[0]
  return `${word(name)}${issued['date-parts'][0][0]}${word(title)}`
}

const texText = (text: string): string => text.replace(/[\\&%$#_{}~^]/g, (character) => texCommands[character] ?? `\\${character}`)
const texCommands: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
