/** Supabase Auth and Storage inside this process (Supabase Lite, alpha, hence only in embedded mode), on the embedded Postgres. */
import { AsyncLocalStorage } from 'node:async_hooks'
import path from 'node:path'
import { withAdvisoryLock } from '#app/db/advisory-lock.server.ts'
import { Unavailable } from '#app/lib/unavailable.ts'
import { switchOnEmbeddedStorage } from '../env.server.ts'
import { createStorageAdapter } from './storage-adapter.server.ts'

/** `redirectTo` is the page to return to after sign-in: the library drops it, and its mails link nowhere else. */
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
 * The library replaces Node's `process.emitWarning` with one that accepts only text. Node also warns with an Error, for example about too
 * many listeners, and the process would then crash.
 */
async function importLite() {
  const { emitWarning } = process
  const { App } = await import('@supabase/lite')
  const { createPostgresConnection } = await import('@supabase/lite/postgres')
  process.emitWarning = emitWarning
  return { App, createPostgresConnection }
}

/** Answers like a Supabase project over HTTP: pass `fetch` to supabase-js. */
export async function startSupabase(options: Options): Promise<{ fetch: typeof fetch; stop: () => Promise<void> }> {
  switchOnEmbeddedStorage()
  const requestUrl = new AsyncLocalStorage<URL>()
  let current = await createApp(options, requestUrl)
  await prepareSchema(options, current)
  let isOpening = false
  /** Runs once at a time, however many requests time out; the old app is closed when possible. */
  const replace = async (unresponsive: typeof current) => {
    if (isOpening || unresponsive !== current) return
    isOpening = true
    const fresh = await createApp(options, requestUrl)
    try {
      await withTimeout(answerTimeout, fresh.app.init())
      declareRowSecurity(fresh.connection)
      current = fresh
      void unresponsive.connection.close().catch(() => {})
    } catch {
      void fresh.connection.close().catch(() => {})
      // The database is still unavailable: the next request that times out tries again.
    } finally {
      isOpening = false
    }
  }
  /** Refreshes in flight, by the token sent. */
  const refreshes = new Map<string, Promise<Response>>()
  const answerOf = async (request: Request, url: URL): Promise<Response> => {
    const used = current
    const answer = requestUrl.run(url, async () => used.app.fetch(request))
    if (!url.pathname.startsWith('/auth/')) return answer
    return withTimeout(url.pathname.endsWith('/otp') ? mailTimeout : answerTimeout, answer, () => replace(used))
  }
  return {
    fetch: async (input, init) => {
      const request = new Request(input as string, init)
      const url = new URL(request.url)
      if (!url.pathname.endsWith('/auth/v1/token')) return answerOf(request, url)
      // Requests with the same token share one refresh: this Auth gives two concurrent requests two successors, and treats the third use as
      // theft.
      const sent = `${url.search} ${await request.clone().text()}`
      const refresh = refreshes.get(sent) ?? answerOf(request, url).finally(() => refreshes.delete(sent))
      refreshes.set(sent, refresh)
      return (await refresh).clone()
    },
    stop: async () => current.connection.close(),
  }
}

/**
 * Milliseconds. If a connection of postgres.js 3.4 is closed while data waits to be written, its queries never return: then Auth is opened
 * again on new connections. Requesting a code also waits for the mail server.
 */
const answerTimeout = 4_000
const mailTimeout = 11_500

async function withTimeout<Answer>(maxMs: number, work: Promise<Answer>, otherwise: () => unknown = () => {}): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      void otherwise()
      reject(new Unavailable('The embedded Auth does not answer'))
    }, maxMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

async function createApp(options: Options, requestUrl: AsyncLocalStorage<URL>) {
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
          send: (mail: AuthMail) => options.sendAuthMail({ ...mail, redirectTo: requestUrl.getStore()?.searchParams.get('redirect_to') }),
        },
      },
    },
  } as ConstructorParameters<typeof App>[0])
  app._storageAdapter = createStorageAdapter(path.join(options.folder, 'storage'))
  return { app, connection }
}

/** Processes that start at the same time would conflict over tables and grants. */
async function prepareSchema(options: Options, { app, connection }: Awaited<ReturnType<typeof createApp>>) {
  await withAdvisoryLock(options.databaseUrl, 'supabase-lite', async () => {
    await muteConsoleWarnings(async () => {
      await app.init()
      await app.ensureSystemSchema()
    })
    await preventBroadGrants(connection)
  })
}

/**
 * At its first request the library would grant all rights in every schema with row-level security to the API roles, and so undo what the
 * migrations restrict (a person could set their own role). It does so only while it does not know whether row-level security is on; once
 * set, it grants nothing, and Storage gets its grants here.
 */
async function preventBroadGrants(connection: { exec: (sql: string) => Promise<unknown> }) {
  declareRowSecurity(connection)
  await connection.exec('grant usage on schema storage to anon, authenticated, service_role')
  await connection.exec('revoke all on all tables in schema storage from anon, authenticated')
  await connection.exec('grant select on all tables in schema storage to anon')
  await connection.exec('grant select, insert, update, delete on all tables in schema storage to authenticated')
  await connection.exec('grant all on all tables in schema storage to service_role')
  // New functions are not executable by default (see supabase/schemas/core/01_foundations.sql); policies call these.
  await connection.exec('grant execute on all functions in schema auth, storage to anon, authenticated, service_role')
}

function declareRowSecurity(connection: object) {
  if (!('rlsState' in connection)) throw new Error('This version of Supabase Lite keeps its grants elsewhere: see preventBroadGrants.')
  connection.rlsState = 'active'
}

/** The library warns at every start that storage is experimental: known, and decided in ADR 3. */
async function muteConsoleWarnings(work: () => Promise<void>) {
  const { warn } = console
  console.warn = () => {}
  await work().finally(() => {
    console.warn = warn
  })
}
