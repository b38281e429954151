/** What each column is called: its country and, where that does not tell them apart, its title too. */
import { type Language, pickText } from '#app/i18n/languages.ts'
import type { Compared } from './get-comparison.server.ts'

export type Column = {
  /** Unique among the columns. */
  name: string
  country: string
  title: string
  /** The language its texts are shown in. */
  shown: Language
  compared: Compared
}

/** A title beside a country, in characters. */
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

/** At the end of a word. */
const cut = (title: string) => {
  const characters = [...title]
  if (characters.length <= shortTitle) return title
  return `${characters
    .slice(0, shortTitle)
    .join('')
    .replace(/\s+\S*$/, '')
    .replace(/[\s,;:.]+$/, '')}…`
}
