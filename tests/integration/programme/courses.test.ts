import { expect } from 'vitest'
import { getResourcePage } from '#app/features/discovery/page/get-resource-page.server.ts'
import { findCourseCalendar } from '#app/features/programme/learning/courses/find-course-calendar.server.ts'
import { findPart } from '#app/features/resources/model/parts.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { findChoices } from '#app/features/writing/editor/choices.server.ts'
import { savePart } from '#app/features/writing/editor/save-part.server.ts'
import { asPerson, makeDraft, makePublished } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { test } from '../../fixtures/test.ts'

const shown = { language: 'es', origin: 'http://caja.test' } as const

const publish = async (backend: TestBackend, options: Parameters<typeof makePublished>[1]) => {
  const made = await makePublished(backend, options)
  return { ...made, slug: await slugOf(backend, made.id) }
}
const slugOf = async (backend: TestBackend, id: string) =>
  (await backend.databases.service.selectFrom('resources').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug
const naming = (slug: string) => (content: ResourceContent) => ({ ...content, courses: [{ id: 'a', course: slug }] }) as ResourceContent

test('the page of a course names what was shared after it, and that page names the course', async ({ backend }) => {
  const course = await publish(backend, { kind: 'course' })
  const experience = await publish(backend, { kind: 'experience', content: naming(course.slug) })
  const document = await publish(backend, { kind: 'document', content: naming(course.slug) })
  await makeDraft(backend, { content: naming(course.slug) })
  const { visitor } = backend.databases
  const page = await getResourcePage(visitor, 'course', course.slug, shown)
  expect(page?.shared.map(({ kind, slug }) => [kind, slug])).toEqual([
    ['document', document.slug],
    ['experience', experience.slug],
  ])
  const written = await getResourcePage(visitor, 'experience', experience.slug, shown)
  expect(written?.courses.map(({ slug }) => slug)).toEqual([course.slug])
  expect(written?.shared).toEqual([])
})

test('only a published course is offered in the form, and a draft is refused where it is chosen', async ({ backend }) => {
  const course = await publish(backend, { kind: 'course' })
  const draft = await slugOf(backend, (await makeDraft(backend, { kind: 'course' })).id)
  const { id, owner, revision } = await makeDraft(backend, { content: naming('') })
  const save = (slug: string) =>
    asPerson(backend, owner, (db) =>
      savePart(db, owner.person, {
        resourceId: id,
        part: findPart('experience', 'links') ?? expect.fail(),
        base: revision,
        sent: [
          ['courses[0].id', 'a'],
          ['courses[0].course', slug],
        ],
      }),
    )
  const { courses } = await asPerson(backend, owner, (db) => findChoices(db, 'es', 'experience'))
  expect(courses.map(({ value }) => value)).toContain(course.slug)
  expect(courses.map(({ value }) => value)).not.toContain(draft)
  expect(await save(draft)).toMatchObject({ ok: false, errors: { 'courses[0].course': 'validation.courseNotPublished' } })
  expect(await save(course.slug)).toMatchObject({ ok: true })
})

test('each part of a course refuses what is wrong in it, and not what is wrong in another', async ({ backend }) => {
  const { id, owner, revision } = await makeDraft(backend, {
    kind: 'course',
    content: (content) => ({ ...content, url: 'http://old.example/' }) as ResourceContent,
  })
  const save = (part: string, sent: [string, string][]) =>
    asPerson(backend, owner, (db) =>
      savePart(db, owner.person, { resourceId: id, part: findPart('course', part) ?? expect.fail(), base: revision, sent }),
    )
  const dates: [string, string][] = [
    ['schedule', 'open'],
    ['runs[0].id', 'a'],
    ['runs[0].startsOn', '2098-03-01'],
  ]
  expect(await save('dates', dates)).toMatchObject({ ok: false, errors: { schedule: 'validation.openHasRuns' } })
  expect(await save('dates', [['schedule', 'open']])).toMatchObject({ ok: true })
  const price: [string, string][] = [
    ['price', 'free'],
    ['priceAmount', '20'],
    ['priceCurrency', 'USD'],
  ]
  expect(await save('enrolment', [...price, ['url', 'http://ilpes.example']])).toMatchObject({
    ok: false,
    errors: { priceAmount: 'validation.freeHasPrice', url: 'validation.courseAddress' },
  })
})

test('the dates of a published course are a calendar, those of a draft are not', async ({ backend }) => {
  const dated = (content: ResourceContent) =>
    ({ ...content, runs: [{ id: 'r', startsOn: '2098-03-01', endsOn: '2098-03-12', applyUntil: '' }] }) as ResourceContent
  const course = await publish(backend, { kind: 'course', content: dated })
  const draft = await slugOf(backend, (await makeDraft(backend, { kind: 'course', content: dated })).id)
  const { visitor } = backend.databases
  expect(await findCourseCalendar(visitor, { slug: course.slug }, shown)).toMatchObject([
    {
      id: course.id,
      sessions: [{ startsAt: new Date('2098-03-01T00:00:00Z'), endsAt: new Date('2098-03-13T00:00:00Z'), isWholeDays: true }],
    },
  ])
  expect(await findCourseCalendar(visitor, { slug: draft }, shown)).toEqual([])
  expect((await findCourseCalendar(visitor, {}, shown)).map(({ id }) => id)).toContain(course.id)
})
