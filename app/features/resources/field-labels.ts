/** What a field of a resource is called, as the editor's form calls it. */
import type { i18n } from 'i18next'
import { useTranslation } from 'react-i18next'

const indexed = /^(.+)\[(\d+)\](?:\.(.+))?$/

/** Outside React: files, mail. `instance` speaks the reader's language. */
export function fieldLabels(instance: Pick<i18n, 't' | 'exists'>) {
  const read = (key: string) =>
    instance.exists(`editor:${key}`, { returnObjects: false }) ? instance.t(`editor:${key}` as 'editor:field.title') : null
  /** By name, without indexes: `cost.description`, `ledger`, `ledger.before`. */
  const labelOf = (name: string): string => read(`field.${name}`) ?? read(`listName.${name}`) ?? name
  /** By path: `ledger[1].before` is "Step 2 · Before". */
  const labelOfPath = (path: string): string => {
    const [, list, index, field] = indexed.exec(path) ?? []
    if (!list) return labelOf(path)
    const item = `${read(`list.${list}.item`) ?? labelOf(list)} ${Number(index) + 1}`
    return field ? `${item} · ${labelOf(`${list}.${field}`)}` : item
  }
  const labelOfPart = (part: string): string => read(`part.${part}.title`) ?? part
  return { labelOf, labelOfPath, labelOfPart }
}

export const useFieldLabels = () => fieldLabels(useTranslation('editor').i18n)
