/** The kinds of filter that a list query is made of (`defineListQuery`). */
import { cleanText } from './clean-text.ts'
import { foldText } from './fold-text.ts'
import { knownValue } from './known-value.ts'
import { isUuid } from './uuid.ts'

/**
 * One parameter of a list's address. `none` is its value where the address does not have it. `read` returns undefined for text that means
 * nothing. `control` says how a form asks for it: `sort` is a choice that orders the list and leaves nothing out.
 */
export type Filter<Value> = {
  control: 'choice' | 'text' | 'flag' | 'sort'
  none: Value
  /** Of text: the most characters. */
  longest?: number
  read(sent: string): Value | undefined
  write(value: Value): string
}

const choice = <Value extends string>(read: (sent: string) => Value | null): Filter<Value | null> => ({
  control: 'choice',
  none: null,
  read: (sent) => read(sent) ?? undefined,
  write: (value) => value ?? '',
})

/** One of a closed list. With a `standard`, an address without it means that one; otherwise null. */
export function oneOf<const Value extends string>(values: readonly Value[]): Filter<Value | null>
export function oneOf<const Value extends string>(values: readonly Value[], standard: NoInfer<Value>): Filter<Value>
export function oneOf<const Value extends string>(values: readonly Value[], standard: Value | null = null): Filter<Value | null> {
  return { ...choice((sent) => knownValue(values, sent)), none: standard }
}

/** The order of a list. The first one is the usual. */
export const sortBy = <const Value extends string>(sorts: readonly [Value, ...Value[]]): Filter<Value> => ({
  ...oneOf(sorts, sorts[0]),
  control: 'sort',
})

/** A row's id. */
export const id: Filter<string | null> = choice((sent) => (isUuid(sent) ? sent.toLowerCase() : null))

/** An ISO 3166-1 alpha-3 code; returned in upper case, as the database has it. */
export const countryCode: Filter<string | null> = choice((sent) => (/^[A-Za-z]{3}$/.test(sent) ? sent.toUpperCase() : null))

/** A key of a known form, such as a slug. */
export const matching = (form: RegExp): Filter<string | null> => choice((sent) => (form.test(sent) ? sent : null))

/** Any of several kinds, tried in order: `firstOf(oneOf(['none']), countryCode)`. */
export const firstOf = (...filters: readonly Filter<string | null>[]): Filter<string | null> =>
  choice((sent) => {
    for (const filter of filters) {
      const value = filter.read(sent)
      if (value != null) return value
    }
    return null
  })

/** Words to look for; `longest` in characters, the rest is cut. Lists ignore punctuation, so that text without a letter or digit means nothing. */
export const text = (longest = 100): Filter<string> => ({
  control: 'text',
  longest,
  none: '',
  read: (sent) => {
    const words = cleanText(cleanText(sent).slice(0, longest))
    return foldText(words) === '' ? undefined : words
  },
  write: (value) => value,
})

/** Yes or no: `value` is what the address says for yes. */
export const flag = (value: string): Filter<boolean> => ({
  control: 'flag',
  none: false,
  read: (sent) => sent === value,
  write: () => value,
})

/** A month, as ISO 8601: `2027-02`. */
export const month: Filter<string | null> = choice((sent) => (/^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(sent) ? sent : null))
