/** Every text of a resource by language, for translators and for the search index. */
import type { Language, Localized } from '#app/i18n/languages.ts'
import { isLocalized, type LocalizedField, type PartName, partsOf } from './parts.ts'
import { getAt, setAt } from './paths.ts'
import { limits, type ResourceContent } from './schema.ts'

export type TextField = { part: PartName; path: string; name: string; field: LocalizedField; text: Localized }

export function findTexts(content: ResourceContent): TextField[] {
  const fromParts = partsOf[content.kind].flatMap((part) =>
    part.fields.flatMap((field): TextField[] => {
      if (isLocalized(field)) return [{ part: part.name, path: field.name, name: field.name, field, text: textAt(content, field.name) }]
      if (field.type !== 'list') return []
      const items = (getAt(content, field.name) as unknown[] | undefined) ?? []
      const inItem = field.item.filter(isLocalized)
      return items.flatMap((item, index) =>
        inItem.map((inner) => ({
          part: part.name,
          path: `${field.name}[${index}].${inner.name}`,
          name: `${field.name}.${inner.name}`,
          field: inner,
          text: textAt(item, inner.name),
        })),
      )
    }),
  )
  const ofFiles = content.attachments.flatMap((attachment, index): TextField[] => [
    {
      part: 'files',
      path: `attachments[${index}].title`,
      name: 'attachments.title',
      field: { name: 'title', type: 'line', maxLength: limits.line },
      text: attachment.title,
    },
    ...(attachment.kind === 'image'
      ? [
          {
            part: 'files' as const,
            path: `attachments[${index}].alt`,
            name: 'attachments.alt',
            field: { name: 'alt', type: 'paragraph' as const, maxLength: limits.paragraph },
            text: attachment.alt,
          },
        ]
      : []),
  ])
  return [...fromParts, ...ofFiles]
}

const textAt = (value: unknown, path: string): Localized => (getAt(value, path) as Localized | undefined) ?? {}

/** The languages in which at least the title is written. */
export const languagesOf = (content: ResourceContent): Language[] =>
  (Object.keys(content.title) as Language[]).filter((language) => content.title[language])

/** Writes translated texts, by path, into one language; paths that no longer exist in the content are returned in `missing`. */
export function applyTranslation(
  content: ResourceContent,
  language: Language,
  texts: Record<string, string>,
): { content: ResourceContent; missing: string[] } {
  const known = new Map(findTexts(content).map((field) => [field.path, field.text]))
  let translated = content
  const missing: string[] = []
  for (const [path, text] of Object.entries(texts)) {
    const present = known.get(path)
    if (present === undefined) missing.push(path)
    else translated = setAt(translated, path, { ...present, [language]: text })
  }
  return { content: translated, missing }
}

/** The content with only these languages, for publishing. */
export function restrictToLanguages(content: ResourceContent, languages: readonly Language[]): ResourceContent {
  return findTexts(content).reduce((result, { path, text }) => {
    const published = Object.fromEntries(languages.flatMap((language) => (text[language] ? [[language, text[language]]] : [])))
    return setAt(result, path, published)
  }, content)
}
