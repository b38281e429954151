import { useTranslation } from 'react-i18next'
import type { Kind } from '#app/features/resources/kinds.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { Facet } from './schema.ts'

/** The words for one value of a filter: the thesaurus has most, the interface has kinds, languages and numbers. */
export function useFilterLabel() {
  const { t } = useTranslation(['search', 'common'])
  return (filter: Facet, value: string, label: string): string => {
    if (filter === 'kind') return t(`common:kinds.${value as Kind}`)
    if (filter === 'year') return value
    if (filter === 'lang') return t(`filters.lang.${value as Language}`)
    if (filter === 'recommendation') return `${value.split('/')[1]}. ${label}`
    return label || value
  }
}
