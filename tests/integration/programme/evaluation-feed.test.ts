import { sql } from 'kysely'
import { expect } from 'vitest'
import { writeEvaluationFeed } from '#app/features/programme/follow-up/evaluation-feed.server.ts'
import { updateFollowUp } from '#app/features/programme/follow-up/update-follow-up.server.ts'
import { publishPlan } from '#app/features/programme/plan-import/publish-plan.server.ts'
import { asPerson } from '../../factories/resources.ts'
import { test } from '../../fixtures/test.ts'

test.for(['es', 'en'] as const)(
  'the feed of an evaluation tells changes and published answers, the newest first (%s)',
  async (language, { backend, signInAs, makePublished }) => {
    const editor = await signInAs('editor')
    const { service, visitor } = backend.databases
    const slug = `feed-${crypto.randomUUID().slice(0, 8)}`
    const action = {
      text: { es: 'Acción <1>' },
      responsible: {},
      status: 'planned' as const,
      target: null,
      note: {},
      countries: [],
      asPublished: null,
    }
    const one = { number: 1, title: { es: 'Título' }, text: {}, response: null, reason: {}, responsible: {}, target: null, asPublished: {} }
    const plan = { code: 'FEED', title: { es: 'Plan' }, publishedOn: '2019-02', recommendations: [{ ...one, actions: [action] }] }
    await asPerson(backend, editor, (db) => publishPlan(db, slug, plan))
    const feed = async () => (await writeEvaluationFeed(visitor, { slug, language, origin: 'https://caja.test' })) ?? expect.fail('no feed')
    const empty = await feed()
    expect(empty.body).not.toContain('<entry>')
    expect(empty.body).toContain('<updated>2019-02-01T00:00:00.000Z</updated>')
    const item = await makePublished()
    await service
      .insertInto('published_recommendations')
      .values({ resource_id: item.id, recommendation_id: `${slug}/1`, notes: '{}' })
      .execute()
    await sql`update published_resources set first_published_at = '2020-01-01' where id = ${item.id}`.execute(service)
    const { version } = await service
      .selectFrom('recommendation_actions')
      .select(sql<string>`updated_at::text`.as('version'))
      .where('recommendation_id', '=', `${slug}/1`)
      .executeTakeFirstOrThrow()
    const input = { intent: 'action', action: `${slug}/1/1`, version, status: 'done', target: null, note: { es: '', en: '' } } as const
    await asPerson(backend, editor, (db) => updateFollowUp(db, { ...input, why: 'Por & para', evidence: 'https://example.org/acta' }, 'es'))
    const { body } = await feed()
    const entries = body.split('<entry>').slice(1)
    expect(entries).toHaveLength(2)
    expect(entries[0]).toContain(language === 'es' ? '→ Hecha' : '→ Done')
    expect(entries[0]).toContain('Acción &lt;1&gt;\nPor &amp; para')
    expect(entries[0]).toContain(`#action-${slug}-1-1`)
    expect(entries[0]).toContain('rel="related" href="https://example.org/acta"')
    expect(entries[0]).toMatch(/<id>tag:caja\.test,2026:recommendation-change:\d+<\/id>/)
    expect(entries[1]).toContain(`<id>urn:uuid:${item.id}</id>`)
    expect(body).not.toContain(editor.person.name)
    expect(await writeEvaluationFeed(visitor, { slug: 'nada', language, origin: 'https://caja.test' })).toBeNull()
  },
)
