/** The people and data for the matrix: one resource in every state, all of one official. */
import { sql } from 'kysely'
import { bucket, serverClient } from '#app/backend/backend.server.ts'
import { writeCitations } from '#app/features/discovery/citations/write-citations.server.ts'
import { readDocument } from '#app/features/media/documents/read-document.server.ts'
import { acceptMatch, proposeMatch } from '#app/features/programme/exchanges/matching/matches.server.ts'
import { addParticipant, checkItem, savePlan } from '#app/features/programme/exchanges/plan/plan.server.ts'
import { moveResource } from '#app/features/resources/publishing/move-resource.server.ts'
import { saveRevision } from '#app/features/resources/revisions/save-revision.server.ts'
import { inTheFuture } from '../../factories/events.ts'
import { openExchange } from '../../factories/exchanges.ts'
import { makeFollower } from '../../factories/following.ts'
import { givePost, signInAs } from '../../factories/people.ts'
import {
  asPerson,
  attachmentOf,
  type DraftOptions,
  type Made,
  makeArchived,
  makeCleared,
  makeDraft,
  makePublished,
  makeSubmitted,
  upload,
} from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { makeAssistance } from './world-assistance.ts'
import { makeContacts } from './world-contacts.ts'
import { makeContinuity } from './world-continuity.ts'
import { makeDiscussion } from './world-discussion.ts'
import { makeFiles } from './world-files.ts'
import { makeLearning } from './world-learning.ts'
import { makeTransitions } from './world-transitions.ts'
import { makeUpdate } from './world-update.ts'

export const homeInstitution = 'red-solidaria-hn'
const json = (text: string) => JSON.stringify({ es: text, en: text })

export type World = Awaited<ReturnType<typeof makeWorld>>

