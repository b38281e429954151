/**
 * Applies the sent fields of one part of the guided form to the content; other parts, and the other languages of this one, stay unchanged.
 * Pure, because the browser also uses it to restore a backup from the device.
 */
import type { Language, Localized } from '#app/i18n/languages.ts'
import { parseNumber } from '#app/lib/parse-number.ts'
import { parsePartialDate } from '#app/lib/parse-partial-date.ts'
import { parseWebAddress } from '#app/lib/parse-web-address.ts'
import { type Field, isLocalized, type ListField, type Part } from './parts.ts'
import { getAt, setAt } from './paths.ts'
import { type ResourceContent, resourceContent } from './schema.ts'
import { textProblem } from './text-problem.ts'

/** Names and values as a form sends them; a name may occur several times (check boxes). */
export type SentFields = [name: string, value: string][]

export type EditResult = { ok: true; content: ResourceContent } | { ok: false; content: ResourceContent; errors: Record<string, string> }

/** `errors` are keys of the `validation` texts by path. The content is returned in both cases, so that nothing typed is lost. */
export function editPart(content: ResourceContent, part: Part, sent: SentFields, language: Language): EditResult {
  const edited = part.fields.reduce(
    (current, field) =>
      setAt(
        current,
        field.name,
        field.type === 'list' ? readList(current, field, sent, language) : readField(current, field, field.name, sent, language),
      ),
    content,
  )
  const checked = resourceContent.safeParse(edited)
  const textOf = (name: string) => (getAt(edited, name) as Localized | undefined)?.[language] ?? ''
  const nested = part.fields.filter((field) => isLocalized(field) && textProblem(field, textOf(field.name)) === 'tooNested')
  const refused = part.fields.flatMap((field) => addressesOf(edited, field)).filter(([, value]) => isRefusedAddress(value))
  if (checked.success && nested.length === 0 && refused.length === 0) return { ok: true, content: checked.data }
  const names = part.fields.map(({ name }) => name)
  const errors = Object.fromEntries([
    ...nested.map(({ name }) => [name, 'validation.tooNested'] as const),
    ...refused.map(([path]) => [path, 'validation.url'] as const),
    ...(checked.error?.issues ?? [])
      .map(({ path, message }) => [pathText(path, language), message.startsWith('validation.') ? message : 'validation.invalid'] as const)
      .filter(([path]) => names.some((name) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`))),
  ])
  return { ok: false, content: edited, errors }
}

/** The web addresses of a field, or of the items of a list, by path. */
function addressesOf(content: unknown, field: Field): [path: string, value: unknown][] {
  if (field.type === 'url') return [[field.name, getAt(content, field.name)]]
  if (field.type !== 'list') return []
  const items = (getAt(content, field.name) as unknown[] | undefined) ?? []
  return items.flatMap((item, index) =>
    field.item.flatMap((one) =>
      addressesOf(item, one).map(([path, value]): [string, unknown] => [`${field.name}[${index}].${path}`, value]),
    ),
  )
}

/** The schema must also read old content, so it accepts more addresses than may be entered now. */
const isRefusedAddress = (value: unknown): boolean => typeof value === 'string' && value !== '' && parseWebAddress(value) === null

function readField(content: unknown, field: Exclude<Field, ListField>, path: string, sent: SentFields, language: Language): unknown {
  const values = sent.filter(([name]) => name === path).map(([, value]) => value)
  const value = values[0]?.replace(/\r\n/g, '\n').trim() ?? ''
  if (isLocalized(field)) return { ...(getAt(content, path) as Localized | undefined), [language]: value }
  switch (field.type) {
    case 'countries':
    case 'concepts':
    case 'languages':
      return [...new Set(values.filter(Boolean))]
    case 'lines':
      return value
        .split('\n')
        .map((text) => text.trim())
        .filter(Boolean)
    case 'checkbox':
      return values.length > 0
    case 'number':
    case 'year':
      // A value that is not a number is kept as typed: the schema refuses it, and the person sees it again.
      return value === '' ? null : (parseNumber(value) ?? value)
    case 'date': {
      // A person who writes English may put the month first: an ambiguous date is refused by the schema.
      const parsed = parsePartialDate(value, { monthMayComeFirst: language === 'en' })
      return parsed.ok ? parsed.date : value
    }
    case 'url':
      return parseWebAddress(value) ?? value
    default:
      return value
  }
}

/** Items in the order sent, each matched by its `id`, so that its other languages stay with it when it moves. */
function readList(content: unknown, list: ListField, sent: SentFields, language: Language): unknown[] {
  const before = ((getAt(content, list.name) as { id: string }[] | undefined) ?? []).map((item) => [item.id, item] as const)
  const known = new Map(before)
  const prefix = `${list.name}[`
  const indexes = [
    ...new Set(sent.filter(([name]) => name.startsWith(prefix)).map(([name]) => Number.parseInt(name.slice(prefix.length), 10))),
  ]
    .filter(Number.isInteger)
    .sort((a, b) => a - b)
  return indexes.slice(0, 60).map((index) => {
    const own: SentFields = sent
      .filter(([name]) => name.startsWith(`${prefix}${index}].`))
      .map(([name, value]) => [name.slice(`${prefix}${index}].`.length), value])
    const id = own.find(([name]) => name === 'id')?.[1] ?? ''
    const item: Record<string, unknown> = { ...known.get(id), id }
    for (const field of list.item) item[field.name] = readField(item, field, field.name, own, language)
    return item
  })
}

/** Zod's path as a field's name; the language at its end has no input of its own. */
const pathText = (path: PropertyKey[], language: Language): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? String(step) : `.${String(step)}`))
    .join('')
    .replace(new RegExp(`\\.${language}$`), '')

/** The fields of a part that differ between two contents. */
export const changedFields = (part: Part, before: ResourceContent, after: ResourceContent): string[] =>
  part.fields.map(({ name }) => name).filter((name) => JSON.stringify(getAt(before, name)) !== JSON.stringify(getAt(after, name)))
