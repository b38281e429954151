/** A list in the form: ledger steps, results, sources. Items keep their `id` when they move. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldId } from '#app/components/form-field.tsx'
import type { ListField } from '#app/features/resources/model/parts.ts'
import { getAt } from '#app/features/resources/model/paths.ts'
import { type EditorContext, FieldInput } from './field-input.tsx'

type Item = { id: string }
type Props = { list: ListField; items: Item[]; context: EditorContext; onChange: () => void }

const newItem = (): Item => ({ id: crypto.randomUUID().slice(0, 8) })

export function ListEditor({ list, items: saved, context, onChange }: Props) {
  const { t } = useTranslation('model')
  const [items, setItems] = useState(saved.length > 0 || list.minimum === 0 ? saved : [newItem()])
  const change = (next: Item[]) => {
    setItems(next)
    onChange()
  }
  const move = (index: number, by: -1 | 1) => {
    const next = [...items]
    const [moved] = next.splice(index, 1)
    if (moved) next.splice(index + by, 0, moved)
    change(next)
  }
  const name = t(`list.${list.name}.item`)
  return (
    <section className="list-editor" aria-labelledby={`${fieldId(list.name)}-title`} id={fieldId(list.name)} tabIndex={-1}>
      <h2 id={`${fieldId(list.name)}-title`}>{t(`list.${list.name}.title`)}</h2>
      <p className="field-hint">{t(`list.${list.name}.hint`)}</p>
      {items.map((item, index) => (
        <fieldset className="fieldset-card" key={item.id}>
          <legend>{`${name} ${index + 1}`}</legend>
          <input type="hidden" name={`${list.name}[${index}].id`} value={item.id} />
          {list.item.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              path={`${list.name}[${index}].${field.name}`}
              labelKey={`${list.name}.${field.name}`}
              value={getAt(item, field.name)}
              context={context}
            />
          ))}
          <p className="fieldset-card-tools">
            <button type="button" className="button-quiet" disabled={index === 0} onClick={() => move(index, -1)}>
              {t('list.up', { name: `${name} ${index + 1}` })}
            </button>
            <button type="button" className="button-quiet" disabled={index === items.length - 1} onClick={() => move(index, 1)}>
              {t('list.down', { name: `${name} ${index + 1}` })}
            </button>
            <button type="button" className="button-quiet button-danger" onClick={() => change(items.filter(({ id }) => id !== item.id))}>
              {t('list.remove', { name: `${name} ${index + 1}` })}
            </button>
          </p>
        </fieldset>
      ))}
      {(list.maximum === undefined || items.length < list.maximum) && (
        <button type="button" className="button button-secondary" onClick={() => change([...items, newItem()])}>
          {t(`list.${list.name}.add`)}
        </button>
      )}
    </section>
  )
}
