import { sql } from 'kysely'
import { expect } from 'vitest'
import { type Mail, MailRefused, type SendMail } from '#app/backend/mail.server.ts'
import { attempt } from '#app/db/clients.server.ts'
import { sendJobMail } from '#app/features/core/mail/mail-job.server.ts'
import {
  type Campaign,
  countCampaign,
  deleteCampaign,
  findForCampaign,
  getCampaign,
  makeCampaign,
  noteReplies,
  readResources,
  saveCampaign,
  scheduleCampaign,
  stopCampaign,
} from '#app/features/outreach/campaigns/campaigns.server.ts'
import { campaignJob, campaignTestJob } from '#app/features/outreach/campaigns/mails.server.ts'
import type { CampaignInput } from '#app/features/outreach/campaigns/schema.ts'
import { changeFollowing, findStoredFollowing } from '#app/features/outreach/following/following.server.ts'
import { makeFollowingToken } from '#app/features/outreach/following/following-link.server.ts'
import { findReach } from '#app/features/outreach/reach/reach-figures.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { makeFollower } from '../../factories/following.ts'
import { type Actor, newEmail } from '../../factories/people.ts'
import { asPerson } from '../../factories/resources.ts'
import type { TestBackend } from '../../fixtures/connect.ts'
import { findEnqueuedJobs } from '../../fixtures/find-enqueued-jobs.ts'
import { test } from '../../fixtures/test.ts'

/** Each test has a country of its own, so that the followers of others are not among its recipients. */
const draft = (country: string, changes: Partial<CampaignInput> = {}): CampaignInput => ({
  intent: 'save',
  version: 1,
  audience: 'officials',
  topic: null,
  country,
  language: null,
  add: [],
  es: 'Tres países lo hicieron. Lea cómo.',
  en: 'Three countries did it. Read how.',
  resources: '',
  ...changes,
})

async function prepare(backend: TestBackend, editor: Actor, input: CampaignInput, resources: string[]): Promise<Campaign> {
  const id = await asPerson(backend, editor, (db) => makeCampaign(db))
  await asPerson(backend, editor, (db) => saveCampaign(db, id, input, resources))
  return (await asPerson(backend, editor, (db) => getCampaign(db, id))) ?? expect.fail('no campaign')
}

const follower = (backend: TestBackend, country: string, given: Partial<Parameters<typeof makeFollower>[1]> = {}) =>
  makeFollower(backend.databases.service, { audience: 'officials', email: newEmail('campaign'), ...given }, [`country:${country}`])

const schedule = (backend: TestBackend, editor: Actor, { id, version }: Campaign, at = new Date()) =>
  attempt(() => asPerson(backend, editor, (db) => scheduleCampaign(db, id, version, at)))
const start = ({ databases }: TestBackend, { id }: Campaign) => sql`select private.start_campaign(${id})`.execute(databases.service)
const stateOf = async (backend: TestBackend, editor: Actor, { id }: Campaign) =>
  (await asPerson(backend, editor, (db) => getCampaign(db, id)))?.state

async function send(backend: TestBackend, { id }: Campaign, to: string, sendMail?: SendMail): Promise<Mail[]> {
  const sent: Mail[] = []
  const services = {
    databases: backend.databases,
    publicUrl: 'https://caja.test',
    sendMail: sendMail ?? (async (mail: Mail) => void sent.push(mail)),
  }
  await sendJobMail(services, campaignJob, { campaign: id, follower: to })
  return sent
}

