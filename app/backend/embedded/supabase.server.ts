/** Supabase Auth and Storage inside this process (Supabase Lite, alpha, hence embedded mode only), on the embedded Postgres. */
import { AsyncLocalStorage } from 'node:async_hooks'
import path from 'node:path'
import { inTurn } from '#app/db/in-turn.server.ts'
import { Unavailable } from '#app/lib/unavailable.ts'
import { switchOnEmbeddedStorage } from '../env.server.ts'
import { createStorageAdapter } from './storage-adapter.server.ts'

/** `redirectTo` is where the person who asked wants to come back to: the library forgets it, and its mails lead nowhere else. */
export type AuthMail = { to: string; subject: string; text?: string; html?: string; redirectTo?: string | null }
type Options = {
  databaseUrl: string
  folder: string
  jwtSecret: string
  publishableKey: string
  secretKey: string
  siteUrl: string
  redirectUrls: string[]
  sendAuthMail: (mail: AuthMail) => Promise<void>
}

/**
 * The library puts a `process.emitWarning` in the place of Node's that takes text and no more. Node also warns with an Error, as of
 * too many listeners, and the process would end of it.
 */
async function importLite() {
  const { emitWarning } = process
  const { App } = await import('@supabase/lite')
  const { createPostgresConnection } = await import('@supabase/lite/postgres')
  process.emitWarning = emitWarning
  return { App, createPostgresConnection }
}

/** Answers what a Supabase project would answer over HTTP: hand `fetch` to supabase-js as its own. */
export async function startSupabase(options: Options): Promise<{ fetch: typeof fetch; stop: () => Promise<void> }> {
  switchOnEmbeddedStorage()
  const asked = new AsyncLocalStorage<URL>()
  let current = await createApp(options, asked)
  await prepareSchema(options, current)
  let isOpening = false
  /** Once at a time, however many requests found it stuck; the old one is closed when it can be. */
  const replace = async (stuck: typeof current) => {
    if (isOpening || stuck !== current) return
    isOpening = true
    const fresh = await createApp(options, asked)
    try {
      await withinTime(longestAnswer, fresh.app.init())
      knowRowSecurity(fresh.connection)
      current = fresh
      void stuck.connection.close().catch(() => {})
    } catch {
      void fresh.connection.close().catch(() => {})
      // The database is away still: the next request that waits too long tries again.
    } finally {
      isOpening = false
    }
  }
  /** Under way, by what was sent. */
  const refreshes = new Map<string, Promise<Response>>()
  const answerOf = async (request: Request, url: URL): Promise<Response> => {
    const used = current
    const answer = asked.run(url, async () => used.app.fetch(request))
    if (!url.pathname.startsWith('/auth/')) return answer
    return withinTime(url.pathname.endsWith('/otp') ? longestMail : longestAnswer, answer, () => replace(used))
  }
  return {
    fetch: async (input, init) => {
      const request = new Request(input as string, init)
      const url = new URL(request.url)
      if (!url.pathname.endsWith('/auth/v1/token')) return answerOf(request, url)
      // Once for all who ask with the same token: of two at once, this Auth makes two successors, and takes the third use for a theft.
      const sent = `${url.search} ${await request.clone().text()}`
      const refresh = refreshes.get(sent) ?? answerOf(request, url).finally(() => refreshes.delete(sent))
      refreshes.set(sent, refresh)
      return (await refresh).clone()
    },
    stop: async () => current.connection.close(),
  }
}

/**
 * Milliseconds. A connection of postgres.js 3.4 that is cut while something waits to be written stays silent for ever, with all that
 * is asked on it later: Auth is then opened anew, on new connections. Asking for a code also waits for the mail server.
 */
const longestAnswer = 4_000
const longestMail = 11_500

async function withinTime<Answer>(longest: number, work: Promise<Answer>, otherwise: () => unknown = () => {}): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      void otherwise()
      reject(new Unavailable('The embedded Auth does not answer'))
    }, longest)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

async function createApp(options: Options, asked: AsyncLocalStorage<URL>) {
  const { App, createPostgresConnection } = await importLite()
  const connection = createPostgresConnection({ url: options.databaseUrl, postgresOptions: { onnotice: () => {}, max: 6 } })
  const app = new App({
    connection,
    auth: {
      enabled: true,
      jwt_secret: options.jwtSecret,
      site_url: options.siteUrl,
      additional_redirect_urls: options.redirectUrls,
      publishable_key: options.publishableKey,
      secret_key: options.secretKey,
      enable_signup: true,
      email: { enable_signup: true, enable_confirmations: true, otp_length: 6, otp_expiry: 3600 },
    },
    storage: { enabled: true, file_size_limit: '2GiB' },
    options: {
      drivers: {
        email: {
          send: (mail: AuthMail) => options.sendAuthMail({ ...mail, redirectTo: asked.getStore()?.searchParams.get('redirect_to') }),
        },
      },
    },
  } as ConstructorParameters<typeof App>[0])
  app._storageAdapter = createStorageAdapter(path.join(options.folder, 'storage'))
  return { app, connection }
}

/** Processes that start at once would trip over each other's tables and grants. */
async function prepareSchema(options: Options, { app, connection }: Awaited<ReturnType<typeof createApp>>) {
  await inTurn(options.databaseUrl, 'supabase-lite', async () => {
    await withoutWarnings(async () => {
      await app.init()
      await app.ensureSystemSchema()
    })
    await keepGrants(connection)
  })
}

/**
 * At its first request the library would grant everything in every schema that has row-level security to the API roles,
 * and so undo what the migrations withhold (a person could set their own role). It does so while it does not know whether
 * there is row-level security; told that there is, it grants nothing, and Storage gets here what it needs.
 */
async function keepGrants(connection: { exec: (sql: string) => Promise<unknown> }) {
  knowRowSecurity(connection)
  await connection.exec('grant usage on schema storage to anon, authenticated, service_role')
  await connection.exec('revoke all on all tables in schema storage from anon, authenticated')
  await connection.exec('grant select on all tables in schema storage to anon')
  await connection.exec('grant select, insert, update, delete on all tables in schema storage to authenticated')
  await connection.exec('grant all on all tables in schema storage to service_role')
  // New functions are not everybody's to execute (see supabase/schemas/core/01_foundations.sql); policies ask these.
  await connection.exec('grant execute on all functions in schema auth, storage to anon, authenticated, service_role')
}

function knowRowSecurity(connection: object) {
  if (!('rlsState' in connection)) throw new Error('This version of Supabase Lite keeps its grants elsewhere: see keepGrants.')
  connection.rlsState = 'active'
}

/** The library warns on the console at every start that storage is experimental: known, and decided in ADR 3. */
async function withoutWarnings(work: () => Promise<void>) {
  const { warn } = console
  console.warn = () => {}
  await work().finally(() => {
    console.warn = warn
  })
}
