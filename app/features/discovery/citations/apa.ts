/**
 * APA style, 7th edition, by citation-js. Loading the style costs 50 MB and half a second per language, so it is loaded only in a child
 * process: a thread would keep much of that memory in the server.
 */
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import type { Language } from '#app/i18n/languages.ts'
import { type TextRun, toTextRuns } from './formatted-text.ts'
import type { CslItem } from './to-csl.ts'

/** The template for reference lists. The template for in-text citations would cost the same again and is not used. */
const style = 'apa-reference'
const { styles } = plugins.config.get('@csl')
styles.add(
  style,
  styles.get('apa').replace(/<citation [\s\S]*?<\/citation>/, '<citation><layout><text variable="title"/></layout></citation>'),
)

const locales: Record<Language, string> = { es: 'es-ES', en: 'en-US' }

export const formatApa = (item: CslItem, language: Language): TextRun[] =>
  toTextRuns(new Cite(withoutRepetition(item)).format('bibliography', { format: 'html', template: style, lang: locales[language] }))

/** A publisher that is also the author is named once (APA 7, §9.29). */
function withoutRepetition({ publisher, ...item }: CslItem): CslItem {
  const [author, ...others] = item.author
  const isAuthor = author && 'literal' in author && author.literal === publisher && others.length === 0
  return publisher && !isAuthor ? { ...item, publisher } : item
}
