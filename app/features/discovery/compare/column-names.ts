/** Names the columns: the country, and the title too if two columns have the same country. */
import { type Language, pickText } from '#app/i18n/languages.ts'
import type { Compared } from './get-comparison.server.ts'

export type Column = {
  /** Unique among the columns. */
  name: string
  country: string
  title: string
  /** The language in which the column's texts are shown. */
  shown: Language
  compared: Compared
}

/** Maximum length of a title beside a country, in characters. */
const shortTitle = 44

export function nameColumns(compared: readonly Compared[], language: Language): Column[] {
  const columns = compared.map((one) => {
    const shown = one.languages.includes(language) ? language : (one.languages[0] ?? language)
    const country = one.labels.countries.map(({ name }) => pickText(name, language)?.text).join(', ')
    return { country, title: pickText(one.content.title, shown)?.text ?? '', shown, compared: one }
  })
  const names = columns.map(({ country, title }) => {
    const isAlone = country !== '' && columns.filter((other) => other.country === country).length === 1
    return isAlone ? country : [country, cut(title)].filter(Boolean).join(': ')
  })
  return columns.map((column, index) => {
    const name = names[index] ?? ''
    const before = names.slice(0, index).filter((other) => other === name).length
    return { ...column, name: before > 0 ? `${name} (${before + 1})` : name }
  })
}

/** Cuts at the end of a word. */
const cut = (title: string) => {
  const characters = [...title]
  if (characters.length <= shortTitle) return title
  return `${characters
    .slice(0, shortTitle)
    .join('')
    .replace(/\s+\S*$/, '')
    .replace(/[\s,;:.]+$/, '')}…`
}
