/** The order of lists that people read. The database's own is that of bytes: "Ámbito" would stand behind "zona". */
import { type RawBuilder, sql } from 'kysely'
import { type Language, languages } from '#app/i18n/languages.ts'

/** As in a dictionary: of one language (ñ is a letter of its own in Spanish) or, for names of people, of all. */
export const dictionaryOrder = (text: RawBuilder<unknown>, language: Language | 'und' = 'und') =>
  sql`${text} collate ${sql.id(`${language}-x-icu`)}`

/** Of a text by language, the words that `pickText` would show this reader; null where there are none. */
export const readerText = (texts: RawBuilder<unknown>, reader: Language) =>
  sql`coalesce(${sql.join([reader, ...languages].map((language) => sql`nullif(${texts} ->> ${language}, '')`))})`

export const readerOrder = (texts: RawBuilder<unknown>, reader: Language) => dictionaryOrder(readerText(texts, reader), reader)