test('each recipient gets one mail in their language, with the headers to leave with one click', async ({
  backend,
  makePublished,
  signInAs,
}) => {
  const editor = await signInAs('editor')
  const item = await makePublished()
  const campaign = await prepare(backend, editor, draft('URY'), [item.id])
  const es = await follower(backend, 'URY')
  const en = await follower(backend, 'URY', { language: 'en' })
  await follower(backend, 'URY', { hasAgreed: false })
  await follower(backend, 'URY', { audience: 'academics' })
  await follower(backend, 'PRY')
  expect(await asPerson(backend, editor, (db) => countCampaign(db, campaign.id))).toMatchObject({ es: 1, en: 1, sent: 0 })
  expect(await schedule(backend, editor, campaign)).toMatchObject({ ok: true })
  expect((await findEnqueuedJobs(backend, campaign.id)).map(({ job }) => job)).toEqual(['start-campaign'])
  await start(backend, campaign)
  await start(backend, campaign)
  const jobs = (await findEnqueuedJobs(backend, campaign.id)).filter(({ job }) => job === 'send-campaign')
  expect(jobs.map(({ payload }) => payload.follower).toSorted()).toEqual([es, en].toSorted())
  const [spanish] = await send(backend, campaign, es)
  expect(await send(backend, campaign, es)).toEqual([])
  expect(await stateOf(backend, editor, campaign)).toBe('sending')
  const [english] = await send(backend, campaign, en)
  for (const part of [spanish?.text, spanish?.html]) expect(part).toContain('Tres países lo hicieron. Lea cómo.')
  for (const part of [english?.text, english?.html]) expect(part).toContain('Three countries did it. Read how.')
  expect(english?.text).not.toContain('Tres países')
  expect(english?.html).not.toContain('<img')
  expect(english?.headers).toMatchObject({
    'List-Unsubscribe': expect.stringMatching(/^<https:\/\/caja\.test\/en\/following\/[\w-]{32}\/campaigns>$/),
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
  expect(await stateOf(backend, editor, campaign)).toBe('sent')
  expect(await asPerson(backend, editor, (db) => countCampaign(db, campaign.id))).toMatchObject({ sent: 2, bounced: 0, waiting: 0 })
})

test('a campaign that is not ready is refused with the reason, and nothing is sent', async ({
  backend,
  makePublished,
  makeArchived,
  signInAs,
}) => {
  const editor = await signInAs('editor')
  const item = await makePublished()
  await follower(backend, 'SLV')
  const refused = async (input: CampaignInput, resources: string[]) =>
    schedule(backend, editor, await prepare(backend, editor, input, resources))
  expect(await refused(draft('SLV', { en: '' }), [item.id])).toEqual({ ok: false, error: 'campaign_needs_en' })
  expect(await refused(draft('SLV', { es: ' ' }), [item.id])).toEqual({ ok: false, error: 'campaign_needs_es' })
  expect(await refused(draft('SLV'), [])).toEqual({ ok: false, error: 'campaign_empty' })
  expect(await refused(draft('SLV'), [(await makeArchived()).id])).toEqual({ ok: false, error: 'campaign_unpublished' })
  expect(await refused(draft('SUR'), [item.id])).toEqual({ ok: false, error: 'campaign_no_recipients' })
  // To one language only, the other is not needed.
  expect(await refused(draft('SLV', { language: 'es', en: '' }), [item.id])).toMatchObject({ ok: true })
})

test('a campaign is stopped before it begins, and while it runs', async ({ backend, makePublished, signInAs }) => {
  const editor = await signInAs('editor')
  const item = await makePublished()
  const [one, other] = [await follower(backend, 'NIC'), await follower(backend, 'NIC')]
  const campaign = await prepare(backend, editor, draft('NIC'), [item.id])
  const stop = () => attempt(() => asPerson(backend, editor, (db) => stopCampaign(db, campaign.id)))
  expect(await schedule(backend, editor, campaign, new Date(Date.now() + 86_400_000))).toMatchObject({ ok: true })
  // Before its time the job does nothing.
  await start(backend, campaign)
  expect(await stateOf(backend, editor, campaign)).toBe('scheduled')
  expect(await stop()).toEqual({ ok: true, value: 'draft' })
  const again = (await asPerson(backend, editor, (db) => getCampaign(db, campaign.id))) ?? campaign
  expect(await schedule(backend, editor, campaign)).toEqual({ ok: false, error: 'changed_meanwhile' })
  expect(await schedule(backend, editor, again)).toMatchObject({ ok: true })
  await start(backend, campaign)
  expect(await send(backend, campaign, one)).toHaveLength(1)
  expect(await stop()).toEqual({ ok: true, value: 'stopped' })
  expect(await send(backend, campaign, other)).toEqual([])
  expect(await stop()).toEqual({ ok: false, error: 'campaign_other_state' })
  expect(await asPerson(backend, editor, (db) => countCampaign(db, campaign.id))).toMatchObject({ sent: 1, waiting: 0 })
  // What was sent cannot be changed or deleted.
  expect(await attempt(() => asPerson(backend, editor, (db) => saveCampaign(db, campaign.id, draft('NIC', { version: 9 }), [])))).toEqual({
    ok: false,
    error: 'campaign_other_state',
  })
  await asPerson(backend, editor, (db) => deleteCampaign(db, campaign.id))
  expect(await stateOf(backend, editor, campaign)).toBe('stopped')
})

test('who left meanwhile gets nothing, and refused addresses count as bounces', async ({ backend, makePublished, signInAs }) => {
  const editor = await signInAs('editor')
  const item = await makePublished()
  const [left, bad] = [await follower(backend, 'HTI'), await follower(backend, 'HTI')]
  const campaign = await prepare(backend, editor, draft('HTI'), [item.id])
  await schedule(backend, editor, campaign)
  await start(backend, campaign)
  await sql`update follow_consents set withdrawn_at = now() where follower_id = ${left}`.execute(backend.databases.service)
  expect(await send(backend, campaign, left)).toEqual([])
  await send(backend, campaign, bad, async () => {
    throw new MailRefused('550 no such user')
  })
  expect(await asPerson(backend, editor, (db) => countCampaign(db, campaign.id))).toMatchObject({ sent: 0, bounced: 1, waiting: 0 })
  const { rows } = await sql<{ bounces: number }>`select bounces from followers where id = ${bad}`.execute(backend.databases.service)
  expect(rows).toEqual([{ bounces: 1 }])
  expect(await stateOf(backend, editor, campaign)).toBe('sent')
})

test('an editor gets tests in both languages; addresses of pages are read, and the first wrong one is named', async ({
  backend,
  makePublished,
  signInAs,
}) => {
  const editor = await signInAs('editor')
  const item = await makePublished()
  const { slug } = await backend.databases.visitor
    .selectFrom('published_resources')
    .select('slug')
    .where('id', '=', item.id)
    .executeTakeFirstOrThrow()
  const address = pathTo('experience', 'es', { slug })
  const read = (lines: string) => readResources(backend.databases.visitor, lines)
  expect(await read(`https://caja.test${address}\n${address}\n`)).toEqual({ ids: [item.id], unknown: null })
  expect(await read(`${address}\n/es/experiencias/no-existe`)).toEqual({ ids: [item.id], unknown: '/es/experiencias/no-existe' })
  expect(await read('no es una dirección')).toMatchObject({ unknown: 'no' })
  const campaign = await prepare(backend, editor, draft('BOL'), [item.id])
  const sent: Mail[] = []
  const services = { databases: backend.databases, publicUrl: 'https://caja.test', sendMail: async (mail: Mail) => void sent.push(mail) }
  for (const language of ['es', 'en'] as const)
    await sendJobMail(services, campaignTestJob, { campaign: campaign.id, person: editor.person.id, language })
  expect(sent.map(({ to }) => to)).toEqual([editor.person.email, editor.person.email])
  expect(sent[0]?.subject).toMatch(/^Prueba: /)
  expect(sent[1]?.subject).toMatch(/^Test: /)
  // Only to staff.
  const member = await signInAs('member')
  await sendJobMail(services, campaignTestJob, { campaign: campaign.id, person: member.person.id, language: 'es' })
  expect(sent).toHaveLength(2)
})

test('who leaves campaigns keeps what they follow, also if they leave while one is sent, and can take them back', async ({
  backend,
  makePublished,
  signInAs,
}) => {
  const editor = await signInAs('editor')
  const item = await makePublished()
  const campaign = await prepare(backend, editor, draft('CRI'), [item.id])
  const { service, visitor } = backend.databases
  const email = newEmail('solo-novedades')
  const one = await follower(backend, 'CRI', { email })
  const other = await follower(backend, 'CRI')
  const token = await makeFollowingToken(service, email)
  const count = async () => (await asPerson(backend, editor, (db) => countCampaign(db, campaign.id))).es
  expect(await count()).toBe(2)
  await changeFollowing(visitor, { intent: 'leave-campaigns' }, token)
  await changeFollowing(visitor, { intent: 'leave-campaigns' }, token)
  expect(await count()).toBe(1)
  expect(await findStoredFollowing(visitor, token)).toMatchObject({
    follows: [{ subject: 'country:CRI' }],
    leftAt: null,
    leftCampaignsAt: expect.any(String),
    consents: [{ withdrawnAt: null }],
  })
  await changeFollowing(visitor, { intent: 'take-campaigns' }, token)
  expect(await count()).toBe(2)
  expect(await schedule(backend, editor, campaign)).toMatchObject({ ok: true })
  await start(backend, campaign)
  await changeFollowing(visitor, { intent: 'leave-campaigns' }, token)
  expect(await send(backend, campaign, one)).toEqual([])
  expect(await send(backend, campaign, other)).toHaveLength(1)
})

test('editors note how many people answered, and the sum is public; of a draft they cannot', async ({
  backend,
  makePublished,
  signInAs,
}) => {
  const editor = await signInAs('editor')
  const { visitor } = backend.databases
  const item = await makePublished()
  const campaign = await prepare(backend, editor, draft('PAN', { audience: 'researchers' }), [item.id])
  await follower(backend, 'PAN', { audience: 'researchers' })
  const note = (replies: number) => attempt(() => asPerson(backend, editor, (db) => noteReplies(db, campaign.id, replies)))
  expect(await note(2)).toEqual({ ok: false, error: 'campaign_other_state' })
  await schedule(backend, editor, campaign)
  await start(backend, campaign)
  const of = async () => (await findReach(visitor)).audiences.find(({ audience }) => audience === 'researchers')?.replies ?? 0
  const before = await of()
  expect(await note(2)).toMatchObject({ ok: true })
  expect(await note(5)).toMatchObject({ ok: true })
  expect((await of()) - before).toBe(5)
})

test('the search of the form finds published resources by words', async ({ backend, makePublished, signInAs }) => {
  const editor = await signInAs('editor')
  const item = await makePublished()
  const find = (words: string) => asPerson(backend, editor, (db) => findForCampaign(db, words, 'es'))
  expect((await find('')).map(({ id }) => id)).toContain(item.id)
  expect(await find('zzzxqv nada de esto')).toEqual([])
  const { rows } = await sql<{
    title: string
  }>`select card -> 'title' ->> 'es' as title from published_resources where id = ${item.id}`.execute(backend.databases.visitor)
  expect((await find(rows[0]?.title ?? '')).map(({ id }) => id)).toContain(item.id)
})

test('a day in the past is refused: a mistyped year must not send to everybody at once', async ({ backend, makePublished, signInAs }) => {
  const editor = await signInAs('editor')
  const item = await makePublished()
  const campaign = await prepare(backend, editor, draft('NIC'), [item.id])
  await follower(backend, 'NIC')
  expect(await schedule(backend, editor, campaign, new Date(Date.now() - 86_400_000))).toEqual({ ok: false, error: 'time_past' })
  expect(await stateOf(backend, editor, campaign)).toBe('draft')
  expect(await schedule(backend, editor, campaign)).toMatchObject({ ok: true })
})
