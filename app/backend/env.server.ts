/** The only file that reads `process.env`. A missing or malformed variable is named in one line. */
import { z } from 'zod'
import { defaultSettings, minConnections } from '#app/db/settings.server.ts'
import { findDatabaseUrlProblem } from './database-url.server.ts'
import { findImapUrlProblem } from './imap-url.ts'

const address = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' })
const seconds = (milliseconds: number) =>
  z.coerce
    .number('must be a number of seconds')
    .min(0)
    .max(3600)
    .default(milliseconds / 1000)
const databaseAddress = z
  .url({ protocol: /^postgres(ql)?$/, error: 'must be postgres://user:password@host:port/database', abort: true })
  .check(({ value, issues }) => {
    const message = findDatabaseUrlProblem(value)
    if (message) issues.push({ code: 'custom', input: value, message })
  })

const common = {
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).optional(),
  /** The public address of the site; links in mail begin with it. */
  PUBLIC_URL: address.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be smtp:// or smtps://' }).optional(),
  MAIL_FROM: z.string().default('Caja <no-reply@caja.invalid>'),
  /** Where people and harvesters write to: it is public, in /oai. */
  CONTACT_EMAIL: z.email('must be an e-mail address').default('contact@caja.invalid'),
  /** The mailbox that a job reads: for mails that come back, and answers. Without it nothing is read. */
  IMAP_URL: z
    .string()
    .check(({ value, issues }) => {
      const message = findImapUrlProblem(value)
      if (message) issues.push({ code: 'custom', input: value, message })
    })
    .optional(),
  /** The address of that mailbox, if the user of IMAP_URL is none. */
  MAILBOX_ADDRESS: z.email('must be an e-mail address').optional(),
  /** `1` behind a balancer that adds X-Forwarded-For: rate limits then use the address in it. */
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  /** How reading pages are rendered: `static`, by app/reading, or `framework`, like pages that hydrate (ADR 33). */
  READING_PAGES: z.enum(['static', 'framework']).default('static'),
  /** `off` renders every page for each request: for measurements. */
  PAGE_CACHE: z.enum(['on', 'off']).default('on'),
  /** Processes of this site on one port (server/workers.ts). Default: one per core on a Supabase project, one on the embedded backend. */
  CAJA_WORKERS: z.coerce.number('must be a number').int().min(1).max(64).optional(),
  /** `1` in the processes that server/workers.ts starts. */
  CAJA_IS_WORKER: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** The connections of one process, in total. */
  DATABASE_CONNECTIONS: z.coerce
    .number('must be a number')
    .int()
    .min(minConnections, `must be ${minConnections} or more`)
    .max(500)
    .default(defaultSettings.connections),
  DATABASE_CONNECTION_TIMEOUT: seconds(defaultSettings.connectionTimeout),
  /** For requests; jobs have ten minutes, and migrations have no limit. */
  DATABASE_STATEMENT_TIMEOUT: seconds(defaultSettings.statementTimeout),
  DATABASE_LOCK_TIMEOUT: seconds(defaultSettings.lockTimeout),
  DATABASE_IDLE_IN_TRANSACTION_TIMEOUT: seconds(defaultSettings.idleInTransactionTimeout),
}

const hosted = z
  .object({
    ...common,
    /** The owner of the schema: for migrations, jobs and named operations. */
    DATABASE_URL: databaseAddress,
    /** Only if the owner may not create roles: connections as `caja_visitor` and `caja_user`. */
    DATABASE_VISITOR_URL: databaseAddress.optional(),
    DATABASE_USER_URL: databaseAddress.optional(),
    /** The certificate authority of the database: a file, or its PEM text. */
    DATABASE_CA: z.string().optional(),
    SUPABASE_URL: address,
    SUPABASE_PUBLISHABLE_KEY: z.string().min(10, 'is too short'),
    /** Only for the jobs and named administrative operations listed in README. */
    SUPABASE_SECRET_KEY: z.string().min(10, 'is too short'),
  })
  .refine((given) => Boolean(given.DATABASE_VISITOR_URL) || !given.DATABASE_USER_URL, { path: ['DATABASE_VISITOR_URL'] })
  .refine((given) => Boolean(given.DATABASE_USER_URL) || !given.DATABASE_VISITOR_URL, { path: ['DATABASE_USER_URL'] })

const embedded = z.object({
  ...common,
  /** The folder of the embedded database and files. */
  CAJA_DATA_DIR: z.string().default('.data'),
  DATABASE_PORT: z.coerce.number('must be a port number').int().min(1).max(65_535).default(54_329),
  /** `0` starts with the reference data only, without the seed cases and demonstration accounts. */
  CAJA_SEED: z.enum(['0', '1']).default('1'),
  /** `1` adds a process to the Caja that already runs on CAJA_DATA_DIR, with the same database. */
  CAJA_BESIDE: z.enum(['0', '1']).default('0'),
})

export type HostedEnvironment = z.infer<typeof hosted> & { mode: 'hosted' }
export type EmbeddedEnvironment = z.infer<typeof embedded> & { mode: 'embedded' }
export type Environment = HostedEnvironment | EmbeddedEnvironment

/** A reason not to start, as a message for the person who starts Caja: shown without a stack. */
export class StartRefusal extends Error {}
export class EnvironmentError extends StartRefusal {}

/** Hosted mode if any of the Supabase variables is set; then all of them are required. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const mode = ['DATABASE_URL', 'SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY'].some((name) => name in given)
    ? 'hosted'
    : 'embedded'
  const parsed = mode === 'hosted' ? hosted.safeParse(given) : embedded.safeParse(given)
  if (parsed.success) return { ...parsed.data, mode } as Environment
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.')} ${path[0] && String(path[0]) in given ? message : 'is missing'}`,
  )
  throw new EnvironmentError(`The environment is not right: ${problems.join('; ')}. See .env.example.`)
}

/** Supabase Lite reads these while it loads: they turn on storage and turn off telemetry. */
export const switchOnEmbeddedStorage = () => Object.assign(process.env, { EXPERIMENTAL_STORAGE: '1', LITE_TELEMETRY: '0' })
