/** Imports a translator's file: checks it against the revision it was exported from, then saves it like typed texts. */
import type { Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { textProblem } from '#app/features/resources/model/text-problem.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { differsOnlyInTypography } from '#app/lib/plain-typography.ts'
import { parseXliff, type XliffFile } from './parse-xliff.ts'
import { type SaveTranslationResult, saveTranslation } from './save-translation.server.ts'
import { fieldsOfPage, type TranslationPage, translationPage } from './translation-page.ts'
import { anchorOfUnit, languageOfTag, parseOriginal } from './xliff-names.ts'
import type { XliffRefusal } from './xliff-refusal.ts'

type Input = { resourceId: string; language: Language; bytes: Uint8Array; note: string }
/** `typed` are the file's texts by path in revision `base`: after a conflict the form continues with them. */
export type ImportXliffResult =
  | { ok: false; error: 'bad_file'; refusal: XliffRefusal }
  | { ok: false; error: 'not_found' }
  | { ok: true; typed: Record<string, string>; base: number; result: SaveTranslationResult }

export async function importXliff(
  db: Tx,
  person: Pick<Person, 'id'>,
  { resourceId, language, bytes, note }: Input,
): Promise<ImportXliffResult> {
  const bad = (refusal: XliffRefusal) => ({ ok: false as const, error: 'bad_file' as const, refusal })
  const parsed = parseXliff(bytes)
  if (!parsed.ok) return bad(parsed.refusal)
  const { file } = parsed
  const original = parseOriginal(file.original)
  if (original?.id !== resourceId) return bad({ key: 'other_resource', ...file.originalPlace })
  const latest = await getDraft(db, resourceId)
  if (!latest) return { ok: false, error: 'not_found' }
  if (languageOfTag(file.from) !== latest.content.originalLanguage || languageOfTag(file.to) !== language)
    return bad({ key: 'other_languages', line: 1, what: `${file.from} → ${file.to}` })
  const seen = original.revision <= latest.revision ? await getDraft(db, resourceId, original.revision) : null
  if (!seen) return bad({ key: 'unknown_revision', ...file.originalPlace, what: String(original.revision) })
  const read = readUnits(file, translationPage(seen, language))
  if (!read.ok) return bad(read.refusal)
  const { typed, held } = read
  const result = await saveTranslation(db, person, {
    resourceId,
    base: original.revision,
    language,
    typed,
    held: await stillWaiting(db, resourceId, language, held),
    note,
  })
  return { ok: true, typed, base: original.revision, result }
}

/** Texts that the translator marked as final and that still need a decision. */
async function stillWaiting(db: Tx, resourceId: string, language: Language, anchors: readonly string[]): Promise<string[]> {
  if (anchors.length === 0) return []
  const rows = await db
    .selectFrom('translated_texts')
    .select('anchor')
    .where('resource_id', '=', resourceId)
    .where('language', '=', language)
    .where('anchor', 'in', anchors)
    .where((eb) => eb.or([eb('is_machine', '=', true), eb('outdated_source', 'is not', null)]))
    .execute()
  return rows.map(({ anchor }) => anchor)
}

type ReadUnits = { ok: true; typed: Record<string, string>; held: string[] } | { ok: false; refusal: XliffRefusal }

/** The file's texts by path. Every unit must belong to the page, occur once, have the exported original, and fit in length. */
export function readUnits({ units }: Pick<XliffFile, 'units'>, page: TranslationPage): ReadUnits {
  const fields = new Map(fieldsOfPage(page).map((field) => [field.anchor, field]))
  const [first] = units
  if (!first) return { ok: false, refusal: { key: 'no_unit' } }
  const typed: Record<string, string> = {}
  const held: string[] = []
  const known = new Set<string>()
  for (const { id, line, column, source, target, targetPlace, state } of units) {
    const anchor = anchorOfUnit(id)
    const field = fields.get(anchor)
    const refuse = (key: XliffRefusal['key'], place = { line, column }) => ({ ok: false as const, refusal: { key, ...place, what: id } })
    if (!field) return refuse('unknown_unit')
    if (known.has(anchor)) return refuse('duplicate_unit')
    known.add(anchor)
    // Translation tools normalise spaces and quotes.
    if (!differsOnlyInTypography(source, field.source)) return refuse('source_altered')
    const text = target === null ? '' : cleanText(target)
    const problem = textProblem(field, text)
    if (problem) return refuse(problem === 'tooLong' ? 'too_long' : 'too_nested', targetPlace)
    if (text) typed[field.path] = text
    if (text && state === 'final') held.push(anchor)
  }
  return { ok: true, typed, held }
}
