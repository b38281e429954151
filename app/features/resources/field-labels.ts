/** What a field of a resource is called, as the editor's form calls it. */
import { useTranslation } from 'react-i18next'

const indexed = /^(.+)\[(\d+)\](?:\.(.+))?$/

export function useFieldLabels() {
  const { t, i18n } = useTranslation('editor')
  const read = (key: string) => (i18n.exists(`editor:${key}`, { returnObjects: false }) ? t(key as 'field.title') : null)
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
