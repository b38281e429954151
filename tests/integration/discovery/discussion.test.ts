/** Questions to the author of a resource: asked, read by an editor, answered, hidden, erased. */
import { sql } from 'kysely'
import { RouterContextProvider } from 'react-router'
import { expect } from 'vitest'
import { attempt, type Tx } from '#app/db/clients.server.ts'
import { type MailServices, sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import { findMail } from '#app/features/core/mail/queries.server.ts'
import type { Search } from '#app/features/core/search-url/schema.ts'
import { describeQuestions } from '#app/features/discovery/discussion/describe-parts.server.ts'
import { discussionCsv } from '#app/features/discovery/discussion/discussion-csv.ts'
import { findAllQuestions, findQuestions, getQuestion } from '#app/features/discovery/discussion/find-questions.server.ts'
import { findRecentQuestions } from '#app/features/discovery/discussion/find-recent-questions.server.ts'
import { findFollowedQuestion, stopFollowing } from '#app/features/discovery/discussion/follow-link.server.ts'
import { answerMailJob, decisionMailJob, indexDiscussion, questionMailJob } from '#app/features/discovery/discussion/mails.server.ts'
import {
  findFollowedQuestions,
  findOwnExport,
  findOwnPosts,
  findQuestionsToAnswer,
} from '#app/features/discovery/discussion/own/find-own.server.ts'
import { countPosts, findPosts } from '#app/features/discovery/discussion/staff/find-posts.server.ts'
import { assignQuestion, moderatePost } from '#app/features/discovery/discussion/staff/moderate.server.ts'
import { postQuery } from '#app/features/discovery/discussion/staff/post-query.ts'
import { findTextOfPart, takeOverAnswer } from '#app/features/discovery/discussion/take-over.server.ts'
import {
  editPost,
  eraseOwnDiscussion,
  followQuestion,
  removePost,
  reportPost,
  unfollowQuestion,
  writePost,
} from '#app/features/discovery/discussion/write-posts.server.ts'
import { findHits } from '#app/features/discovery/search/find-hits.server.ts'
import { findResultPage } from '#app/features/discovery/search/find-result-page.server.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { languageContext, readerContext, type Services, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { action as sendQuestion } from '#app/routes/discovery/ask-question.tsx'
import { action as sendToQuestion } from '#app/routes/discovery/question.tsx'
import { completeContent } from '../../factories/content.ts'
import { type Actor, signInAs } from '../../factories/people.ts'
import { asPerson, makePublished } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { newWord } from '../../fixtures/new-word.ts'
import { storeMail } from '../../fixtures/store-mail.ts'
import { test } from '../../fixtures/test.ts'
import { siteUrl } from '../../fixtures/throwaway-backend.ts'

const servicesOf = (backend: TestBackend): MailServices => ({
  databases: backend.databases,
  sendMail: storeMail(backend),
  publicUrl: siteUrl,
})

const as = <T>(backend: TestBackend, actor: Actor, work: (db: Tx) => Promise<T>) => attempt(() => asPerson(backend, actor, work))

type Asked = { anchor?: string; body?: string; questionId?: string }
const write = (backend: TestBackend, actor: Actor, resourceId: string, { body = '¿Cuánto costó?', ...asked }: Asked = {}) =>
  as(backend, actor, (db) => writePost(db, { resourceId, name: 'Ana Lectora', body, language: 'es', ...asked }))

async function ask(backend: TestBackend, actor: Actor, resourceId: string, asked: Asked = {}): Promise<string> {
  const written = await write(backend, actor, resourceId, asked)
  return written.ok ? written.value.id : expect.fail(written.error)
}

const approve = (backend: TestBackend, editor: Actor, post: string) =>
  as(backend, editor, (db) => moderatePost(db, { intent: 'approve', post }))
const hide = (backend: TestBackend, editor: Actor, post: string, reason = 'Es publicidad') =>
  as(backend, editor, (db) => moderatePost(db, { intent: 'hide', post, reason }))

/** The posts of a list, on all its pages, that have the id: other tests write posts too. */
async function listOf(backend: TestBackend, editor: Actor, state: string, id: string) {
  const found: Awaited<ReturnType<typeof findPosts>>['posts'] = []
  for (let page = 1; ; page += 1) {
    const filters = postQuery.read(new URLSearchParams({ state, page: String(page) }))
    const { posts } = await asPerson(backend, editor, (db) => findPosts(db, filters))
    if (posts.length === 0) return found
    found.push(...posts.filter((post) => post.id === id))
  }
}

const publicOf = async ({ databases }: TestBackend, resourceId: string) =>
  (await findQuestions(databases.visitor, resourceId, { page: 1 })).questions

/** Sends the mails of a post and returns the newest to `actor`. */
async function mailTo(backend: TestBackend, post: string, { person }: Actor) {
  const jobs = [questionMailJob, answerMailJob, decisionMailJob]
  for (const { job, payload } of await findEnqueuedJobs(backend, post))
    for (const known of jobs) if (known.id === job) await sendJobMail(servicesOf(backend), known as typeof answerMailJob, payload as never)
  const [mail] = await findMail(backend.databases.service, { to: person.email, limit: 1 })
  return mail
}

/** Moves the publication of a question back, as if days had passed. */
const backdate = ({ databases }: TestBackend, id: string, days: number) =>
  sql`update discussion_posts set written_at = now() - ${days} * interval '1 day', published_at = now() - ${days} * interval '1 day' where id = ${id}`.execute(
    databases.service,
  )

test('a question of a new member is public only after an editor has read it; then the author is asked', async ({ backend }) => {
  const { id, owner, editor, title } = await makePublished(backend)
  const member = await signInAs(backend, 'member', { language: 'en' })
  const question = await ask(backend, member, id, { anchor: 'lessons' })
  expect(await publicOf(backend, id)).toEqual([])
  expect(await getQuestion(backend.databases.visitor, question, false)).toBeNull()
  expect(await asPerson(backend, member, (db) => getQuestion(db, question, true))).toMatchObject({
    question: { state: 'waiting', anchor: 'lessons' },
    rights: { mayAnswer: false, isFollowing: true, ownPosts: [question], reported: [] },
  })
  expect(await listOf(backend, editor, 'waiting', question)).toMatchObject([{ shownAs: 'Ana Lectora', author: member.person.name }])
  expect((await findEnqueuedJobs(backend, question)).map(({ job }) => job)).toEqual([])

  expect(await approve(backend, editor, question)).toMatchObject({ ok: true })
  expect(await publicOf(backend, id)).toMatchObject([{ id: question, state: 'published', speaksAs: 'reader', answers: [] }])
  const jobs = (await findEnqueuedJobs(backend, question)).map(({ job, payload }) => [job, payload.person])
  expect(jobs).toContainEqual(['send-question', owner.person.id])
  expect(jobs).toContainEqual(['send-post-decision', undefined])
  expect((await mailTo(backend, question, member))?.subject).toBe(`Your text about “${title.en}” is public`)
  const [mail] = await findMail(backend.databases.service, { to: owner.person.email, limit: 1 })
  expect(mail?.subject).toBe(`Una pregunta sobre «${title.es}»`)
  expect(mail?.text).toContain('¿Cuánto costó?')
  expect(mail?.text).toContain(`/es/pregunta/${question}`)
  expect(await approve(backend, editor, question)).toEqual({ ok: false, error: 'already_decided' })
})

test('the author, the institution and editors answer; the person who asked is told, and nobody else answers', async ({ backend }) => {
  const { id, owner, editor, title } = await makePublished(backend)
  const asker = await signInAs(backend, 'official', { institution: 'prevision-cl', language: 'en' })
  const colleague = await signInAs(backend, 'official')
  const [stranger, member] = [await signInAs(backend, 'official', { institution: 'mds-br' }), await signInAs(backend, 'member')]
  const question = await ask(backend, asker, id)
  expect(await publicOf(backend, id)).toHaveLength(1)
  const waiting = (actor: Actor) => asPerson(backend, actor, findQuestionsToAnswer)
  expect(await waiting(owner)).toContainEqual(expect.objectContaining({ id: question }))
  expect(await waiting(colleague)).toContainEqual(expect.objectContaining({ id: question }))
  expect(await waiting(stranger)).not.toContainEqual(expect.objectContaining({ id: question }))

  const answer = (actor: Actor, body: string) => write(backend, actor, id, { questionId: question, body })
  for (const nobody of [stranger, member])
    expect(await answer(nobody, 'Yo creo que mucho')).toEqual({ ok: false, error: 'answer_not_author' })
  const answered = await answer(owner, 'Cerca de dos millones.')
  expect(answered).toMatchObject({ ok: true, value: { isPublic: true } })
  await answer(colleague, 'Y un millón cada año.')
  await answer(editor, 'La fuente está en la página.')
  await answer(asker, 'Gracias, ¿en qué moneda?')
  expect(await publicOf(backend, id)).toMatchObject([
    {
      answeredAt: expect.any(String),
      answers: [{ speaksAs: 'author' }, { speaksAs: 'institution' }, { speaksAs: 'editor' }, { speaksAs: 'reader' }],
    },
  ])
  expect(await waiting(owner)).not.toContainEqual(expect.objectContaining({ id: question }))
  const mail = await mailTo(backend, answered.ok ? answered.value.id : '', asker)
  expect(mail?.subject).toBe(`There is an answer about “${title.en}”`)
  expect(mail?.text).toContain('Cerca de dos millones')
  expect(mail?.text).toContain('author of the resource')
  expect(mail?.html).toContain(`#post-${answered.ok && answered.value.id}`)
})

test('a question that is hidden takes its answers with it, its author reads why, and a decision is made once', async ({ backend }) => {
  const { id, owner, editor, title } = await makePublished(backend)
  const asker = await signInAs(backend, 'official', { institution: 'prevision-cl' })
  const question = await ask(backend, asker, id)
  const answer = await ask(backend, owner, id, { questionId: question, body: 'Dos millones' })
  expect(await hide(backend, editor, question)).toMatchObject({ ok: true })
  expect(await hide(backend, editor, question)).toEqual({ ok: false, error: 'already_decided' })
  expect(await publicOf(backend, id)).toEqual([])
  const mail = await mailTo(backend, question, asker)
  expect(mail?.subject).toBe(`Su texto sobre «${title.es}» no se muestra`)
  expect(mail?.text).toContain('Es publicidad')
  expect(await write(backend, owner, id, { questionId: question, body: 'Otra respuesta' })).toEqual({ ok: false, error: 'question_closed' })
  expect(await asPerson(backend, asker, (db) => getQuestion(db, question, true))).toMatchObject({
    hiddenReasons: { [question]: 'Es publicidad' },
  })
  // Nobody else reads it.
  expect(await asPerson(backend, owner, (db) => getQuestion(db, question, true))).toBeNull()

  await approve(backend, editor, question)
  expect(await publicOf(backend, id)).toMatchObject([{ id: question, answers: [{ id: answer }] }])
  // Without its answer the question is open again.
  await hide(backend, editor, answer)
  expect(await publicOf(backend, id)).toMatchObject([{ answeredAt: null, answers: [] }])
})

test('a member whose text passed is known; one whose text was hidden is not', async ({ backend }) => {
  const { id, editor } = await makePublished(backend)
  const member = await signInAs(backend, 'member')
  const first = await ask(backend, member, id)
  await approve(backend, editor, first)
  const second = await write(backend, member, id, { body: '¿Y quién lo pagó?' })
  expect(second).toMatchObject({ ok: true, value: { isPublic: true } })
  expect(await listOf(backend, editor, 'unchecked', second.ok ? second.value.id : '')).toHaveLength(1)
  await hide(backend, editor, second.ok ? second.value.id : '')
  expect(await write(backend, member, id, { body: '¿Y cuándo?' })).toMatchObject({ ok: true, value: { isPublic: false } })
})

test('the same form sent twice, also at once, is one question; the sixth that waits is refused', async ({ backend }) => {
  const { id } = await makePublished(backend)
  const member = await signInAs(backend, 'member')
  const sent = await Promise.all([1, 2, 3].map(() => write(backend, member, id)))
  const ids = sent.map((one) => (one.ok ? one.value.id : one.error))
  expect(new Set(ids).size).toBe(1)
  for (const number of [2, 3, 4, 5]) await ask(backend, member, id, { body: `¿Pregunta ${number}?` })
  expect(await write(backend, member, id, { body: '¿Pregunta 6?' })).toEqual({ ok: false, error: 'too_many_waiting_posts' })
})

test('a withdrawn resource takes no question, and its discussion is read by staff and authors only', async ({ backend }) => {
  const { id, owner, editor, revision } = await makePublished(backend)
  const [asker, other] = [await signInAs(backend, 'official'), await signInAs(backend, 'official')]
  const question = await ask(backend, asker, id)
  await asPerson(backend, editor, (db) => archiveResource(db, { resourceId: id, revision, note: 'Se retira' }))
  expect(await write(backend, asker, id, { body: '¿Y ahora?' })).toEqual({ ok: false, error: 'resource_withdrawn' })
  expect(await write(backend, owner, id, { questionId: question, body: 'Tarde' })).toEqual({ ok: false, error: 'resource_withdrawn' })
  expect(await write(backend, asker, crypto.randomUUID())).toEqual({ ok: false, error: 'resource_withdrawn' })
  expect(await getQuestion(backend.databases.visitor, question, false)).toBeNull()
  expect(await asPerson(backend, other, (db) => getQuestion(db, question, true))).toBeNull()
  expect(await asPerson(backend, asker, (db) => getQuestion(db, question, true))).toMatchObject({ subject: null })
})

test('an answer is taken into the text it is about: the draft has it, readers see the old text until it is reviewed', async ({
  backend,
}) => {
  const { id, owner, revision, editor } = await makePublished(backend)
  const asker = await signInAs(backend, 'official', { institution: 'prevision-cl' })
  const question = await ask(backend, asker, id, { anchor: 'lessons' })
  const body = `Costó dos millones ${newWord()}`
  const answer = await ask(backend, owner, id, { questionId: question, body })
  const takeOver = (actor: Actor, post = answer, questionId = question) =>
    as(backend, actor, (db) => takeOverAnswer(db, actor.person, { questionId, post, note: 'De una respuesta' }))
  expect(await takeOver(asker)).toEqual({ ok: false, error: 'forbidden' })
  expect(await takeOver(owner, question)).toEqual({ ok: false, error: 'not_found' })
  expect(await takeOver(owner)).toEqual({ ok: true, value: { resourceId: id, part: 'lessons' } })
  const { service } = backend.databases
  const latest = await service
    .selectFrom('revisions')
    .selectAll()
    .where('resource_id', '=', id)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  expect(latest).toMatchObject({ number: revision + 1, author_id: owner.person.id, note: 'De una respuesta' })
  expect((latest.content as ResourceContent & { lessons: Localized }).lessons.es).toMatch(new RegExp(`\n\n${body}$`))
  const published = await service.selectFrom('published_resources').select('content').where('id', '=', id).executeTakeFirstOrThrow()
  expect(JSON.stringify(published.content)).not.toContain(body)
  expect(await takeOver(editor)).toEqual({ ok: false, error: 'answer_in_text' })

  const long = await ask(backend, owner, id, { questionId: question, body: 'a'.repeat(3_990) })
  let taken = await takeOver(owner, long)
  for (let times = 0; taken.ok && times < 10; times += 1)
    taken = await takeOver(owner, await ask(backend, owner, id, { questionId: question, body: newWord() + 'b'.repeat(3_900) }))
  expect(taken).toEqual({ ok: false, error: 'answer_too_long' })
})

test('an answer about a video or about the whole resource is taken into no text; one about a step stands after what is true then', () => {
  const content = completeContent('experience') as Extract<ResourceContent, { kind: 'experience' }>
  const step = content.ledger[0]?.id
  expect(findTextOfPart(content, `step-${step}`)).toMatchObject({ path: 'ledger[0].after', part: 'ledger' })
  expect(findTextOfPart(content, 'cost')?.path).toBe('cost.description')
  for (const anchor of ['', 'sources', 'video-a@3', 'step-gone', 'no-such-part', 'title'])
    expect(findTextOfPart(content, anchor), anchor).toBeNull()
})

test('a question without answer goes to the editors after ten working days', async ({ backend }) => {
  const { id, owner, editor } = await makePublished(backend)
  const asker = await signInAs(backend, 'official', { institution: 'prevision-cl' })
  const question = await ask(backend, asker, id)
  const isLate = async () => (await listOf(backend, editor, 'late', question)).length === 1
  await backdate(backend, question, 11)
  expect(await isLate()).toBe(false)
  await backdate(backend, question, 15)
  const before = await asPerson(backend, editor, countPosts)
  expect(await isLate()).toBe(true)
  expect(before.late).toBeGreaterThan(0)
  await ask(backend, owner, id, { questionId: question, body: 'Dos millones' })
  expect(await isLate()).toBe(false)
})

test('a person downloads what they wrote, and erases it: the place stays, without text and name', async ({ backend }) => {
  const { id, owner } = await makePublished(backend)
  const asker = await signInAs(backend, 'official', { institution: 'prevision-cl' })
  const question = await ask(backend, asker, id, { anchor: 'step-ledger-1' })
  await ask(backend, owner, id, { questionId: question, body: 'Dos millones' })
  expect(await asPerson(backend, asker, findOwnExport)).toMatchObject({
    posts: [{ id: question, part: 'step-ledger-1', name: 'Ana Lectora', text: '¿Cuánto costó?', state: 'published' }],
  })
  await asPerson(backend, asker, eraseOwnDiscussion)
  expect(await publicOf(backend, id)).toMatchObject([
    { id: question, state: 'removed', body: '', shownAs: '', answers: [{ body: 'Dos millones' }] },
  ])
  expect(await asPerson(backend, asker, findOwnPosts)).toEqual([])
  expect(await asPerson(backend, asker, findOwnExport)).toEqual({ posts: [], follows: [], reports: [] })
})

test('the search finds an answer, and leads to the question; hidden, it is not found any more', async ({ backend }) => {
  const { id, owner, editor } = await makePublished(backend)
  const asker = await signInAs(backend, 'official', { institution: 'prevision-cl' })
  const word = newWord()
  const found = async () => {
    for (const { job, payload } of await findEnqueuedJobs(backend, id))
      if (job === 'index-discussion') await indexDiscussion(backend.databases.service, String(payload.resource))
    return findHits(backend.databases.visitor, word, 'es', [id])
  }
  const question = await ask(backend, asker, id, { body: `¿Qué es ${word}?` })
  // A question is found once it has an answer.
  expect((await found())[0]?.passages).toEqual([])
  const answer = await ask(backend, owner, id, { questionId: question, body: `${word} es un fondo de reserva` })
  expect((await found())[0]?.passages).toMatchObject([{ kind: 'section', anchor: `question-${question}`, language: 'es' }])
  const nothing = { kind: [], country: [], topic: [], population: [], challenge: [], change: [], recommendation: [], lang: [] }
  const search: Search = { ...nothing, q: word, year: null, sort: 'relevance', page: 1 }
  expect((await findResultPage(backend.databases.visitor, search)).ids).toEqual([id])
  await hide(backend, editor, answer)
  expect((await found())[0]?.passages).toEqual([])
})

test('the yearly update shows what was asked since the last confirmation', async ({ backend }) => {
  const { id, owner } = await makePublished(backend)
  const asker = await signInAs(backend, 'official', { institution: 'prevision-cl' })
  const first = await ask(backend, asker, id)
  await backdate(backend, first, 40)
  const second = await ask(backend, asker, id, { body: '¿Y hoy?' })
  await ask(backend, owner, id, { questionId: second, body: 'Igual' })
  const { visitor, service } = backend.databases
  expect(await findRecentQuestions(visitor, id)).toMatchObject({
    count: 2,
    questions: [
      { id: first, isAnswered: false },
      { id: second, isAnswered: true },
    ],
  })
  await sql`insert into confirmations (resource_id, confirmed_on, year) values (${id}, current_date - 30, 2026)`.execute(service)
  expect(await findRecentQuestions(visitor, id)).toMatchObject({ count: 1, questions: [{ id: second }] })
})

test('the export has a row for each post, in the words of the page', async ({ backend }) => {
  const made = await makePublished(backend)
  const { id, owner, kind, content } = made
  const asker = await signInAs(backend, 'official', { institution: 'prevision-cl' })
  const question = await ask(backend, asker, id, { anchor: 'lessons', body: '=1+1 "¿?"' })
  await ask(backend, owner, id, { questionId: question, body: 'Dos, en dos\nlíneas' })
  const questions = describeQuestions(await findAllQuestions(backend.databases.visitor, id), { kind, slug: 'x', content }, 'es')
  const csv = discussionCsv(questions, null, 'es', 'standard')
  expect(csv).toContain('Lo que se aprendió')
  expect(csv).toContain('autoría del recurso')
  // No cell begins with what a spreadsheet would compute.
  expect(csv).not.toContain(',"=1+1')
})

/** Moves the writing of a post back, as if minutes had passed. */
const age = ({ databases }: TestBackend, id: string, minutes: number) =>
  sql`update discussion_posts set written_at = now() - ${minutes} * interval '1 minute' where id = ${id}`.execute(databases.service)

test('a post is corrected by its author within 15 minutes, until somebody answers', async ({ backend }) => {
  const { id, owner } = await makePublished(backend)
  const asker = await signInAs(backend, 'official', { institution: 'prevision-cl' })
  const edit = (actor: Actor, post: string, text: string) => as(backend, actor, (db) => editPost(db, post, text))
  const question = await ask(backend, asker, id)
  expect(await edit(owner, question, 'Otra cosa')).toEqual({ ok: false, error: 'forbidden' })
  await age(backend, question, 14)
  expect(await edit(asker, question, '¿Cuánto costó al año?')).toMatchObject({ ok: true })
  expect(await publicOf(backend, id)).toMatchObject([{ body: '¿Cuánto costó al año?', editedAt: expect.any(String) }])
  await age(backend, question, 16)
  expect(await edit(asker, question, 'Tarde')).toEqual({ ok: false, error: 'edit_time_over' })
  await age(backend, question, 1)
  const other = await ask(backend, asker, id, { body: '¿Otra?' })
  expect(await edit(asker, other, '¿Cuánto costó al año?')).toEqual({ ok: false, error: 'no_change' })
  await ask(backend, owner, id, { questionId: question, body: 'Dos millones' })
  expect(await edit(asker, question, 'Ya no')).toEqual({ ok: false, error: 'already_answered' })
  expect(await edit(asker, crypto.randomUUID(), 'Nada')).toEqual({ ok: false, error: 'not_found' })
})

test('what an editor let pass cannot be turned into something else: a corrected text of a new member waits again', async ({ backend }) => {
  const { id, editor, owner } = await makePublished(backend)
  const member = await signInAs(backend, 'member')
  const question = await ask(backend, member, id)
  await approve(backend, editor, question)
  await as(backend, member, (db) => editPost(db, question, 'Compre aquí'))
  expect(await publicOf(backend, id)).toEqual([])
  const before = (await findEnqueuedJobs(backend, question)).filter(({ job }) => job === 'send-question').length
  await approve(backend, editor, question)
  expect(await publicOf(backend, id)).toMatchObject([{ body: 'Compre aquí' }])
  // The author was asked before.
  expect((await findEnqueuedJobs(backend, question)).filter(({ job }) => job === 'send-question')).toHaveLength(before)
  const second = await ask(backend, member, id, { body: '¿Y quién lo pagó?' })
  await as(backend, member, (db) => editPost(db, second, '¿Y quién lo pagó todo?'))
  expect((await publicOf(backend, id)).map(({ id: post }) => post)).toContain(second)
  expect(await listOf(backend, editor, 'unchecked', second)).toHaveLength(1)
  expect(owner.person.id).toBeTruthy()
})

test('a removed question keeps its place and its answers; only its author and staff remove it', async ({ backend }) => {
  const { id, owner, editor } = await makePublished(backend)
  const asker = await signInAs(backend, 'official', { institution: 'prevision-cl' })
  const question = await ask(backend, asker, id)
  const answer = await ask(backend, owner, id, { questionId: question, body: 'Dos millones' })
  const remove = (actor: Actor, post: string) => as(backend, actor, (db) => removePost(db, post))
  expect(await remove(owner, question)).toEqual({ ok: false, error: 'forbidden' })
  expect(await remove(asker, question)).toMatchObject({ ok: true })
  expect(await publicOf(backend, id)).toMatchObject([
    { state: 'removed', body: '', shownAs: '', answers: [{ id: answer, body: 'Dos millones' }] },
  ])
  expect(await write(backend, owner, id, { questionId: question, body: 'Más' })).toEqual({ ok: false, error: 'question_closed' })
  expect(await approve(backend, editor, question)).toEqual({ ok: false, error: 'already_decided' })
  await remove(editor, answer)
  expect(await publicOf(backend, id)).toMatchObject([{ answeredAt: null, answers: [{ state: 'removed' }] }])
})

test('a report reaches the editors once, and is closed by their decision', async ({ backend }) => {
  const { id, editor } = await makePublished(backend)
  const [asker, member] = [await signInAs(backend, 'official'), await signInAs(backend, 'member')]
  const question = await ask(backend, asker, id)
  const report = (reason: string, post = question) => as(backend, member, (db) => reportPost(db, post, reason))
  expect(await report('Es publicidad')).toMatchObject({ ok: true })
  expect(await report('Es publicidad, insisto')).toEqual({ ok: false, error: 'already_reported' })
  expect(await report('Nada', crypto.randomUUID())).toEqual({ ok: false, error: 'forbidden' })
  expect(await listOf(backend, editor, 'reported', question)).toMatchObject([{ reports: ['Es publicidad'] }])
  expect((await asPerson(backend, member, findOwnExport)).reports).toHaveLength(1)
  await approve(backend, editor, question)
  expect(await listOf(backend, editor, 'reported', question)).toEqual([])
  expect(await publicOf(backend, id)).toHaveLength(1)
})

test('who follows a question gets a mail in their language for each new post, and stops by its link', async ({ backend }) => {
  const { id, owner, title } = await makePublished(backend)
  const asker = await signInAs(backend, 'official', { institution: 'prevision-cl' })
  const follower = await signInAs(backend, 'member', { language: 'en' })
  const question = await ask(backend, asker, id)
  for (const _ of [1, 2]) await asPerson(backend, follower, (db) => followQuestion(db, question))
  expect(await asPerson(backend, follower, findFollowedQuestions)).toMatchObject([{ id: question }])
  const answer = await ask(backend, owner, id, { questionId: question, body: 'Dos millones' })
  const mail = await mailTo(backend, answer, follower)
  expect(mail?.subject).toBe(`There is an answer about “${title.en}”`)
  expect((await findEnqueuedJobs(backend, answer)).map(({ payload }) => payload.person).sort()).toEqual(
    [asker.person.id, follower.person.id].sort(),
  )
  const token = /following\/question\/([0-9a-f-]{36})/.exec(mail?.text ?? '')?.[1] ?? expect.fail('no link')
  const { visitor } = backend.databases
  // Opening the link changes nothing.
  expect(await findFollowedQuestion(visitor, token)).toBe(question)
  expect(await stopFollowing(visitor, token)).toBe(question)
  expect(await stopFollowing(visitor, token)).toBeNull()
  expect(await asPerson(backend, follower, findFollowedQuestions)).toEqual([])
  // The person who answered follows too, until they stop.
  await asPerson(backend, owner, (db) => unfollowQuestion(db, question))
  const more = await ask(backend, asker, id, { questionId: question, body: 'Gracias' })
  expect(await findEnqueuedJobs(backend, more)).toEqual([])
})

test('an editor asks another person to answer: the ten working days begin again, and the answer says so', async ({ backend }) => {
  const { id, owner, editor } = await makePublished(backend)
  const asker = await signInAs(backend, 'official', { institution: 'prevision-cl' })
  const [expert, member] = [await signInAs(backend, 'official', { institution: 'mds-br' }), await signInAs(backend, 'member')]
  const question = await ask(backend, asker, id)
  await backdate(backend, question, 20)
  const assign = (person: Actor, actor = editor) => as(backend, actor, (db) => assignQuestion(db, question, person.person.id))
  expect(await assign(expert, owner)).toEqual({ ok: false, error: 'forbidden' })
  expect(await assign(member)).toEqual({ ok: false, error: 'cannot_answer' })
  expect(await listOf(backend, editor, 'late', question)).toHaveLength(1)
  expect(await assign(expert)).toMatchObject({ ok: true })
  expect(await listOf(backend, editor, 'late', question)).toEqual([])
  expect(await listOf(backend, editor, 'open', question)).toMatchObject([{ assignedTo: expert.person.name }])
  expect((await findEnqueuedJobs(backend, question)).map(({ payload }) => payload.person)).toContain(expert.person.id)
  expect(await asPerson(backend, expert, findQuestionsToAnswer)).toMatchObject([{ id: question }])
  await ask(backend, expert, id, { questionId: question, body: 'En Brasil fue así' })
  expect(await publicOf(backend, id)).toMatchObject([{ answeredAt: expect.any(String), answers: [{ speaksAs: 'invited' }] }])
  expect(await assign(owner)).toEqual({ ok: false, error: 'question_closed' })
})

type Answer = {
  init?: { status?: number } | null
  data: { error: string | null; errors: Record<string, string>; sent: [string, string][] }
}

/** Sends a form to an action as a request would. Returns the status, and what the page gets or where it leads. */
async function send(backend: TestBackend, action: unknown, params: Record<string, string>, form: Record<string, string>, actor?: Actor) {
  const context = new RouterContextProvider()
  context.set(servicesContext, { ...backend, publicUrl: siteUrl } as unknown as Services)
  context.set(languageContext, 'es')
  context.set(readerContext, (work) =>
    actor ? backend.databases.asUser(actor.claims, work) : work(backend.databases.visitor as unknown as Tx),
  )
  if (actor) context.set(sessionContext, { ...actor, problem: null })
  const request = new Request(`${siteUrl}/es`, { method: 'POST', body: new URLSearchParams(form) })
  try {
    const answer = (await (action as (args: object) => Promise<Answer>)({ request, params, context, url: new URL(request.url) })) as Answer
    return { status: answer.init?.status, ...answer.data, sent: Object.fromEntries(answer.data.sent) }
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status, to: thrown.headers.get('location') }
    throw thrown
  }
}

