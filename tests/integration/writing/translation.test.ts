/** Translations: staleness, confirmation, machine drafts, publishing one language, assignments, XLIFF. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { createMailer } from '#app/backend/mail.server.ts'
import { attempt } from '#app/db/clients.server.ts'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import { anchorOf } from '#app/features/resources/model/anchors.ts'
import { setAt } from '#app/features/resources/model/paths.ts'
import type { Experience, ResourceContent } from '#app/features/resources/model/schema.ts'
import { findTexts } from '#app/features/resources/model/translation.ts'
import { moveResource } from '#app/features/resources/publishing/move-resource.server.ts'
import { publishResource } from '#app/features/resources/publishing/publish-resource.server.ts'
import { getDraft } from '#app/features/resources/revisions/draft-queries.server.ts'
import { restoreRevision } from '#app/features/resources/revisions/restore-revision.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { assignTranslation, findMyTranslations, finishTranslation } from '#app/features/writing/translation/assignments.server.ts'
import { draftByMachine } from '#app/features/writing/translation/draft-by-machine.server.ts'
import { findKnownTexts } from '#app/features/writing/translation/find-known-texts.server.ts'
import { countTranslations, findTranslations } from '#app/features/writing/translation/find-translations.server.ts'
import { importXliff } from '#app/features/writing/translation/import-xliff.server.ts'
import { assignmentMailJob } from '#app/features/writing/translation/jobs.server.ts'
import type { MachineTranslator } from '#app/features/writing/translation/machine-translator.ts'
import { matrixQuery } from '#app/features/writing/translation/matrix-query.ts'
import { publishLanguage } from '#app/features/writing/translation/publish-language.server.ts'
import { findTranslatorsToRemind, reminderJob } from '#app/features/writing/translation/remind-translators.server.ts'
import { saveTranslation } from '#app/features/writing/translation/save-translation.server.ts'
import { cellState, type LanguageCount } from '#app/features/writing/translation/text-states.ts'
import { fieldsOfPage, translationPage } from '#app/features/writing/translation/translation-page.ts'
import { writeXliff } from '#app/features/writing/translation/write-xliff.ts'
import { plainTypography } from '#app/lib/plain-typography.ts'
import { completeContent } from '../../factories/content.ts'
import type { Actor } from '../../factories/people.ts'
import { asPerson, type Made } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

type Work = Pick<Made, 'id' | 'revision' | 'content'>

const save = (backend: TestBackend, who: Actor, { id, revision }: Pick<Work, 'id' | 'revision'>, content: ResourceContent) =>
  asPerson(backend, who, (db) => saveRevision(db, who.person, { resourceId: id, base: revision, content, note: '' }))
const edit = (content: ResourceContent, path: string, language: 'es' | 'en', text: string): ResourceContent => {
  const [field] = findTexts(content).filter((one) => one.path === path)
  return setAt(content, path, { ...field?.text, [language]: text })
}
const knownOf = (backend: TestBackend, who: Actor, id: string) => asPerson(backend, who, (db) => findKnownTexts(db, id, 'en'))
const countOf = async ({ databases }: TestBackend, id: string, language = 'en') =>
  databases.service
    .selectFrom('translation_states')
    .select(['texts', 'translated', 'stale', 'machine'])
    .where('resource_id', '=', id)
    .where('language', '=', language)
    .executeTakeFirst()
const latestOf = async (backend: TestBackend, who: Actor, id: string) => {
  const draft = await asPerson(backend, who, (db) => getDraft(db, id))
  if (!draft) throw new Error('No draft')
  return draft
}

test('database and application find the same texts under the same names', async ({ backend }) => {
  for (const kind of kinds) {
    const content = completeContent(kind, { attachments: [] })
    const { rows } = await sql<{
      anchor: string
      texts: object
    }>`select * from private.list_localized_texts(${JSON.stringify(content)}::jsonb)`.execute(backend.databases.service)
    const wanted = findTexts(content)
      .filter(({ text }) => Object.values(text).some(Boolean))
      .map(({ path, text }) => ({ anchor: anchorOf(content, path), texts: text }))
    const byAnchor = (one: { anchor: string | null }, other: { anchor: string | null }) =>
      (one.anchor ?? '').localeCompare(other.anchor ?? '')
    expect(rows.sort(byAnchor)).toEqual(wanted.sort(byAnchor))
  }
})

test('a text in both languages is up to date until its original changes', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft()
  const editor = await signInAs('editor')
  const before = (made.content as Experience).context.es
  expect((await knownOf(backend, editor, made.id)).context).toMatchObject({ outdatedSource: null, isMachine: false })
  const changed = edit(made.content, 'context', 'es', 'Otra cosa')
  const revision = await save(backend, editor, made, changed)
  expect((await knownOf(backend, editor, made.id)).context?.outdatedSource).toBe(before)
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 1 })

  const again = await save(backend, editor, { id: made.id, revision }, edit(changed, 'context', 'es', 'Y otra más'))
  expect((await knownOf(backend, editor, made.id)).context?.outdatedSource).toBe(before)

  const back = await save(backend, editor, { id: made.id, revision: again }, made.content)
  expect((await knownOf(backend, editor, made.id)).context?.outdatedSource).toBeNull()
  await save(backend, editor, { id: made.id, revision: back }, edit(edit(made.content, 'context', 'es', 'Nuevo'), 'context', 'en', 'New'))
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 0 })
})

test('database and application normalise typography in the same way', async ({ backend }) => {
  const scalar = fc.integer({ min: 1, max: 0x2fff }).map((code) => String.fromCodePoint(code))
  const text = fc.array(fc.oneof(scalar, fc.constantFrom(' ', '\u00A0', '’', '“', '»', '—', '…', '\u00AD', '\u200B', 'a', 'é')), {
    maxLength: 12,
  })
  const samples = fc.sample(text, 600).map((pieces) => pieces.join(''))
  const { rows } = await sql<{ plain: string }>`
    select private.plain_typography(text) as plain from unnest(${samples}::text[]) with ordinality as each (text, place) order by place`.execute(
    backend.databases.service,
  )
  expect(rows.map(({ plain }) => plain)).toEqual(samples.map(plainTypography))
})

test('other spaces, quotes, dashes and invisible characters do not change a translation’s state', async ({
  backend,
  makeDraft,
  signInAs,
}) => {
  const made = await makeDraft()
  const editor = await signInAs('editor')
  const typed = 'El 20 % de "los hogares" - es decir, 1990-2015... no cobró.'
  const set = 'El\u00A020\u202F% de «los ho\u00ADgares» — es decir, 1990–2015… no\u200B cobró.'
  const text = (revision: number, es: string, en: string) =>
    save(backend, editor, { id: made.id, revision }, edit(edit(made.content, 'context', 'es', es), 'context', 'en', en))
  let revision = await text(made.revision, typed, '20% of "households"')
  revision = await text(revision, set, '20% of "households"')
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 0 })
  revision = await text(revision, `${set} Y más.`, '20% of "households"')
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 1 })
  // Curly quotes in the translation do not count as translating the added text.
  revision = await text(revision, `${set} Y más.`, '20% of “households”')
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 1 })
  await text(revision, `${set} Y más.`, '20% of “households”. And more.')
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 0 })
})

test('translation data follows a moved item, and is deleted with it', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft()
  const editor = await signInAs('editor')
  const { ledger } = made.content as Experience
  const [step] = ledger
  if (!step) throw new Error('No step')
  const moved = { ...made.content, ledger: [{ ...step, id: 'new', before: { es: 'Antes' } }, step] } as ResourceContent
  const revision = await save(backend, editor, made, moved)
  const anchor = `ledger[#${step.id}].before`
  expect((await knownOf(backend, editor, made.id))[anchor]?.outdatedSource).toBeNull()
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 0 })
  await save(backend, editor, { id: made.id, revision }, { ...moved, ledger: [] } as unknown as ResourceContent)
  expect((await knownOf(backend, editor, made.id))[anchor]).toBeUndefined()
})

test('a translation whose original changed meanwhile is outdated at once', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft({ languages: ['es'] })
  const editor = await signInAs('editor')
  await save(backend, made.owner, made, edit(made.content, 'context', 'es', 'Otra cosa'))
  const result = await asPerson(backend, editor, (db) =>
    saveTranslation(db, editor.person, {
      resourceId: made.id,
      base: made.revision,
      language: 'en',
      typed: { context: 'The old thing', summary: 'A summary' },
    }),
  )
  expect(result).toMatchObject({ ok: true, others: ['context'], written: 2 })
  const known = await knownOf(backend, editor, made.id)
  expect(known.context?.outdatedSource).toBe((made.content as Experience).context.es)
  expect(known.summary?.outdatedSource).toBeNull()
})

test('a person confirms an unchanged translation in their name', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft()
  const editor = await signInAs('editor', { name: 'Ana' })
  const revision = await save(backend, made.owner, made, edit(made.content, 'context', 'es', 'Otra cosa'))
  const hold = (base: number) =>
    attempt(() =>
      asPerson(backend, editor, (db) =>
        saveTranslation(db, editor.person, { resourceId: made.id, base, language: 'en', typed: {}, held: ['context'] }),
      ),
    )
  expect(await hold(made.revision)).toEqual({ ok: false, error: 'text_removed' })
  expect(await hold(revision)).toMatchObject({ ok: true, value: { ok: true, written: 0, revision } })
  expect((await knownOf(backend, editor, made.id)).context).toMatchObject({ outdatedSource: null, by: 'Ana' })
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 0 })
})

test('translating a text that was deleted meanwhile is refused, and typed texts are returned', async ({ backend, makeDraft, signInAs }) => {
  const made = await makeDraft({ languages: ['es'] })
  const editor = await signInAs('editor')
  const gone = { ...edit(made.content, 'lessons', 'es', ''), challenges: [] } as unknown as ResourceContent
  const revision = await save(backend, made.owner, made, gone)
  const typed = { 'challenges[0].howMet': 'With brigades', lessons: 'Lessons', summary: 'A summary' }
  const result = await asPerson(backend, editor, (db) =>
    saveTranslation(db, editor.person, { resourceId: made.id, base: made.revision, language: 'en', typed }),
  )
  expect(result).toMatchObject({
    ok: false,
    error: 'edit_conflict',
    merge: {
      orphans: expect.arrayContaining([
        { name: 'challenges.howMet', text: 'With brigades' },
        { name: 'lessons', text: 'Lessons' },
      ]),
      values: { summary: 'A summary' },
    },
  })
  expect((await latestOf(backend, editor, made.id)).revision).toBe(revision)
})

const machine: MachineTranslator = {
  name: 'Ensayo',
  translate: async ({ from, to, texts }) => texts.map((text) => `${from}→${to} ${text}`.slice(0, 140)),
}

test('machine translation drafts missing texts; the language is published only after a person confirmed every text', async ({
  backend,
  makePublished,
}) => {
  const made = await makePublished({ languages: ['es'] })
  const { editor, id } = made
  const as = <T>(work: Parameters<typeof asPerson<T>>[2]) => asPerson(backend, editor, work)
  const first = await as((db) =>
    saveTranslation(db, editor.person, { resourceId: id, base: made.revision, language: 'en', typed: { title: 'By a person' } }),
  )
  expect(first.ok).toBe(true)
  const drafts = await draftByMachine(as, machine, { resourceId: id, language: 'en' })
  if (!drafts) throw new Error('Nothing was missing')
  expect(drafts.typed.title).toBeUndefined()
  const saved = await as((db) => saveTranslation(db, editor.person, { resourceId: id, language: 'en', ...drafts, byMachine: true }))
  expect(saved).toMatchObject({ ok: true, written: Object.keys(drafts.typed).length })
  const draft = await latestOf(backend, editor, id)
  const page = translationPage(draft, 'en', await knownOf(backend, editor, id))
  expect(fieldsOfPage(page).filter(({ state }) => state === 'machine')).toHaveLength(Object.keys(drafts.typed).length)
  expect(await draftByMachine(as, machine, { resourceId: id, language: 'en' })).toBeNull()

  const publish = (revision: number) =>
    attempt(() => as((db) => publishLanguage(db, { resourceId: id, revision, language: 'en', isLive: true })))
  expect(await publish(draft.revision)).toEqual({ ok: false, error: 'machine_text' })
  expect(
    await attempt(() => as((db) => publishResource(db, { resourceId: id, revision: draft.revision, languages: ['es', 'en'] }))),
  ).toEqual({ ok: false, error: 'machine_text' })
  // Also directly in the database.
  expect(
    await attempt(() =>
      as(async (db) => {
        await moveResource(db, { resourceId: id, to: 'in_review', revision: draft.revision })
        await moveResource(db, { resourceId: id, to: 'published', revision: draft.revision, languages: ['es', 'en'] })
      }),
    ),
  ).toEqual({ ok: false, error: 'machine_text' })
  expect((await latestOf(backend, editor, id)).liveLanguages).toEqual(['es'])

  const [edited, ...others] = fieldsOfPage(page).filter(({ state }) => state === 'machine')
  const confirmed = await as((db) =>
    saveTranslation(db, editor.person, {
      resourceId: id,
      base: draft.revision,
      language: 'en',
      typed: { [edited?.path ?? '']: 'Corrected by a person' },
      held: others.map(({ anchor }) => anchor),
    }),
  )
  expect(confirmed).toMatchObject({ ok: true, written: 1 })
  expect(await countOf(backend, id)).toMatchObject({ machine: 0 })
  expect(await publish(draft.revision + 1)).toEqual({ ok: true, value: { ok: true } })
  expect((await latestOf(backend, editor, id)).liveLanguages).toEqual(['es', 'en'])
})

test("what comes back with an earlier version comes back as it was: out of date, or a machine's", async ({
  backend,
  makeDraft,
  signInAs,
}) => {
  const made = await makeDraft()
  const editor = await signInAs('editor')
  const as = <T>(work: Parameters<typeof asPerson<T>>[2]) => asPerson(backend, editor, work)
  const before = (made.content as Experience).context.es
  const title = 'A title of a machine'
  const stale = await save(backend, editor, made, edit(made.content, 'context', 'es', 'Otra cosa'))
  const saved = await as((db) =>
    saveTranslation(db, editor.person, { resourceId: made.id, base: stale, language: 'en', typed: { title }, byMachine: true }),
  )
  const wanted = await latestOf(backend, editor, made.id)
  expect(saved).toMatchObject({ ok: true, written: 1 })
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 1, machine: 1 })

  // Both are corrected; then the earlier version is restored.
  const both = edit(edit(wanted.content, 'context', 'en', 'Something else'), 'title', 'en', 'A title of a person')
  const right = await save(backend, editor, { id: made.id, revision: wanted.revision }, both)
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 0, machine: 0 })
  const restore = (number: number, latest: number) =>
    as((db) => restoreRevision(db, editor.person, { resourceId: made.id, number, latest, note: '' }))
  expect(await restore(wanted.revision, right)).toMatchObject({ ok: true })
  const known = await knownOf(backend, editor, made.id)
  expect(known.context).toMatchObject({ outdatedSource: before, isMachine: false })
  expect(known.title).toMatchObject({ outdatedSource: null, isMachine: true })
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 1, machine: 1 })

  // Also for deleted texts, and only for what was stale: the first version is all current.
  const without = await save(
    backend,
    editor,
    { id: made.id, revision: right + 1 },
    edit(edit(wanted.content, 'context', 'en', ''), 'title', 'en', ''),
  )
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 0, machine: 0 })
  expect(await restore(wanted.revision, without)).toMatchObject({ ok: true })
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 1, machine: 1 })
  expect(await restore(made.revision, without + 1)).toMatchObject({ ok: true })
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 0, machine: 0 })
})

test('one language is published and withdrawn, and the other does not change', async ({ backend, makePublished }) => {
  const made = await makePublished({ languages: ['es'] })
  const { editor, id } = made
  const withEnglish = findTexts(made.content).reduce(
    (content, { path, text }) => setAt(content, path, text.es ? { ...text, en: `${text.es} EN`.slice(0, 140) } : text),
    made.content,
  )
  const revision = await save(backend, editor, made, withEnglish)
  const change = (language: 'es' | 'en', isLive: boolean, at = revision) =>
    asPerson(backend, editor, (db) => publishLanguage(db, { resourceId: id, revision: at, language, isLive }))
  const published = () =>
    backend.databases.visitor
      .selectFrom('published_resources')
      .select(['languages', sql<string>`content -> 'context' ->> 'es'`.as('es'), sql<string>`content -> 'context' ->> 'en'`.as('en')])
      .where('id', '=', id)
      .executeTakeFirst()
  const { es } = (made.content as Experience).context
  expect(await published()).toEqual({ languages: ['es'], es: expect.stringMatching(/./), en: null })
  expect(await change('en', true)).toEqual({ ok: true })
  expect(await published()).toEqual({ languages: ['es', 'en'], es, en: `${es} EN` })
  expect(await change('en', false)).toEqual({ ok: true })
  expect(await published()).toEqual({ languages: ['es'], es, en: null })
  expect(await change('es', false)).toEqual({ ok: false, error: 'last_language' })
  expect(await change('en', false)).toEqual({ ok: false, error: 'no_change' })

  const next = await save(backend, editor, { id, revision }, edit(withEnglish, 'lessons', 'es', 'Otra lección'))
  expect(await change('en', true, next)).toEqual({ ok: false, error: 'other_changes', fields: ['lessons'] })
  const incomplete = await save(backend, editor, { id, revision: next }, edit(withEnglish, 'lessons', 'en', ''))
  expect(await change('en', true, incomplete)).toMatchObject({
    ok: false,
    error: 'incomplete',
    gaps: [{ language: 'en', gap: { path: 'lessons' } }],
  })
  expect(await published()).toEqual({ languages: ['es'], es, en: null })
  expect(
    await attempt(() =>
      asPerson(backend, made.owner, (db) => publishLanguage(db, { resourceId: id, revision, language: 'en', isLive: true })),
    ),
  ).toEqual({
    ok: false,
    error: 'stale_revision',
  })
})

test('the matrix shows each language of a resource with its changes, most work first', async ({ backend, makePublished, signInAs }) => {
  const made = await makePublished()
  const editor = await signInAs('editor')
  await save(backend, editor, made, edit(made.content, 'context', 'es', 'Otra cosa'))
  const find = (query: string) => asPerson(backend, editor, (db) => findTranslations(db, matrixQuery.read(new URLSearchParams(query))))
  const { rows } = await find(`state=stale&to=en&translator=${made.owner.person.id}`)
  expect(rows.map(({ id }) => id)).toEqual([made.id])
  expect(rows[0]).toMatchObject({
    original: 'es',
    need: 1,
    isLive: true,
    cells: [
      { language: 'es', state: 'original', isLive: true },
      { language: 'en', state: 'stale', stale: 1, missing: 0, isLive: true, isAssigned: false },
    ],
    changes: { en: [{ anchor: 'context', path: 'context', before: (made.content as Experience).context.es, after: 'Otra cosa' }] },
  })
  const shown = async (query: string) => (await find(`${query}&translator=${made.owner.person.id}`)).rows.length
  expect(await shown('live=1')).toBe(1)
  expect(await shown('country=HND')).toBe(made.content.countries.includes('HND') ? 1 : 0)
  expect(await shown(`country=${made.content.countries[0]}`)).toBe(1)
  for (const query of [
    'state=missing',
    'state=not-begun',
    'state=complete',
    'state=to-publish',
    'state=machine',
    'kind=video',
    'to=es',
    'country=XXX',
  ])
    expect([query, await shown(query)]).toEqual([query, 0])
  const totals = await asPerson(backend, editor, (db) => countTranslations(db, { live: false }))
  expect(totals.map(({ language }) => language)).toEqual(['es', 'en'])
  expect(totals[0]?.total).toBe(totals[1]?.total)
  expect(totals.find(({ language }) => language === 'en')?.counts.stale).toBeGreaterThan(0)
})

test('states are equal in database and application', async ({ backend, makeDraft, signInAs }) => {
  const editor = await signInAs('editor')
  const states: string[] = []
  for (const languages of [['es'], ['es', 'en']] as const) {
    const made = await makeDraft({ languages, owner: editor })
    const content = languages.length === 1 ? edit(made.content, 'lessons', 'en', 'Lessons') : made.content
    if (languages.length === 1) await save(backend, editor, made, content)
    const { rows } = await asPerson(backend, editor, (db) =>
      findTranslations(db, matrixQuery.read(new URLSearchParams(`translator=${editor.person.id}`))),
    )
    const row = rows.find(({ id }) => id === made.id)
    const counts = await backend.databases.service.selectFrom('translation_states').selectAll().where('resource_id', '=', made.id).execute()
    for (const cell of row?.cells ?? []) {
      const count = counts.find(({ language }) => language === cell.language)
      expect(cellState(count && ({ ...count, isOriginal: count.is_original } as unknown as LanguageCount))).toBe(cell.state)
      states.push(cell.state)
    }
  }
  expect(new Set(states)).toEqual(new Set(['original', 'missing', 'complete']))
})

test('an editor assigns a translator, who is notified in their language, sees the assignment and finishes it', async ({
  backend,
  makeDraft,
  signInAs,
}) => {
  const made = await makeDraft({ languages: ['es'] })
  const editor = await signInAs('editor')
  const translator = await signInAs('editor', { language: 'en' })
  const stranger = await signInAs('official', { institution: 'prevision-cl' })
  const assign = (who: Actor) =>
    attempt(() =>
      asPerson(backend, editor, (db) =>
        assignTranslation(db, editor.person, {
          resourceId: made.id,
          language: 'en',
          personId: who.person.id,
          dueOn: '2027-01-15',
          note: 'Con <cuidado>',
        }),
      ),
    )
  expect(await assign(stranger)).toEqual({ ok: false, error: 'cannot_translate' })
  expect((await assign(made.owner)).ok).toBe(true)
  const assigned = await assign(translator)
  if (!assigned.ok) throw new Error(assigned.error)
  await sendJobMail(
    { ...backend, sendMail: createMailer(backend.databases.service, undefined, 'caja@caja.test'), publicUrl: 'https://caja.test' },
    assignmentMailJob,
    { assignment: assigned.value },
  )
  const [mail] = await findMail(backend.databases.service, { to: translator.person.email, limit: 1 })
  expect(mail?.text).toContain('from Spanish into English')
  expect(mail?.text).toContain('15 January 2027')
  expect(mail?.text).toContain('https://caja.test/en/workspace/translations')
  expect(mail?.html).toContain('Con &#60;cuidado&#62;')
  const mine = (who: Actor) => asPerson(backend, who, findMyTranslations)
  expect(await mine(made.owner)).toEqual([])
  expect(await mine(translator)).toMatchObject([{ resourceId: made.id, language: 'en', dueOn: '2027-01-15', translated: 0, doneAt: null }])
  const finish = () => attempt(() => asPerson(backend, translator, (db) => finishTranslation(db, { resourceId: made.id, language: 'en' })))
  expect((await finish()).ok).toBe(true)
  expect(await finish()).toEqual({ ok: false, error: 'not_found' })
  expect((await mine(translator))[0]?.doneAt).not.toBeNull()
})

test('a translator is reminded before the due date and when late, in one mail, without finished ones', async ({
  backend,
  makeDraft,
  signInAs,
}) => {
  const editor = await signInAs('editor')
  const translator = await signInAs('editor', { language: 'en' })
  const [first, second] = [await makeDraft({ languages: ['es'] }), await makeDraft({ languages: ['es'] })]
  const assign = ({ id }: Made, dueOn: string) =>
    asPerson(backend, editor, (db) =>
      assignTranslation(db, editor.person, { resourceId: id, language: 'en', personId: translator.person.id, dueOn, note: '' }),
    )
  await assign(first, '2031-05-10')
  await assign(second, '2031-05-11')
  const remind = async (today: string) => {
    const mailed = {
      ...backend,
      sendMail: createMailer(backend.databases.service, undefined, 'caja@caja.test'),
      publicUrl: 'https://caja.test',
    }
    const before = (await findMail(backend.databases.service, { to: translator.person.email })).length
    for (const personId of await findTranslatorsToRemind(backend.databases.service, today))
      await sendJobMail(mailed, reminderJob, { personId, today })
    const mails = await findMail(backend.databases.service, { to: translator.person.email })
    return mails.slice(0, mails.length - before)
  }
  expect(await remind('2031-05-06')).toEqual([])
  // A mail that the server refuses leaves no mark: it is sent by the next try.
  const refusing = { ...backend, publicUrl: 'https://caja.test', sendMail: () => Promise.reject(new Error('451 Try again later')) }
  const due = { personId: translator.person.id, today: '2031-05-08' }
  await expect(sendJobMail(refusing, reminderJob, due)).rejects.toThrow('451')
  const [soon, ...others] = await remind('2031-05-08')
  expect(others).toEqual([])
  expect(soon?.subject).toBe('2 translations are due soon')
  expect(soon?.text).toContain('by 10 May 2031')
  expect(await remind('2031-05-08')).toEqual([])
  await asPerson(backend, translator, (db) => finishTranslation(db, { resourceId: second.id, language: 'en' }))
  expect((await remind('2031-05-12')).map(({ subject }) => subject)).toEqual(['A translation is late'])
  expect(await remind('2031-05-13')).toEqual([])
})

const notes = { label: (path: string) => path, length: String, stale: (before: string) => before, machine: 'm' }

test('texts are exported as XLIFF, translated elsewhere and imported without loss or other changes', async ({
  backend,
  makeDraft,
  signInAs,
}) => {
  const made = await makeDraft({ languages: ['es'] })
  const editor = await signInAs('editor')
  const out = async () => {
    const draft = await latestOf(backend, editor, made.id)
    return writeXliff(translationPage(draft, 'en', await knownOf(backend, editor, made.id)), notes)
  }
  const bring = (text: string, resourceId = made.id) =>
    asPerson(backend, editor, (db) =>
      importXliff(db, editor.person, { resourceId, language: 'en', bytes: new TextEncoder().encode(text), note: 'XLIFF' }),
    )
  const translate = (text: string, unit: string, target: string) =>
    text.replace(new RegExp(`(id="${unit}"[\\s\\S]*?</source>)`), `$1<target>${target}</target>`)
  const file = await out()
  expect(await bring(file)).toMatchObject({ ok: true, result: { ok: true, written: 0 } })
  expect((await latestOf(backend, editor, made.id)).revision).toBe(made.revision)

  // The tool adds its region.
  const sent = file.replace('trgLang="en"', 'trgLang="en-US"')
  const translated = translate(translate(sent, 'context', 'Context &amp; <mrk id="m">more</mrk>'), 'lessons', 'Lessons')
  expect(await bring(translated)).toMatchObject({ ok: true, result: { ok: true, written: 2 } })
  const draft = await latestOf(backend, editor, made.id)
  expect((draft.content as Experience).context.en).toBe('Context & more')
  expect((draft.content as Experience).context.es).toBe((made.content as Experience).context.es)

  // The same file again, with one change where somebody else wrote meanwhile.
  const late = await bring(translate(file, 'context', 'Another context'))
  expect(late).toMatchObject({
    ok: true,
    typed: { context: 'Another context' },
    result: { ok: false, error: 'edit_conflict', merge: { conflicts: { context: 'Context & more' } } },
  })
  const other = await makeDraft()
  expect(await bring(file, other.id)).toMatchObject({ ok: false, refusal: { key: 'other_resource', line: 3 } })
  expect(await bring(file.replace('trgLang="en"', 'trgLang="pt"'))).toMatchObject({
    ok: false,
    refusal: { key: 'other_languages', what: 'es → pt' },
  })
  expect(await bring(file.replace(`/${made.revision}"`, '/99"'))).toMatchObject({
    ok: false,
    refusal: { key: 'unknown_revision', what: '99' },
  })
  expect(await bring(`${file}<`)).toMatchObject({ ok: false, refusal: { key: 'not_xml' } })
  expect((await latestOf(backend, editor, made.id)).revision).toBe(draft.revision)

  // Marking a text as final confirms it.
  const stale = await save(backend, editor, draft, edit(draft.content, 'lessons', 'es', 'Otra lección'))
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 1 })
  const final = (await out()).replace('state="initial" subState="caja:stale"', 'state="final"')
  expect(await bring(final)).toMatchObject({ ok: true, result: { ok: true, written: 0, revision: stale } })
  expect(await countOf(backend, made.id)).toMatchObject({ stale: 0 })

  // Texts deleted since the export are named and returned.
  await save(backend, editor, { id: made.id, revision: stale }, {
    ...edit(draft.content, 'lessons', 'es', 'Otra lección'),
    challenges: [],
  } as unknown as ResourceContent)
  const [challenge] = (made.content as Experience).challenges
  expect(await bring(translate(file, `challenges:${challenge?.id}:.howMet`, 'With brigades'))).toMatchObject({
    ok: true,
    result: { ok: false, error: 'edit_conflict', merge: { orphans: [{ name: 'challenges.howMet', text: 'With brigades' }] } },
  })
})
