/** Reads one source: a feed at once, a repository page by page. What was read is stored page by page, each page whole. */
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { type FetchBodyOptions, fetchBody } from './fetch-body.server.ts'
import { ReadProblem } from './problems.ts'
import { readFeed } from './read-feed.ts'
import { type OaiPage, readOaiPage } from './read-oai.ts'
import type { ElsewhereRecord } from './record.ts'

/**
 * In milliseconds. `longest` ends a run, whose rest is left for the next one; `pause` is the time between two requests. `timeout` and
 * `maxBytes` are for one answer.
 */
export type ReadOptions = Partial<FetchBodyOptions> & { longest?: number; pause?: number; maxPages?: number }

/** The user agent if no address of the site is known, as in tests. */
const anonymousAgent = 'Caja-harvester/1.0'
/** With a page about Caja and an address to write to, as repositories ask of harvesters. */
export const harvesterAgent = (publicUrl: string, contact: string) => `${anonymousAgent} (+${publicUrl}/en/about; mailto:${contact})`

/** An unfinished list of a repository. */
type Unfinished = { token: string; until: string; pages: number }
type Source = {
  kind: 'rss' | 'oai'
  url: string
  setSpec: string | null
  startsOn: string | null
  language: string | null
  readUntil: string | null
  unfinished: Unfinished | null
}

/** Pages in a row without a record, after which a list counts as ended although it names a next page. */
const mostEmptyPages = 3

/**
 * `more` if the list goes on, `done` if it is complete, `failed` if staff find the reason with the source, `skipped` if another job reads it
 * or it is off or gone.
 */
export async function readSource(service: Db, id: string, options: ReadOptions = {}): Promise<'more' | 'done' | 'failed' | 'skipped'> {
  const source = await claim(service, id)
  if (!source) return 'skipped'
  try {
    const isComplete =
      source.kind === 'rss' ? await readWholeFeed(service, id, source, options) : await readRepository(service, id, source, options)
    return isComplete ? 'done' : 'more'
  } catch (error) {
    if (!(error instanceof ReadProblem)) throw error
    await recordFailure(service, id, error)
    return 'failed'
  } finally {
    await sql`update elsewhere_readings set reading_since = null where source_id = ${id}`.execute(service)
  }
}

/** A claim that is older than twenty minutes was left by a process that ended. */
async function claim(service: Db, id: string): Promise<Source | null> {
  const { rows } = await sql<Source>`
    update elsewhere_readings set reading_since = now() from elsewhere_sources as source
    where source.id = source_id and source_id = ${id} and is_on and (reading_since is null or reading_since < now() - interval '20 minutes')
    returning source.kind, source.url, source.set_spec as "setSpec", source.starts_on::text as "startsOn", source.language,
      read_until::text as "readUntil", unfinished`.execute(service)
  return rows[0] ?? null
}

async function readWholeFeed(service: Db, id: string, source: Source, options: ReadOptions): Promise<true> {
  const fetched = await fetchBody(source.url, fetchOptions(options))
  const { records, leftOut } = readFeed(fetched)
  await service.transaction().execute(async (db) => {
    await storePage(db, id, { records: inLanguage(records, source.language), deleted: [] })
    await recordEnd(db, id, { found: records.length + leftOut, leftOut, isFirst: true, movedTo: fetched.movedTo, until: null })
  })
  return true
}

async function readRepository(service: Db, id: string, source: Source, options: ReadOptions): Promise<boolean> {
  const { longest = 600_000, pause = 5_000, maxPages = 5_000 } = options
  const started = Date.now()
  const seen = new Set<string>()
  let { unfinished } = source
  let [before, empty] = ['', 0]
  for (;;) {
    if (unfinished) seen.add(unfinished.token)
    const address = requestAddress(source, unfinished?.token ?? null)
    const fetched = await fetchBody(address, fetchOptions(options))
    const page: OaiPage = readOaiPage(fetched)
    const ids = JSON.stringify([page.records.map(({ externalId }) => externalId), page.deleted])
    const isEmpty = page.records.length + page.deleted.length + page.leftOut === 0
    empty = isEmpty ? empty + 1 : 0
    const pages: number = (unfinished?.pages ?? 0) + 1
    // A list that returns to a page it has given would never end.
    if (page.token && (seen.has(page.token) || (!isEmpty && ids === before)))
      await refuseList(service, id, new ReadProblem('token-loop', page.token.slice(0, 100)))
    if (pages > maxPages) await refuseList(service, id, new ReadProblem('too-many-pages', String(maxPages)))
    before = ids
    const until: string = unfinished?.until ?? page.until ?? yesterday()
    const next: Unfinished | null = page.token && empty < mostEmptyPages ? { token: page.token, until, pages } : null
    const counted = { found: page.records.length + page.leftOut, leftOut: page.leftOut, isFirst: pages === 1 }
    await service.transaction().execute(async (db) => {
      await storePage(db, id, { records: inLanguage(page.records, source.language), deleted: page.deleted })
      if (next) await recordProgress(db, id, next, counted)
      else await recordEnd(db, id, { ...counted, movedTo: withoutQuery(fetched.movedTo), until })
    })
    if (!next) return true
    unfinished = next
    if (Date.now() - started + pause >= longest) return false
    await wait(pause)
  }
}

