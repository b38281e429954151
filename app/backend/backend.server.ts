/** The services that the application runs on, behind one interface: a Supabase project, or the embedded backend. */
import path from 'node:path'
import { createClient, type SupabaseClient, type SupabaseClientOptions } from '@supabase/supabase-js'
import type { Databases } from '#app/db/clients.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { languages } from '#app/i18n/languages.ts'
import { checkConnection, checkSessions, type DatabaseAddresses, openDatabases, settingsOf } from './database.server.ts'
import { withTls } from './database-url.server.ts'
import { createDisk, type Disk } from './embedded/disk.server.ts'
import { readObject } from './embedded/object-file.server.ts'
import { startPostgres } from './embedded/postgres.server.ts'
import { prepareRoles } from './embedded/roles.server.ts'
import { readSecrets } from './embedded/secrets.server.ts'
import { type AuthMail, startSupabase } from './embedded/supabase.server.ts'
import { connectToRunningPostgres } from './embedded/use-postgres.server.ts'
import type { EmbeddedEnvironment, Environment, HostedEnvironment } from './env.server.ts'
import { createMailer, type SendMail } from './mail.server.ts'
import { checkMigrations, migrate } from './migrate.server.ts'

/** The Storage bucket of all files of resources. */
export const bucket = 'resources'
/** The Storage bucket of exports, which no policy opens to people. */
export const exportsBucket = 'exports'
type Bucket = typeof bucket | typeof exportsBucket

export type Backend = {
  mode: Environment['mode']
  databases: Databases
  serviceUrl: string
  supabase: { url: string; publishableKey: string; fetch: typeof fetch }
  /** The type of a code from `signInWithOtp` when it is verified: Supabase Lite keeps the older name. */
  otpType: 'email' | 'magiclink'
  sendMail: SendMail
  /**
   * The bytes of an object; the caller has checked the reader's rights. Returns a stream of the range, or an address to redirect to.
   * `asStream` always returns bytes: for the server's own reading, and for caption tracks, which browsers do not load from another origin.
   */
  openObject: (
    objectPath: string,
    range?: { start: number; end: number },
    asStream?: boolean,
    inBucket?: Bucket,
  ) => Promise<{ stream: ReadableStream } | { redirectTo: string }>
  /** Storage without policies, for jobs that create or delete files on no person's behalf; never for a person's request. */
  serviceStorage: (inBucket?: Bucket) => ObjectStore
  /** The files on disk behind the embedded Storage; null for a Supabase project. */
  disk: Disk | null
  close: () => Promise<void>
}

export type ObjectStore = ReturnType<SupabaseClient['storage']['from']>

export type Print = (message: string) => void

/** `onAuthMail` receives the code and link mails of the embedded Auth; a hosted project sends its own (supabase/templates). */
export type StartOptions = {
  environment: Environment
  siteUrl: () => string
  print: Print
  onAuthMail: (mail: AuthMail, send: SendMail) => Promise<void>
  /** Registers a cleanup as soon as something is started, because the start may still fail or be interrupted. */
  onShutdown?: (stop: () => Promise<void>, maxMs: number) => void
}

/** Starts the backend of the environment: connects, creates roles, applies migrations. Refuses with `StartRefusal`. */
export const startBackend = (options: StartOptions): Promise<Backend> =>
  options.environment.mode === 'hosted' ? startHosted(options.environment, options.print) : startEmbedded(options.environment, options)

