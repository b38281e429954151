/**
 * The sections of an experience that are one text each: the long texts of the form that have no group. A new one in `parts.ts` is shown on
 * the page, in the comparison and in search results without further change; its title is its label in the form.
 */

import { type PartName, partsOf } from '#app/features/resources/model/parts.ts'
import { getAt } from '#app/features/resources/model/paths.ts'
import type { Experience } from '#app/features/resources/model/schema.ts'
import type { Localized } from '#app/i18n/languages.ts'

/** Field names by part of the form; a part without such a text has an empty list. In the order of the form, which is that of the page. */
export const experienceParts: readonly { name: PartName; texts: readonly string[] }[] = partsOf.experience.map(({ name, fields }) => ({
  name,
  texts: fields.filter((field) => field.type === 'markdown' && !field.name.includes('.')).map((field) => field.name),
}))

const names = new Set(experienceParts.flatMap(({ texts }) => texts))
export const isTextSection = (id: string): boolean => names.has(id)

export const textOfSection = (content: Experience, name: string) => getAt(content, name) as Localized
