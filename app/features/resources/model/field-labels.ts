/** The labels of a resource's fields, as in the editor's form. */
import { useTranslation } from 'react-i18next'
import { findText, type TextSource } from '#app/i18n/find-text.ts'

const indexed = /^(.+)\[(\d+)\](?:\.(.+))?$/

/** For use outside React: files, mail. `instance` has the reader's language. */
export function fieldLabels(instance: TextSource) {
  const read = (key: string) => findText(instance, 'model', key)
  /** By name, without indexes: `cost.description`, `ledger`, `ledger.before`. */
  const labelOf = (name: string): string => read(`field.${name}`) ?? read(`listName.${name}`) ?? instance.t('model:otherField')
  /** By path: `ledger[1].before` is "Step 2 · Before". */
  const labelOfPath = (path: string): string => {
    const [, list, index, field] = indexed.exec(path) ?? []
    if (!list) return labelOf(path)
    const item = `${read(`list.${list}.item`) ?? labelOf(list)} ${Number(index) + 1}`
    return field ? `${item} · ${labelOf(`${list}.${field}`)}` : item
  }
  const labelOfPart = (part: string): string => read(`part.${part}.title`) ?? instance.t('model:otherField')
  return { labelOf, labelOfPath, labelOfPart }
}

export const useFieldLabels = () => fieldLabels(useTranslation('model').i18n)
