import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Form, Link } from 'react-router'
import type { Filter } from '#app/lib/list-filters.ts'
import type { List } from '#app/lib/list-query.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select, type SelectOption } from '#app/ui/select.tsx'

/** `options` are for a choice; `any` is what it says while nothing is chosen. */
type BarField = { label: string; options?: readonly SelectOption[]; any?: string }
type Props<Shown extends List> = { list: Shown; fields: { [Name in keyof Shown['filters']]?: BarField } }

/**
 * The form that narrows a list: fields in the order given. Filters that it does not show are kept as they are. The form stays the same
 * element when the address changes, because the focus is in it; its fields then take the values of the new address, except text that was
 * typed since the last one, for example while a slow list loads.
 */
export function FilterBar<Shown extends List>({ list, fields }: Props<Shown>) {
  const { t } = useTranslation('common')
  const shown = Object.entries<BarField | undefined>(fields).flatMap(([name, field]) => (field ? [{ name, ...field }] : []))
  const names = shown.map(({ name }) => name)
  const form = useRef<HTMLFormElement>(null)
  const address = list.to()
  const earlier = useRef<Record<string, string>>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: each address has values of its own
  useEffect(() => {
    const inputs = [...(form.current?.querySelectorAll<HTMLInputElement>('input[type=search]') ?? [])]
    const typed = inputs.filter(({ name, value, defaultValue }) => value !== (earlier.current[name] ?? defaultValue))
    const texts = typed.map(({ value }) => value)
    form.current?.reset()
    for (const [place, input] of typed.entries()) input.value = texts[place] ?? ''
    earlier.current = Object.fromEntries(inputs.map(({ name }) => [name, writtenOf(list, name)]))
  }, [address])
  const isSearch = names.some((name) => list.filters[name]?.control === 'text')
  return (
    <Form method="get" action={list.path} role="search" aria-label={t('list.filters')} className="filter-bar" ref={form}>
      {list.pairs
        .filter(([name]) => !names.includes(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      {shown.map(({ name, ...field }) => {
        const filter = list.filters[name]
        return filter && <Control key={name} {...field} name={name} filter={filter} written={writtenOf(list, name)} />
      })}
      <p className="button-row">
        <button type="submit" className="button button-secondary">
          {t(isSearch ? 'search.submit' : 'list.apply')}
        </button>
        <ClearFilters list={list} names={names} />
      </p>
    </Form>
  )
}

/** Takes these filters off, or nothing where none is set. */
export function ClearFilters({ list, names }: { list: List; names: readonly string[] }) {
  const { t } = useTranslation('common')
  const to = list.without(names)
  return to && <Link to={to}>{t('list.clear')}</Link>
}

type ControlProps = BarField & { name: string; filter: Filter<unknown>; written: string }
function Control({ name, label, options = [], any, filter, written }: ControlProps) {
  const { t } = useTranslation('common')
  if (filter.control === 'flag') return <Checkbox name={name} value={filter.write(true)} defaultChecked={written !== ''} label={label} />
  const isOptional = filter.none === null
  return (
    <Field id={`filter-${name}`} label={label}>
      {(control) =>
        filter.control === 'text' ? (
          <input {...control} type="search" name={name} defaultValue={written} maxLength={filter.longest} />
        ) : (
          <Select
            {...control}
            // React does not change the standard value of a select that is there already.
            key={written}
            name={name}
            defaultValue={written || String(filter.none ?? '')}
            placeholder={isOptional ? (any ?? t('list.any')) : undefined}
            options={withChosen(options, written)}
          />
        )
      }
    </Field>
  )
}

const writtenOf = (list: List, name: string) => list.pairs.find(([one]) => one === name)?.[1] ?? ''

/** An address may ask for what no option says, such as a person who is no reviewer any more: it is shown, so that it can be changed. */
const withChosen = (options: readonly SelectOption[], chosen: string): readonly SelectOption[] =>
  chosen === '' || options.some(({ value }) => value === chosen) ? options : [...options, { value: chosen, label: chosen }]
