/** Helpers to walk two or three versions of a content in parallel. */
import { isLanguage, type Language } from '#app/i18n/languages.ts'

export type Branch = Record<string, unknown>

export const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value is a text by language. An empty object is one too: a text not written yet. */
export const isTextByLanguage = (value: unknown): value is Partial<Record<Language, string>> =>
  isBranch(value) && Object.entries(value).every(([key, text]) => isLanguage(key) && typeof text === 'string')

/** Equal as content: a missing text equals an empty one. */
export const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

const canonical = (value: unknown): string =>
  JSON.stringify(value ?? '', (_, inner: unknown) =>
    isBranch(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, part]) => part !== '' && part !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  )

/** The key of a list item, independent of its position: its id, the language of a caption track, or the word itself. */
export const keyOf = (item: unknown): string => (isBranch(item) ? String(item.id ?? item.language ?? canonical(item)) : String(item))

export const haveKeys = (...lists: readonly unknown[][]): boolean => lists.every((list) => new Set(list.map(keyOf)).size === list.length)

export const childOf = (anchor: string, key: string): string => (anchor ? `${anchor}.${key}` : key)
export const itemOf = (anchor: string, key: string): string => `${anchor}[#${key}]`
