import type { Db } from '#app/db/clients.server.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import type { MachineTranslator } from './machine-translator.ts'
import { fieldsOfPage, translationPage } from './translation-page.ts'

/**
 * Translates the missing texts by machine. Returns them by path in revision `base`; null if nothing is missing. Texts written by people
 * are never replaced; results that are empty or too long are dropped. The machine is called outside any transaction, because it may be
 * slow.
 */
export async function draftByMachine(
  read: <T>(work: (db: Db) => Promise<T>) => Promise<T>,
  machine: MachineTranslator,
  { resourceId, language }: { resourceId: string; language: Language },
): Promise<{ base: number; typed: Record<string, string> } | null> {
  const draft = await read((db) => getDraft(db, resourceId))
  if (!draft) return null
  const page = translationPage(draft, language)
  const missing = fieldsOfPage(page).filter(({ state }) => state === 'missing')
  if (missing.length === 0 || page.to !== language) return null
  const texts = await machine.translate({ from: page.from, to: page.to, texts: missing.map(({ source }) => source) })
  if (texts.length !== missing.length) throw new Error(`${machine.name} was given ${missing.length} texts and returned ${texts.length}`)
  const typed = missing.flatMap(({ path, maxLength }, index) => {
    const text = cleanText(texts[index] ?? '')
    return text && text.length <= maxLength ? [[path, text]] : []
  })
  return { base: draft.revision, typed: Object.fromEntries(typed) }
}