test('what cannot be a question is refused with words at its field, and nothing typed is lost', async ({ backend }) => {
  const { id } = await makePublished(backend)
  const member = await signInAs(backend, 'member')
  const form = { part: '', moment: '', name: 'Ana', question: '¿Cuánto costó?' }
  const sendIt = (changes: Record<string, string>, actor: Actor | undefined = member) =>
    send(backend, sendQuestion, { id }, { ...form, ...changes }, actor)
  const long = 'a'.repeat(20_000)
  expect(await sendIt({ question: long })).toMatchObject({
    status: 400,
    errors: { question: 'validation.tooLong' },
    sent: { question: long },
  })
  expect(await sendIt({ question: ' \u0000 ' })).toMatchObject({ status: 400, errors: { question: 'validation.required' } })
  // One character for Postgres, two for JavaScript.
  expect(await sendIt({ question: '👍a', name: '👍' })).toMatchObject({
    status: 400,
    errors: { question: 'validation.required', name: 'validation.required' },
  })
  expect(await sendIt({ question: '\u200b\u200b\u200b', name: '\u200b\u200b' })).toMatchObject({
    status: 400,
    errors: { question: 'validation.required', name: 'validation.required' },
  })
  expect(await sendIt({ part: 'step-gone' })).toMatchObject({
    status: 400,
    errors: { part: 'validation.partGone' },
    sent: { question: '¿Cuánto costó?' },
  })
  expect(await sendIt({ part: `x${'a'.repeat(500)}` })).toMatchObject({ status: 400, errors: { part: 'validation.partGone' } })
  expect(await sendIt({ moment: '1:23' })).toMatchObject({ status: 400, errors: { moment: 'validation.momentOfVideo' } })
  expect(await sendIt({ moment: 'pronto' })).toMatchObject({ status: 400, errors: { moment: 'validation.moment' } })
  expect(await sendIt({ name: ' ' })).toMatchObject({ status: 400, errors: { name: 'validation.required' } })
  const gone = await send(backend, sendQuestion, { id: crypto.randomUUID() }, form, member)
  expect(gone).toMatchObject({ status: 410, error: 'resource_withdrawn', sent: { question: '¿Cuánto costó?' } })
  expect(await send(backend, sendQuestion, { id }, form)).toMatchObject({ status: 401, error: 'session_ended', sent: form })
  expect(await publicOf(backend, id)).toEqual([])
})

