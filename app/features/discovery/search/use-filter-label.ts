import { useTranslation } from 'react-i18next'
import type { Facet } from '#app/features/core/search-url/schema.ts'
import { findText } from '#app/i18n/find-text.ts'

/** Returns a function that gives the label of a filter value: concepts from the thesaurus, kinds, languages and numbers from the interface texts. */
export function useFilterLabel() {
  const { i18n } = useTranslation(['search', 'common'])
  return (filter: Facet, value: string, label: string): string => {
    if (filter === 'kind') return findText(i18n, 'common', `kinds.${value}`) ?? value
    if (filter === 'year') return value
    if (filter === 'lang') return findText(i18n, 'search', `filters.lang.${value}`) ?? value
    if (filter === 'recommendation') return `${value.split('/')[1]}. ${label}`
    return label || value
  }
}