async function startHosted(environment: HostedEnvironment, print: Print): Promise<Backend> {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY } = environment
  const addresses = databaseAddresses(environment)
  const settings = settingsOf(environment)
  await checkConnection(addresses.ownerUrl, settings)
  const applied = await migrate(addresses.ownerUrl)
  if (applied) print(`Applied ${applied} migrations`)
  const databases = await openDatabases(addresses, settings)
  await checkSessions(databases)
  // Named administrative operation: signs the address of a file that SQL, under the reader's own rights, has just allowed.
  const signer = serverClient({ url: SUPABASE_URL, publishableKey: SUPABASE_SECRET_KEY, fetch })
  return {
    mode: 'hosted',
    databases,
    serviceUrl: addresses.ownerUrl,
    supabase: { url: SUPABASE_URL, publishableKey: SUPABASE_PUBLISHABLE_KEY, fetch },
    otpType: 'email',
    sendMail: createMailer(databases.service, environment.SMTP_URL, environment.MAIL_FROM),
    openObject: async (objectPath, range, asStream, inBucket = bucket) => {
      const { data, error } = await signer.storage.from(inBucket).createSignedUrl(objectPath, 3600)
      if (error) throw error
      if (!asStream) return { redirectTo: data.signedUrl }
      const { body } = await fetch(data.signedUrl, range && { headers: { range: `bytes=${range.start}-${range.end}` } })
      if (!body) throw new Error(`Storage has no bytes for ${objectPath}`)
      return { stream: body }
    },
    serviceStorage: (inBucket = bucket) => signer.storage.from(inBucket),
    disk: null,
    close: () => databases.close(),
  }
}

function databaseAddresses({ DATABASE_URL, DATABASE_VISITOR_URL, DATABASE_USER_URL, DATABASE_CA }: HostedEnvironment): DatabaseAddresses {
  const secured = (url: string | undefined) => url && withTls(url, DATABASE_CA)
  return { ownerUrl: withTls(DATABASE_URL, DATABASE_CA), visitorUrl: secured(DATABASE_VISITOR_URL), userUrl: secured(DATABASE_USER_URL) }
}

/** Never resolved by DNS: requests to this address are answered in this process. */
export const embeddedUrl = 'http://supabase.localhost'

async function startEmbedded(environment: EmbeddedEnvironment, { siteUrl, print, onAuthMail, onShutdown }: StartOptions): Promise<Backend> {
  const folder = path.resolve(environment.CAJA_DATA_DIR)
  const secrets = readSecrets(folder)
  const isBeside = environment.CAJA_BESIDE === '1'
  print(isBeside ? `Joining the database of ${folder}` : 'Starting the database')
  const postgres = isBeside
    ? await connectToRunningPostgres(folder, secrets.databasePassword)
    : await startPostgres({ folder, port: environment.DATABASE_PORT, password: secrets.databasePassword, print, onShutdown })
  try {
    await checkMigrations(postgres.url)
    if (!isBeside) await prepareRoles(postgres.url)
    const databases = await openDatabases({ ownerUrl: postgres.url }, settingsOf(environment))
    const sendMail = createMailer(databases.service, environment.SMTP_URL, environment.MAIL_FROM)
    const supabase = await startSupabase({
      ...secrets,
      databaseUrl: postgres.url,
      folder,
      siteUrl: siteUrl(),
      redirectUrls: languages.map((language) => siteUrl() + pathTo('signInLink', language)),
      sendAuthMail: (mail) => onAuthMail(mail, sendMail),
    })
    const applied = await migrate(postgres.url)
    if (applied) print(`Applied ${applied} migrations`)
    await checkSessions(databases)
    return {
      mode: 'embedded',
      databases,
      serviceUrl: postgres.url,
      supabase: { url: embeddedUrl, publishableKey: secrets.publishableKey, fetch: supabase.fetch },
      otpType: 'magiclink',
      sendMail,
      openObject: async (objectPath, range, _asStream, inBucket = bucket) => ({
        stream: readObject(path.join(folder, 'storage', inBucket, objectPath), range),
      }),
      serviceStorage: (inBucket = bucket) =>
        serverClient({ url: embeddedUrl, publishableKey: secrets.secretKey, fetch: supabase.fetch }).storage.from(inBucket),
      disk: createDisk(path.join(folder, 'storage', bucket)),
      close: async () => {
        await databases.close()
        await supabase.stop()
        await postgres.stop()
      },
    }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

/** A supabase-js client without a stored session: for one call with the given access token, or without one. */
export function serverClient({ url, publishableKey, fetch }: Backend['supabase'], accessToken?: string): SupabaseClient {
  const options: SupabaseClientOptions<'public'> = {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: { fetch, headers: accessToken ? { Authorization: `Bearer ${accessToken}` } : {} },
  }
  return createClient(url, publishableKey, options)
}
