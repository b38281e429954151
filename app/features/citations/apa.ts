/** APA style, 7th edition, by citation-js. Loading the style costs about 100 MB for each language: only in a thread that ends. */
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-csl'
import type { Language } from '#app/i18n/languages.ts'
import { type Run, toRuns } from './runs.ts'
import type { CslItem } from './to-csl.ts'

const locales: Record<Language, string> = { es: 'es-ES', en: 'en-US' }

export const formatApa = (item: CslItem, language: Language): Run[] =>
  toRuns(new Cite(withoutRepetition(item)).format('bibliography', { format: 'html', template: 'apa', lang: locales[language] }))

/** A publisher that is also the author is not named twice (APA 7, §9.29). */
function withoutRepetition({ publisher, ...item }: CslItem): CslItem {
  const [author, ...others] = item.author
  const isAuthor = author && 'literal' in author && author.literal === publisher && others.length === 0
  return publisher && !isAuthor ? { ...item, publisher } : item
}
