import { useTranslation } from 'react-i18next'
import type { ConceptField } from './concept-fields.ts'

/** What a field of a concept is called, with its language where it has one. */
export function useConceptFieldLabel() {
  const { t, i18n } = useTranslation(['thesaurus', 'common'])
  return (name: ConceptField | string): string => {
    const [field = '', language] = name.split('-')
    if (field === 'note') return t('concept.field.note', { language: t(`common:language.${language as 'es'}`) })
    if (!i18n.exists(`thesaurus:concept.field.${field}`))
      return name === 'scheme' ? t('concept.scheme') : name === 'target' ? t('merge.target') : t('concept.slug')
    const label = t(`concept.field.${field as 'prefLabel'}`)
    return language ? t('concept.fieldIn', { field: label, language: t(`common:language.${language as 'es'}`) }) : label
  }
}
