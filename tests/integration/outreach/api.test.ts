/** The JSON interface: its answers are as its description says, for every address and parameter in it. */
import { expect } from 'vitest'
import { z } from 'zod'
import { describeApi } from '#app/features/outreach/api/openapi.ts'
import { publishPlan } from '#app/features/programme/plan-import/publish-plan.server.ts'
import { archiveResource } from '#app/features/resources/publishing/archive-resource.server.ts'
import { asPerson } from '../../factories/resources.ts'
import { startReadingServer } from '../../fixtures/reading-server.ts'
import { test as base } from '../../fixtures/test.ts'

type Parameter = { name: string; in: string; schema: { type: string; enum?: string[]; minimum?: number; maximum?: number } }
type Description = {
  paths: Record<
    string,
    { get: { parameters: Parameter[]; responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }> } }
  >
  components: { schemas: Record<string, object> }
}

const test = base
  .extend('server', async ({ backend }, { onCleanup }) => {
    const server = await startReadingServer(backend, { isCached: false })
    onCleanup(server.stop)
    return server
  })
  .extend('get', ({ server }) => async (address: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}/api/v1${address}`, { headers })
    const body = (await response.json()) as Record<string, unknown> & {
      data: Record<string, unknown>[]
      next: string | null
      total: number
    }
    return { status: response.status, headers: response.headers, body }
  })

const description = describeApi('http://caja.test') as unknown as Description

/** The part of the description with the name, as a schema. */
function schemaOf(name: string) {
  const { schemas } = description.components
  const document = { ...schemas[name], $defs: schemas }
  return z.fromJSONSchema(JSON.parse(JSON.stringify(document).replaceAll('#/components/schemas/', '#/$defs/')))
}

/** A value that the parameter accepts, and one that it refuses. */
function valuesOf({ name, schema }: Parameter): { good: string | null; bad: string } {
  if (name === 'cursor') return { good: null, bad: 'x' }
  if (schema.enum) return { good: schema.enum[0] ?? '', bad: 'xx' }
  if (schema.type === 'integer') return { good: String(schema.minimum ?? 1), bad: String((schema.maximum ?? 0) + 1) }
  const known: Record<string, string> = {
    kind: 'experience',
    country: 'HND',
    topic: 'care-systems',
    population: 'older-persons',
    recommendation: '1819ai/2',
    lang: 'es',
    changedSince: '2026-01-01',
    fields: 'title,summary',
  }
  return { good: known[name] ?? null, bad: 'no-such-value' }
}

test('every address of the description answers as it says, with and without each parameter', async ({ get, makePublished }) => {
  const { id } = await makePublished({ languages: ['es'] })
  await makePublished({ kind: 'document' })
  const paths = Object.entries(description.paths)
  expect(paths.length).toBeGreaterThan(4)
  for (const [path, { get: operation }] of paths) {
    const address = path.replace('{id}', id).replace('{evaluation}/{number}', '1819ai/2')
    const ok = schemaOf(operation.responses[200]?.content?.['application/json']?.schema.$ref.split('/').at(-1) ?? '')
    const problem = schemaOf('Problem')
    const whole = await get(address)
    expect(whole.status, address).toBe(200)
    expect(ok.safeParse(whole.body).error, address).toBeUndefined()
    for (const parameter of operation.parameters.filter((one) => one.in === 'query')) {
      const { good, bad } = valuesOf(parameter)
      if (good !== null) {
        const answer = await get(`${address}?${parameter.name}=${encodeURIComponent(good)}`)
        expect(answer.status, `${address} ${parameter.name}=${good}`).toBe(200)
        expect(ok.safeParse(answer.body).error, `${address} ${parameter.name}=${good}`).toBeUndefined()
      }
      if (parameter.name === 'q') continue
      const refused = await get(`${address}?${parameter.name}=${bad}`)
      expect(refused.status, `${address} ${parameter.name}=${bad}`).toBe(400)
      expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      expect(problem.safeParse(refused.body).error).toBeUndefined()
    }
    expect((await get(`${address}?page=1`)).status, 'a parameter that does not exist').toBe(400)
  }
})

test('a recommendation is told with its response, its target and the history of its actions, without names', async ({
  backend,
  get,
  signInAs,
}) => {
  const editor = await signInAs('editor')
  const { service } = backend.databases
  const slug = `api-${crypto.randomUUID().slice(0, 8)}`
  const action = {
    text: { es: 'Acción' },
    responsible: {},
    status: 'planned' as const,
    target: null,
    note: {},
    countries: [],
    asPublished: null,
  }
  const one = {
    number: 1,
    title: { es: 'Título' },
    text: {},
    response: 'partly' as const,
    reason: { es: 'Razón' },
    responsible: {},
    target: '2020-05',
  }
  const plan = {
    code: 'API',
    title: { es: 'Plan' },
    publishedOn: '2019',
    recommendations: [{ ...one, asPublished: {}, actions: [action] }],
  }
  await asPerson(backend, editor, (db) => publishPlan(db, slug, plan))
  const listed = async () => (await get('/recommendations')).body.data.find(({ id }) => id === `${slug}/1`)
  const counts = { done: 0, underWay: 0, planned: 1, dropped: 0, overdue: 1 }
  expect(await listed()).toMatchObject({ response: 'partly', target: '2020-05', actions: counts, changedAt: null })
  await asPerson(backend, editor, (db) =>
    db.updateTable('recommendation_actions').set({ status: 'done' }).where('recommendation_id', '=', `${slug}/1`).execute(),
  )
  expect(await listed()).toMatchObject({ actions: { done: 1, overdue: 0 }, changedAt: expect.stringMatching(/Z$/) })
  const { body } = await get(`/recommendations/${slug}/1?texts=en`)
  expect(body).toMatchObject({
    title: 'Título',
    responseReason: 'Razón',
    actions: [{ text: 'Acción', status: 'done', isOverdue: false }],
    history: [{ action: `${slug}/1/1`, changes: { status: { before: 'planned', after: 'done' } }, evidence: null }],
  })
  expect(JSON.stringify(body)).not.toContain(editor.person.name)
  expect((await get(`/recommendations/${slug}/2`)).status).toBe(404)
  expect((await get(`/recommendations/${slug}/1/1`)).status).toBe(404)
  await service.deleteFrom('evaluations').where('slug', '=', slug).execute()
})

test('a list gives every resource once, also if some are published or withdrawn between its answers', async ({
  backend,
  get,
  makePublished,
}) => {
  const made = [await makePublished(), await makePublished(), await makePublished(), await makePublished()]
  const [, gone] = made
  const found: string[] = []
  let answer = await get('/resources?limit=1&country=HND&fields=title')
  const { total } = answer.body
  for (let answers = 1; ; answers += 1) {
    found.push(...answer.body.data.map(({ id }) => String(id)))
    if (answers === 1 && gone) {
      await makePublished()
      await asPerson(backend, gone.editor, (db) => archiveResource(db, { resourceId: gone.id, revision: gone.revision, note: '' }))
    }
    if (!answer.body.next) break
    answer = await get(answer.body.next.replace('http://caja.test/api/v1', ''))
    expect(answer.body.total).toBe(total)
  }
  expect(new Set(found).size).toBe(found.length)
  expect(found).toEqual(expect.arrayContaining(made.filter((one) => one !== gone).map(({ id }) => id)))
  expect(found).not.toContain(gone?.id)
  expect(total).toBe(found.length + 1)
})

test('a cursor goes on with its own filters only, in whatever order they stand', async ({ get, makePublished }) => {
  await makePublished()
  await makePublished()
  const { body } = await get('/resources?limit=1&country=HND&kind=experience')
  const cursor = encodeURIComponent(new URL(body.next ?? '').searchParams.get('cursor') ?? '')
  expect((await get(`/resources?kind=experience&limit=2&fields=title&country=HND&cursor=${cursor}`)).status).toBe(200)
  for (const others of ['country=HND', 'country=BOL&kind=experience', 'q=pensiones&country=HND&kind=experience'])
    expect((await get(`/resources?limit=1&${others}&cursor=${cursor}`)).status, others).toBe(400)
})

test('only what is published is answered: nothing of a draft, of people, or of a language that is not published', async ({
  get,
  makeDraft,
  makePublished,
}) => {
  const draft = await makeDraft()
  expect((await get(`/resources/${draft.id}`)).status).toBe(404)
  const spanish = await makePublished({ languages: ['es'] })
  const { body } = await get(`/resources/${spanish.id}`)
  expect(Object.keys(body.title as object)).toEqual(['es'])
  const all = JSON.stringify(body)
  expect(all).not.toContain(spanish.owner.person.id)
  expect(all).not.toContain(spanish.owner.person.email)
})

test('texts come in one language if asked for, and in another where there is none', async ({ get, makePublished }) => {
  const both = await makePublished()
  const spanish = await makePublished({ languages: ['es'] })
  expect((await get(`/resources/${both.id}?texts=en`)).body.title).toBe(both.title.en)
  expect((await get(`/resources/${spanish.id}?texts=en`)).body.title).toBe(spanish.title.es)
  const { body } = await get(`/resources/${both.id}?texts=en`)
  expect(body.pages).toEqual({ es: expect.stringContaining('/es/'), en: expect.stringContaining('/en/') })
})

test('filters narrow the list like those of the search', async ({ get, makePublished }) => {
  const video = await makePublished({ kind: 'document' })
  const kinds = (await get('/resources?kind=document&limit=100')).body.data
  expect(kinds.map(({ id }) => id)).toContain(video.id)
  expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['document']))
  expect((await get('/resources?country=HTI&country=hnd&limit=100')).body.data.map(({ id }) => id)).toContain(video.id)
  expect((await get('/resources?changedSince=2999-01-01')).body).toEqual({ data: [], total: 0, next: null })
  const words = await get(`/resources?q=${encodeURIComponent(video.title.es ?? '')}`)
  expect(words.body.data[0]?.id).toBe(video.id)
})

test.for([
  ['/resources?q=a&limit=5', 'invalid-value'],
  ['/resources?limit=-1', 'invalid-value'],
  ['/resources?limit=1e9', 'invalid-value'],
  ['/resources?limit=5&limit=6', 'invalid-value'],
  ['/resources?fields=title,password', 'invalid-value'],
  ['/resources?changedSince=yesterday', 'invalid-value'],
  ['/resources?country=%00', 'invalid-value'],
  ['/resources?q=', 'invalid-value'],
  ['/countries?texts=+', 'invalid-value'],
  ['/resources?sort=newest', 'unknown-parameter'],
  ['/resources?__proto__=1', 'unknown-parameter'],
  ['/resources/00000000-0000-4000-8000-000000000000', 'not-found'],
  ["/resources/'", 'not-found'],
  ['/constructor', 'not-found'],
  ['/../v2/resources', 'not-found'],
])('%s is answered with the problem %s, in the language of the client', async ([address, problem], { get }) => {
  const { status, body } = await get(String(address), { 'accept-language': 'en-GB' })
  expect([status, body.type]).toEqual([
    problem === 'not-found' ? 404 : 400,
    `http://caja.test/en/acerca#${problem}`.replace('acerca', 'about/open-data'),
  ])
  expect(String(body.detail)).toMatch(/^[A-Z][a-z]/)
})

test('any site may read it, a client that has the answer gets none, and requests are counted', async ({ server }) => {
  const address = `${server.url}/api/v1/countries`
  const first = await fetch(address, { headers: { origin: 'https://elsewhere.example' } })
  expect(first.headers.get('access-control-allow-origin')).toBe('*')
  expect(first.headers.get('ratelimit')).toBe('"default";r=599;t=60')
  const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
  expect([again.status, again.headers.get('ratelimit')?.slice(0, 15)]).toEqual([304, '"default";r=598'])
  expect((await fetch(address, { method: 'OPTIONS' })).headers.get('access-control-allow-methods')).toBe('GET, HEAD')
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const refused = await fetch(address, { method })
    expect([refused.status, refused.headers.get('content-type')], method).toEqual([405, 'application/problem+json; charset=utf-8'])
  }
  expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(405)
  for (let sent = 2; sent < 600; sent += 1) await (await fetch(address, { method: 'HEAD' })).arrayBuffer()
  const refused = await fetch(address)
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect(((await refused.json()) as { status: number }).status).toBe(429)
})
