/**
 * Cleans text that people typed before it enters a mail to somebody else: names, titles and comments must not add lines, links or hidden
 * characters. Mails to addresses that were only typed into a form contain nothing of the sender at all.
 */
import { textsIn } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'

const maxNameLength = 160
const maxQuoteLength = 1_000

/** One line without control, formatting (bidirectional, zero-width) and link characters, cut at `maxLength` characters. */
export function plainLine(text: string, maxLength = maxNameLength): string {
  const line = text
    .replace(/[\p{Z}\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim()
  const characters = [...line]
  return withoutLinks(characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : line)
}

/** Mail programs turn addresses and bare domains into links: a space after the colon or dot breaks the link and keeps the words. */
const withoutLinks = (text: string) => text.replace(/:(?=\/\/)/g, ': ').replace(/(?<=[\p{L}\p{N}])[.。．｡](?=\p{L}{2})/gu, '. ')

/** The paragraphs of a longer text, cut at 1,000 characters; the linked page has all of it. */
export const quoteParagraphs = (text: string): string[] =>
  ([...text].length > maxQuoteLength ? `${[...text].slice(0, maxQuoteLength).join('')}…` : text)
    .split(/\r?\n|\r|\u2028|\u2029/)
    .map((paragraph) => plainLine(paragraph, maxQuoteLength + 1))
    .filter(Boolean)

/** The texts of a language for mails. Values are inserted as plain lines, except `email`, which is a checked address. */
export function mailTexts(language: Language): ReturnType<typeof textsIn> {
  const t = textsIn(language) as unknown as (key: unknown, values?: unknown) => string
  return ((key: unknown, values?: Record<string, unknown>) => t(key, values && plainValues(values))) as unknown as ReturnType<
    typeof textsIn
  >
}

const plainValues = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' && name !== 'email' ? plainLine(value) : value]),
  )
