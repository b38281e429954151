/** The correction form takes other messages to the editors too; the page they are about decides which. */
import { type AddressName, pathTo } from '#app/i18n/addresses.ts'
import { languages } from '#app/i18n/languages.ts'

const pages = { barrier: 'accessibility', privacy: 'privacy', term: 'topics' } as const satisfies Record<string, AddressName>

/** `barrier`: an accessibility problem; `privacy`: the reader's own data; `term`: a word missing in the thesaurus. */
export type MessagePurpose = keyof typeof pages

/** The purpose of a message about the page at `path`; null for a correction. */
export function messagePurpose(path: string): MessagePurpose | null {
  const purposes = Object.keys(pages) as MessagePurpose[]
  return purposes.find((purpose) => languages.some((language) => path === pathTo(pages[purpose], language))) ?? null
}
