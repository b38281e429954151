/** The actions of the translation page, each in one transaction under the person's rights. */
import { attempt, type Tx } from '#app/db/clients.server.ts'
import type { Person } from '#app/features/core/person/person.ts'
import { retryOnEditConflict } from '#app/features/resources/revisions/retry-on-edit-conflict.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { assignTranslation, finishTranslation, unassignTranslation } from './assignments.server.ts'
import { draftByMachine } from './draft-by-machine.server.ts'
import { findKnownTexts } from './find-known-texts.server.ts'
import { importXliff } from './import-xliff.server.ts'
import type { MachineTranslator } from './machine-translator.ts'
import { publishLanguage } from './publish-language.server.ts'
import { type SaveTranslationResult, saveTranslation } from './save-translation.server.ts'
import { type TranslationAnswer, translationPage } from './translation-page.ts'
import type { TranslationChange } from './translation-schema.ts'
import { largestXliff } from './xliff-names.ts'

type As = <T>(work: (db: Tx) => Promise<T>) => Promise<T>
type Given = {
  asMe: As
  person: Person
  resourceId: string
  change: TranslationChange
  form: FormData
  machine: MachineTranslator | null
  notes: { imported: string; drafted: string }
}
export type ChangeResult = { ok: true; others: string[]; count: number } | { ok: false; status: number; answer: Partial<TranslationAnswer> }

const done = (others: string[] = [], count = 0): ChangeResult => ({ ok: true, others, count })
const refuse = (error: string, answer: Partial<TranslationAnswer> = {}): ChangeResult => ({
  ok: false,
  status: refusalStatus(error),
  answer: { error, ...answer },
})

export async function changeTranslation(given: Given): Promise<ChangeResult> {
  const { asMe, person, resourceId, change, form, machine, notes } = given
  const language = change.to
  switch (change.intent) {
    case 'save':
    case 'review': {
      const { base, hold: held } = change
      const input = { resourceId, base, language, typed: typedIn(form), held }
      const saved = await retryOnEditConflict(() => asMe((db) => saveTranslation(db, person, input)))
      return saved.ok ? answerTo(asMe, saved.value, language) : refuse(saved.error)
    }
    case 'import':
      return takeFile(given)
    case 'machine': {
      const drafts = machine && (await draftByMachine(asMe, machine, { resourceId, language }))
      if (!drafts) return refuse('nothing_to_draft')
      const input = { resourceId, language, ...drafts, byMachine: true, note: notes.drafted }
      const saved = await retryOnEditConflict(() => asMe((db) => saveTranslation(db, person, input)))
      return saved.ok ? answerTo(asMe, saved.value, language) : refuse(saved.error)
    }
    case 'publish':
    case 'withdraw': {
      const input = { resourceId, revision: change.revision, language, isLive: change.intent === 'publish' }
      const outcome = await attempt(() => asMe((db) => publishLanguage(db, input)))
      if (!outcome.ok) return refuse(outcome.error)
      const result = outcome.value
      if (result.ok) return done()
      const blocked = 'fields' in result ? result.fields : 'gaps' in result ? result.gaps.map(({ gap }) => gap.path) : []
      return refuse(result.error, { blocked: [...new Set(blocked)] })
    }
    case 'assign': {
      const { person: personId, dueOn = null, note } = change
      const assigned = await attempt(() => asMe((db) => assignTranslation(db, person, { resourceId, language, personId, dueOn, note })))
      return assigned.ok ? done() : refuse(assigned.error)
    }
    case 'unassign':
    case 'finish': {
      const end = change.intent === 'finish' ? finishTranslation : unassignTranslation
      const ended = await attempt(() => asMe((db) => end(db, { resourceId, language })))
      return ended.ok ? done() : refuse(ended.error)
    }
  }
}

async function takeFile({ asMe, person, resourceId, change: { to: language }, form, notes }: Given): Promise<ChangeResult> {
  const file = form.get('file')
  const refuseFile = (status: number, refusal: TranslationAnswer['file']): ChangeResult => ({
    ok: false,
    status,
    answer: { file: refusal },
  })
  if (!(file instanceof File) || file.size === 0) return refuseFile(400, { key: 'not_a_file' })
  if (file.size > largestXliff) return refuseFile(413, { key: 'too_large' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const outcome = await retryOnEditConflict(() =>
    asMe((db) => importXliff(db, person, { resourceId, language, bytes, note: notes.imported })),
  )
  if (!outcome.ok) return refuse(outcome.error)
  const read = outcome.value
  if (!read.ok) return read.error === 'bad_file' ? refuseFile(422, read.refusal) : refuse(read.error)
  // After a conflict the form continues with the file's texts as typed values.
  return answerTo(
    asMe,
    read.result,
    language,
    Object.entries(read.typed).map(([path, text]) => [`text:${path}`, text]),
  )
}

async function answerTo(as: As, result: SaveTranslationResult, to: Language, sent?: TranslationAnswer['sent']): Promise<ChangeResult> {
  if (result.ok) return done(result.others, result.written)
  if (result.error === 'invalid') return { ok: false, status: 400, answer: { errors: result.errors } }
  if (result.error === 'not_found') return refuse('not_found')
  const { content: _, ...merge } = result.merge
  const known = await as((db) => findKnownTexts(db, result.latest.id, to))
  return refuse('edit_conflict', { ...(sent ? { sent } : {}), latest: { page: translationPage(result.latest, to, known), merge } })
}

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, text]) =>
      name.startsWith('text:') && typeof text === 'string' ? [[name.slice('text:'.length), cleanText(text)]] : [],
    ),
  )