test('HTML and emoji in a question are text, as typed, without what turns the direction of writing', async ({ backend }) => {
  const { id, owner } = await makePublished(backend)
  const question = '<script>alert(1)</script>\r\n<b>¿Cuánto?</b> 👩‍🏫 \u202Eotro'
  const sent = await send(backend, sendQuestion, { id }, { part: 'lessons', name: 'Ana  \n <b>', question }, owner)
  expect(sent).toMatchObject({ status: 302, to: expect.stringMatching(/^\/es\/pregunta\/[0-9a-f-]{36}\?done=asked$/) })
  expect(await publicOf(backend, id)).toMatchObject([
    { body: question.replace('\r\n', '\n').replace('\u202E', ''), shownAs: 'Ana <b>', anchor: 'lessons' },
  ])
})

test('an answer to no question is refused, and what was typed comes back', async ({ backend }) => {
  const member = await signInAs(backend, 'editor')
  const form = { intent: 'answer', name: 'Ana', answer: 'Dos millones' }
  for (const question of [crypto.randomUUID()])
    expect(await send(backend, sendToQuestion, { id: question }, form, member)).toMatchObject({
      status: 404,
      error: 'not_found',
      sent: form,
    })
  expect(await send(backend, sendToQuestion, { id: crypto.randomUUID() }, { intent: 'hide', post: 'x' }, member)).toMatchObject({
    status: 400,
    errors: { post: 'validation.id', reason: 'validation.required' },
  })
})