export async function makeWorld(backend: TestBackend) {
  const actors = await makeActors(backend)
  const bystander = await signInAs(backend, 'member')
  /** A member without any activity. */
  const spare = await signInAs(backend, 'member')
  const { owner, coAuthor, editor, admin } = actors
  const { service } = backend.databases

  const shared: DraftOptions = { owner, editor, withDocument: true }
  const start = async <Item extends Made>(made: Promise<Item>): Promise<Item> => {
    const item = await made
    await service.insertInto('resource_authors').values({ resource_id: item.id, person_id: coAuthor.person.id }).execute()
    return item
  }
  const draft = await start(makeCleared(backend, shared))
  const submitted = await start(makeSubmitted(backend, shared))
  const inReview = await start(makeSubmitted(backend, shared))
  await asPerson(backend, editor, (db) => moveResource(db, { resourceId: inReview.id, to: 'in_review', revision: inReview.revision }))
  const published = await start(makePublished(backend, shared))
  const archived = await start(makeArchived(backend, shared))
  const event = await start(makePublished(backend, { ...shared, kind: 'event', content: inTheFuture() }))
  const offer = await start(
    makePublished(backend, { ...shared, kind: 'exchange', content: openExchange({ institution: homeInstitution }) }),
  )
  const asked = { ...shared, kind: 'exchange' as const }
  const ownRequest = await start(
    makePublished(backend, { ...asked, content: openExchange({ direction: 'request', institution: 'mds-br' }) }),
  )
  const otherRequest = await start(
    makePublished(backend, { ...asked, content: openExchange({ direction: 'request', institution: 'mds-br' }) }),
  )
  const match = await asPerson(backend, coAuthor, (db) =>
    proposeMatch(db, { own: ownRequest.id, other: offer.id, message: 'Nos interesa' }),
  )
  const agreedOffer = await start(makePublished(backend, { ...asked, content: openExchange({ institution: homeInstitution }) }))
  const agreedRequest = await start(
    makePublished(backend, { ...asked, content: openExchange({ direction: 'request', institution: 'mds-br' }) }),
  )
  const agreed = await asPerson(backend, coAuthor, (db) => proposeMatch(db, { own: agreedRequest.id, other: agreedOffer.id, message: '' }))
  await asPerson(backend, owner, (db) => acceptMatch(db, agreed, { side: 'offer', note: '' }))
  await asPerson(backend, owner, async (db) => {
    await savePlan(db, agreed, { seen: 0, startsOn: '2098-04-01', endsOn: '2098-04-02', place: '', agenda: '' })
    await checkItem(db, agreed, 'costs', true)
    await addParticipant(db, agreed, { side: 'offer', name: 'Eva', email: 'eva.ejemplo@caja.test', needs: '' }, 'es')
    await addParticipant(db, agreed, { side: 'offer', name: 'Otra', email: actors.stranger.person.email, needs: '' }, 'es')
  })
  const participant = await service
    .selectFrom('exchange_participants')
    .select('id')
    .where('match_id', '=', agreed)
    .where('name', '=', 'Eva')
    .executeTakeFirstOrThrow()
  const elsewhere = await makeDraft(backend, { owner: actors.stranger })
  const changed = await changeAgain(backend, await start(makePublished(backend, shared)))
  await withdrawOnce(backend, draft)
  // Published, but not in the search index yet.
  await service.deleteFrom('published_search').where('resource_id', '=', changed.id).execute()

  for (const made of [draft, published]) await readDocument(backend, made.file?.id ?? '')
  await writeCitations(service)

  // Left on the draft by a person who no longer has rights on it.
  const left = { resource_id: draft.id, person_id: bystander.person.id, part: 'results' }
  await service
    .insertInto('working_copies')
    .values({ ...left, base_revision: 1, fields: '[]' })
    .execute()
  await service.insertInto('presences').values(left).execute()

  const discussion = await makeDiscussion(backend, { published, archived, bystander, editor })
  const reviewComment = await service
    .insertInto('review_comments')
    .values({ resource_id: draft.id, revision: draft.revision, author_id: editor.person.id, body: '¿De qué año es la cifra?' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const contacts = await makeContacts(backend, actors)
  const transitions = await makeTransitions(backend)
  const campaign = await service.insertInto('campaigns').values({ audience: 'officials' }).returning('id').executeTakeFirstOrThrow()
  const sentCampaign = await service
    .insertInto('campaigns')
    .values({ audience: 'officials', state: 'sent', send_at: new Date() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const source = await service
    .insertInto('elsewhere_sources')
    .values({ names: JSON.stringify({ es: 'Boletín' }), kind: 'rss', url: 'https://example.org/boletin' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const addRecord = async (state: string) => {
    const url = `https://example.org/boletin/${state}`
    const row = { source_id: source.id, external_id: url, title: 'Cuidados', url, matches: '{}', state }
    return (await service.insertInto('elsewhere_records').values(row).returning('id').executeTakeFirstOrThrow()).id
  }
  const otherSites = { source: source.id, shown: await addRecord('shown'), hidden: await addRecord('hidden') }
  await service
    .insertInto('framing_sites')
    .values({ origin: 'https://example.org' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const makeExport = (scope: 'published' | 'everything') =>
    service
      .insertInto('exports')
      .values({ scope, with_addresses: scope === 'everything', state: 'done', size: 1, finished_at: new Date() })
      .returning('id')
      .executeTakeFirstOrThrow()
  const [publishedExport, wholeExport] = [await makeExport('published'), await makeExport('everything')]
  const follower = await makeFollower(service, { personId: bystander.person.id, email: bystander.person.email }, ['country:HND'])
  await service
    .insertInto('saved_searches')
    .values({ person_id: bystander.person.id, name: 'Pensiones', params: 'topic=old-age' })
    .execute()
  const searchRequest = await service
    .insertInto('search_requests')
    .values({ wish: 'Un registro para quienes no tienen partida', language: 'es', email: 'alguien@caja.test' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await service
    .insertInto('search_misses')
    .values({ query: `nada ${searchRequest.id}`, language: 'es' })
    .execute()
  const assignment = await service
    .insertInto('translation_assignments')
    .values({ resource_id: published.id, language: 'en', person_id: owner.person.id, assigned_by: editor.person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await service.insertInto('event_meetings').values({ resource_id: event.id, url: 'https://meet.example.org/a' }).execute()
  const pastEvent = await makePublished(backend, { ...shared, kind: 'event', content: inTheFuture() })
  await sql`update events set starts_at = now() - interval '2 hours', closes_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'
    where resource_id = ${pastEvent.id}`.execute(service)
  await service
    .insertInto('event_closings')
    .values({ resource_id: pastEvent.id, outcome: JSON.stringify({ es: 'Tres acuerdos' }) })
    .execute()
  const attend = async (person: { id: string; email: string }): Promise<string> => {
    const { id } = await service
      .insertInto('event_registrations')
      .values({ person_id: person.id, resource_id: pastEvent.id, email_key: person.email, language: 'es', state: 'attended' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const code = crypto.randomUUID().replaceAll('-', '').slice(0, 20)
    await service.insertInto('event_certificates').values({ registration_id: id, code, name: 'Ada' }).execute()
    return id
  }
  const attended = await attend(bystander.person)
  const ownAttended = await attend(owner.person)
  const registration = await service
    .insertInto('event_registrations')
    .values({
      person_id: bystander.person.id,
      resource_id: event.id,
      email_key: bystander.person.email,
      language: 'es',
      state: 'registered',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const eventQuestion = await service
    .insertInto('discussion_posts')
    .values({
      ...{ resource_id: event.id, occasion_id: event.id, is_at_page: false, author_id: bystander.person.id, shown_as: 'Ana Lectora' },
      ...{ body: '¿Cuánto duró el primer acuerdo?', language: 'es', state: 'published', published_at: new Date() },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await service.insertInto('private.event_votes').values({ question_id: eventQuestion.id, registration_id: registration.id }).execute()
  await service
    .insertInto('former_slugs')
    .values({ kind: published.kind, slug: `antes-${published.id}`, resource_id: published.id })
    .execute()

  const institutionOf = (slug: string) => service.selectFrom('institutions').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  const home = await institutionOf(homeInstitution)
  const request = await service
    .insertInto('verification_requests')
    .values({ person_id: bystander.person.id, institution_id: home.id, post_title: 'Dirección', work_email: 'direccion@caja.test' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const ownerPost = await service
    .selectFrom('post_holders')
    .select(['id', 'post_id'])
    .where('person_id', '=', owner.person.id)
    .executeTakeFirstOrThrow()
  const update = await makeUpdate(service, { resourceId: published.id, editorId: editor.person.id })
  const files = await makeFiles(backend, { owner, colleague: actors.colleague, draft, inReview, published, archived })
  const continuity = await makeContinuity(backend, home.id, { owner, coAuthor, bystander, admin })
  const assistance = await makeAssistance(backend, { editor, post: ownerPost.post_id })
  const learning = await makeLearning(backend, { owner, published })
  // A reviewer outside of the columns is assigned to a resource and has scheduled it; a comment mentions a bystander.
  const reviewer = await signInAs(backend, 'editor')
  await service
    .insertInto('review_assignments')
    .values({ resource_id: submitted.id, reviewer_id: reviewer.person.id, assigned_by: reviewer.person.id })
    .execute()
  const schedule = await service
    .insertInto('schedules')
    .values({
      resource_id: submitted.id,
      action: 'publish',
      due_at: new Date('2098-01-01'),
      revision: submitted.revision,
      languages: sql<string[]>`'{es}'::text[]`,
      scheduled_by: reviewer.person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const reviewerComment = await service
    .insertInto('review_comments')
    .values({ resource_id: draft.id, revision: 1, body: 'Falta la fuente', author_id: reviewer.person.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  await service
    .insertInto('comment_mentions')
    .values([bystander, owner].map(({ person }) => ({ comment_id: reviewComment.id, person_id: person.id })))
    .execute()

  return {
    actors,
    assistance,
    continuity,
    files,
    update,
    bystander,
    follower,
    campaign: campaign.id,
    otherSites,
    publishedExport: publishedExport.id,
    wholeExport: wholeExport.id,
    sentCampaign: sentCampaign.id,
    spare,
    draft,
    submitted,
    inReview,
    published,
    archived,
    elsewhere,
    event,
    offer,
    pastEvent,
    otherRequest,
    match,
    agreed,
    participant: participant.id,
    changed,
    discussion,
    learning,
    reviewComment: reviewComment.id,
    contacts,
    transitions,
    assignment: assignment.id,
    registration: registration.id,
    eventQuestion: eventQuestion.id,
    attended,
    ownAttended,
    request: request.id,
    searchRequest: searchRequest.id,
    institution: home.id,
    otherInstitution: (await institutionOf('eclac')).id,
    ownerPost: ownerPost.post_id,
    ownerHolding: ownerPost.id,
    bystanderPost: await givePost(backend, bystander.person.id, 'eclac'),
    schedule: schedule.id,
    reviewerComment: reviewerComment.id,
    unused: await makeUnused(backend),
    /** Stores a file to experiment with. Returns its path. */
    addFile: async (resourceId: string) => `${resourceId}/${(await upload(backend, owner, resourceId, 'document')).id}`,
    addPublishedFile: async () => {
      const { id } = await upload(backend, owner, published.id, 'document')
      await service.insertInto('published_files').values({ file_id: id, resource_id: published.id }).execute()
      return `${published.id}/${id}`
    },
    /** Stores the bytes of an upload without a row. Returns their path. */
    addObject: async (resourceId: string) => {
      const path = `${resourceId}/${crypto.randomUUID()}`
      const { error } = await serverClient(backend.supabase, owner.accessToken)
        .storage.from(bucket)
        .upload(path, new TextEncoder().encode('%PDF-1.4').buffer)
      if (error) throw error
      return path
    },
  }
}

async function makeActors(backend: TestBackend) {
  return {
    member: await signInAs(backend, 'member'),
    owner: await signInAs(backend, 'official', { institution: homeInstitution }),
    coAuthor: await signInAs(backend, 'official', { institution: 'mds-br' }),
    colleague: await signInAs(backend, 'official', { institution: homeInstitution }),
    stranger: await signInAs(backend, 'official', { institution: 'prevision-cl' }),
    editor: await signInAs(backend, 'editor'),
    admin: await signInAs(backend, 'admin'),
  }
}

/** Published and then changed: a newer revision with a newer file that readers must not see yet. */
async function changeAgain(backend: TestBackend, made: Made) {
  const newer = await upload(backend, made.owner, made.id, 'document')
  const content = { ...made.content, attachments: [...made.content.attachments, attachmentOf(newer, 'es')] }
  const revision = await asPerson(backend, made.owner, (db) =>
    saveRevision(db, made.owner.person, { resourceId: made.id, base: made.revision, content, note: '' }),
  )
  return { ...made, liveRevision: made.revision, revision, newer: { id: newer.id, path: `${made.id}/${newer.id}` } }
}

/** Submits and withdraws, so that the draft has a trail. */
async function withdrawOnce(backend: TestBackend, { id, revision, owner }: Made) {
  for (const to of ['submitted', 'draft'] as const)
    await asPerson(backend, owner, (db) => moveResource(db, { resourceId: id, to, revision }))
}

/** Unreferenced reference data, so that only rights decide whether it may be deleted. */
async function makeUnused({ databases: { service } }: TestBackend) {
  const slug = `ensayo-${crypto.randomUUID().slice(0, 8)}`
  const concept = await service
    .insertInto('concepts')
    .values({ scheme: 'topic', slug, pref_labels: json('Ensayo'), definitions: '{}' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const institution = await service
    .insertInto('institutions')
    .values({ slug, names: json('Ensayo') })
    .returning('id')
    .executeTakeFirstOrThrow()
  const post = await service
    .insertInto('posts')
    .values({ institution_id: institution.id, titles: json('Puesto vacante') })
    .returning('id')
    .executeTakeFirstOrThrow()
  const spare = await service
    .insertInto('institutions')
    .values({ slug: `${slug}-sola`, names: json('Ensayo') })
    .returning('id')
    .executeTakeFirstOrThrow()
  await service
    .insertInto('evaluations')
    .values({ slug, code: 'ENSAYO', titles: json('Ensayo'), published_on: '2020' })
    .execute()
  const recommendation = `${slug}/1`
  await service
    .insertInto('recommendations')
    .values({
      id: recommendation,
      evaluation: slug,
      number: 1,
      titles: json('Ensayo'),
      summaries: json('Ensayo'),
      responsible: json('CEPAL'),
    })
    .execute()
  const action = `${recommendation}/a`
  await service
    .insertInto('recommendation_actions')
    .values({
      id: action,
      recommendation_id: recommendation,
      position: 0,
      texts: json('Ensayar'),
      responsible: json('CEPAL'),
      status: 'planned',
      status_notes: '{}',
    })
    .execute()
  const unit = await service
    .insertInto('responsible_units')
    .values({ name: 'Unidad', language: 'es', emails: [`${slug}@caja.test`] })
    .returning('id')
    .executeTakeFirstOrThrow()
  await service.insertInto('responsible_recommendations').values({ unit_id: unit.id, recommendation_id: recommendation }).execute()
  await service
    .insertInto('reminder_mails')
    .values({ email: `${slug}@caja.test`, week: '2026-01-05' })
    .execute()
  // The trigger writes the first entry of the history.
  await service.updateTable('recommendation_actions').set({ status: 'under-way' }).where('id', '=', action).execute()
  return { slug, concept: concept.id, institution: spare.id, post: post.id, evaluation: slug, recommendation, action, unit: unit.id }
}
