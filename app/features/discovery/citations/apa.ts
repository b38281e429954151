/** APA style, 7th edition, by citation-js. Loading the style costs 50 MB and half a second for each language: only in a process that ends: of a thread, much of it would stay with the server for a while. */
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import type { Language } from '#app/i18n/languages.ts'
import { type Run, toRuns } from './formatted-text.ts'
import type { CslItem } from './to-csl.ts'

/** What stands in a list of references. The other half of the style, for mentions in a text, would cost as much again. */
const style = 'apa-reference'
const { styles } = plugins.config.get('@csl')
styles.add(
  style,
  styles.get('apa').replace(/<citation [\s\S]*?<\/citation>/, '<citation><layout><text variable="title"/></layout></citation>'),
)

const locales: Record<Language, string> = { es: 'es-ES', en: 'en-US' }

export const formatApa = (item: CslItem, language: Language): Run[] =>
  toRuns(new Cite(withoutRepetition(item)).format('bibliography', { format: 'html', template: style, lang: locales[language] }))

/** A publisher that is also the author is not named twice (APA 7, §9.29). */
function withoutRepetition({ publisher, ...item }: CslItem): CslItem {
  const [author, ...others] = item.author
  const isAuthor = author && 'literal' in author && author.literal === publisher && others.length === 0
  return publisher && !isAuthor ? { ...item, publisher } : item
}
