import type { Option } from '#app/features/discovery/search/suggestions/describe.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'
import { matchesTyped } from './matches-typed.ts'
import type { Answered } from './use-answer.ts'

export type OptionGroup = { label: string; options: Option[] }

/** Screens that match, then what the server found. An answer to fewer letters is narrowed to what fits the letters since. */
export function joinOptions(screens: OptionGroup, answered: Answered | null, typed: string): OptionGroup[] {
  const found = answered?.answer?.groups ?? []
  const isExact = answered?.typed === typed
  return [
    { ...screens, options: screens.options.filter((option) => fits(option, typed)) },
    ...found.map(({ label, options }) => ({ label, options: options.filter((option) => isExact || fits(option, typed)) })),
  ].filter(({ options }) => options.length > 0)
}

const fits = ({ label, note }: Option, typed: string) => matchesTyped(`${label} ${note ?? ''}`, typed)

/** Whether an address is of a page that runs React: others are loaded as a document. */
export const isOfArea = (href: string, language: Language): boolean =>
  [pathTo('workspace', language), pathTo('queue', language)].some((area) => href === area || href.startsWith(`${area}/`))
