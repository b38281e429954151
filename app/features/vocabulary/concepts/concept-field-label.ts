import { useTranslation } from 'react-i18next'
import { findText } from '#app/i18n/find-text.ts'
import type { ConceptField } from './concept-fields.ts'

/** The label of a concept's field, with its language if it has one. */
export function useConceptFieldLabel() {
  const { t, i18n } = useTranslation(['concepts', 'merging'])
  return (name: ConceptField | string): string => {
    const [field = '', language] = name.split('-')
    if (field === 'note') return t('concept.field.note', { language: findText(i18n, 'common', `language.${language}`) ?? '' })
    const label = findText(i18n, 'concepts', `concept.field.${field}`)
    if (label === null) return name === 'scheme' ? t('concept.scheme') : name === 'target' ? t('merging:merge.target') : t('concept.slug')
    return language ? t('concept.fieldIn', { field: label, language: findText(i18n, 'common', `language.${language}`) ?? '' }) : label
  }
}
