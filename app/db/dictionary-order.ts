/** Sorts lists for readers. The database's own order is by bytes: "Ámbito" would come after "zona". */
import { type RawBuilder, sql } from 'kysely'
import { type Language, languages } from '#app/i18n/languages.ts'

/** Dictionary order: of one language (in Spanish, ñ is a letter) or, for names of people, of all languages. */
export const dictionaryOrder = (text: RawBuilder<unknown>, language: Language | 'und' = 'und') =>
  sql`${text} collate ${sql.id(`${language}-x-icu`)}`

/** The text, out of texts by language, that `pickText` would show this reader; null if there is none. */
export const readerText = (texts: RawBuilder<unknown>, reader: Language) =>
  sql`coalesce(${sql.join([reader, ...languages].map((language) => sql`nullif(${texts} ->> ${language}, '')`))})`

export const readerOrder = (texts: RawBuilder<unknown>, reader: Language) => dictionaryOrder(readerText(texts, reader), reader)
