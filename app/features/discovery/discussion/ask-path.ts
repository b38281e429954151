import { pathTo } from '#app/i18n/addresses.ts'
import type { Language } from '#app/i18n/languages.ts'

/** The address of the form for a question about a part of a resource's page; without `part`, about all of it. */
export const askPath = (resource: string, language: Language, part = ''): string =>
  pathTo('askQuestion', language, { id: resource }) + (part && `?${new URLSearchParams({ part })}`)