/** Days, not times: every repository knows them, and records of the last day are only read twice. */
function requestAddress({ url, setSpec, startsOn, readUntil }: Source, token: string | null): string {
  const address = new URL(url)
  for (const name of ['verb', 'metadataPrefix', 'set', 'from', 'until', 'resumptionToken']) address.searchParams.delete(name)
  address.searchParams.set('verb', 'ListRecords')
  if (token) address.searchParams.set('resumptionToken', token)
  else {
    address.searchParams.set('metadataPrefix', 'oai_dc')
    if (setSpec) address.searchParams.set('set', setSpec)
    const from = readUntil ?? startsOn
    if (from) address.searchParams.set('from', from)
  }
  return address.href
}

const withoutQuery = (address: string | null) => address?.replace(/\?.*$/, '') ?? null
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

const fetchOptions = ({
  timeout = 60_000,
  maxBytes = 8_000_000,
  mayReachPrivate = false,
  agent = anonymousAgent,
}: ReadOptions): FetchBodyOptions => ({
  timeout,
  maxBytes,
  mayReachPrivate,
  agent,
})

const inLanguage = (records: readonly ElsewhereRecord[], language: string | null) =>
  records.map((record) => ({ ...record, language: record.language ?? language }))

async function storePage(db: Db, id: string, { records, deleted }: { records: readonly ElsewhereRecord[]; deleted: readonly string[] }) {
  const rows = records.map(({ externalId, publishedOn, isDoubtful, ...record }) => ({
    ...record,
    external_id: externalId,
    published_on: publishedOn,
    is_doubtful: isDoubtful,
  }))
  await sql`select private.store_elsewhere_page(${id}, ${JSON.stringify(rows)}, ${deleted})`.execute(db)
}

type Counted = { found: number; leftOut: number; isFirst: boolean }
const counts = ({ found, leftOut, isFirst }: Counted) => sql`
  last_found = case when ${isFirst} then 0 else last_found end + ${found},
  last_left_out = case when ${isFirst} then 0 else last_left_out end + ${leftOut}`

const recordProgress = (db: Db, id: string, unfinished: Unfinished, counted: Counted) =>
  sql`update elsewhere_readings set unfinished = ${JSON.stringify(unfinished)}, ${counts(counted)} where source_id = ${id}`.execute(db)

const recordEnd = (db: Db, id: string, { movedTo, until, ...counted }: Counted & { movedTo: string | null; until: string | null }) =>
  sql`
    update elsewhere_readings set unfinished = null, read_until = coalesce(${until}::date, read_until), last_read_at = now(), problem = null,
      detail = null, failures = 0, moved_to = ${movedTo}, ${counts(counted)},
      next_read_at = now() + case schedule when 'daily' then interval '1 day' when 'weekly' then interval '7 days' else interval '1 month' end
    from elsewhere_sources where id = source_id and source_id = ${id}`.execute(db)

/** The list begins anew the next time. */
async function refuseList(service: Db, id: string, problem: ReadProblem): Promise<never> {
  await sql`update elsewhere_readings set unfinished = null where source_id = ${id}`.execute(service)
  throw problem
}

/** Waits longer after each failure: one hour, two, four, at most a week; and at least as long as the server asked for. */
async function recordFailure(service: Db, id: string, { problem, detail, retryAfter }: ReadProblem) {
  const asked = retryAfter === null ? null : new Date(Date.now() + retryAfter)
  // An expired token is forgotten: the list begins anew.
  await sql`
    update elsewhere_readings set problem = ${problem}, detail = nullif(${detail}, ''), last_failed_at = now(), failures = failures + 1,
      unfinished = case when ${problem} = 'token-expired' then null else unfinished end,
      next_read_at = greatest(now() + least(interval '1 hour' * power(2, least(failures, 10)), interval '7 days'), ${asked}::timestamptz)
    where source_id = ${id}`.execute(service)
}
