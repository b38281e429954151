/**
 * Starts everything in order and prints progress: environment, database, seed, build, site. `--dev` serves through Vite with hot reload.
 */
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { startBackend } from '#app/backend/backend.server.ts'
import { freePort } from '#app/backend/embedded/postgres.server.ts'
import { type Environment, readEnvironment, StartRefusal } from '#app/backend/env.server.ts'
import { readImapUrl } from '#app/backend/imap-url.ts'
import { startJobs } from '#app/backend/jobs.server.ts'
import { withAdvisoryLock } from '#app/db/advisory-lock.server.ts'
import { sendAuthMail } from '#app/features/core/mail/auth-mail.server.ts'
import { createLog } from '#app/lib/log.server.ts'
import { redact } from '#app/lib/redact.ts'
import { seed } from '#seed/seed.ts'
import type { createApp } from './entry.ts'
import { prepareGracefulClose } from './graceful-close.ts'
import { applyServerLimits, serverOptions } from './http/server-limits.ts'
import { registerJobs } from './jobs.ts'
import { createProbes } from './probes.ts'
import { claimFolder, recordSiteUrl, releaseFolder, waitUntilOpen } from './run-file.ts'
import { createShutdown, shutDownOnSignals } from './shutdown.ts'
import { startWorkers } from './workers.ts'

const isDevelopment = process.argv.includes('--dev')
const print = (message: string) => console.log(`  ${message}`)

const log = createLog('warn')
/** Stops what has been started so far, so that a failed or interrupted start leaves no database running. */
const shutdown = createShutdown({ print, log })

async function start() {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const environment = readEnvironment()
  const folder = environment.mode === 'embedded' ? environment.CAJA_DATA_DIR : null
  const isBeside = environment.mode === 'embedded' && environment.CAJA_BESIDE === '1'
  if (folder && isBeside) await waitUntilOpen(folder, print)
  else if (folder) {
    claimFolder(folder)
    shutdown.add(async () => releaseFolder(folder), 1_000)
  }
  const wantedPort = environment.PORT ?? 3000
  const isWorker = environment.CAJA_IS_WORKER === '1'
  const port = isWorker ? wantedPort : await freePort(wantedPort, environment.HOST)
  if (port !== wantedPort && wantedPort !== 0) print(`Port ${wantedPort} is taken; using ${port}`)
  const publicUrl = (environment.PUBLIC_URL ?? `http://${environment.HOST}:${port}`).replace(/\/$/, '')

  const backend = await startBackend({
    environment,
    siteUrl: () => publicUrl,
    print,
    onAuthMail: (mail, send) => sendAuthMail(mail, send, publicUrl),
    onShutdown: shutdown.add,
  })
  shutdown.add(backend.close, 4_000)
  const jobs = await startJobs(backend.serviceUrl, (error) => console.error(redact(error.message)))
  shutdown.add(jobs.stop, 6_000)
  const imapAccount = environment.IMAP_URL ? readImapUrl(environment.IMAP_URL) : null
  const services = {
    ...backend,
    jobs,
    publicUrl,
    contactEmail: environment.CONTACT_EMAIL,
    trustProxy: environment.TRUST_PROXY === '1',
    imapAccount,
    mailboxAddress: imapAccount && (environment.MAILBOX_ADDRESS ?? (imapAccount.user.includes('@') ? imapAccount.user : null)),
  }
  await registerJobs(services)
  const withCases = environment.mode === 'embedded' && environment.CAJA_SEED === '1'
  if (!isBeside && !isWorker) await withAdvisoryLock(backend.serviceUrl, 'seed', () => seed(services, { withCases, print, jobs }))

  const server = createServer(serverOptions)
  applyServerLimits(server)
  const { handle, stop } = isDevelopment ? await developmentApp(services, server) : await productionApp(services, environment)
  const probes = createProbes({ databaseUrl: backend.serviceUrl, isShuttingDown: shutdown.hasBegun })
  shutdown.add(() => Promise.all([stop(), probes.stop()]), 2_000)
  server.on('request', (request, response) => probes.answer(request, response) || handle(request, response))
  const drain = prepareGracefulClose(server)
  shutdown.add(() => drain(maxDrainMs), maxDrainMs + 1_000)
  const count = isDevelopment ? 1 : workerCount(environment)
  const reusePort = isWorker || count > 1
  await new Promise<void>((resolve) => server.listen({ port, host: environment.HOST, reusePort }, resolve))
  if (folder && !isBeside) recordSiteUrl(folder, publicUrl)
  if (isWorker) return
  if (count > 1) shutdown.add(startWorkers(count - 1, workerEnvironment(environment, port, publicUrl), log).stop, maxDrainMs + 3_000)
  announce(publicUrl, environment)
}

const workerCount = ({ CAJA_WORKERS, mode }: Environment) =>
  CAJA_WORKERS ?? (mode === 'hosted' && process.platform === 'linux' ? availableParallelism() : 1)

const workerEnvironment = ({ mode }: Environment, port: number, publicUrl: string) => ({
  CAJA_IS_WORKER: '1',
  CAJA_WORKERS: '1',
  PORT: String(port),
  PUBLIC_URL: publicUrl,
  ...(mode === 'embedded' && { CAJA_BESIDE: '1' }),
})

/** Milliseconds for requests in flight; container platforms kill a process ten seconds or more after their signal. */
const maxDrainMs = 7_000

type Services = Parameters<typeof createApp>[0]

async function productionApp(services: Services, environment: Environment) {
  const entry = path.resolve('build/server/index.js')
  const built = (await import(entry)) as { createApp: typeof createApp }
  return built.createApp(services, {
    logLevel: environment.LOG_LEVEL,
    assets: path.resolve('build/client'),
    hasReadingPages: environment.READING_PAGES === 'static',
    hasPageCache: environment.PAGE_CACHE === 'on',
  })
}

async function developmentApp(services: Services, server: Server) {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' })
  const load = async () =>
    ((await vite.ssrLoadModule('./server/entry.ts')) as { createApp: typeof createApp }).createApp(services, {
      logLevel: 'info',
      assets: null,
    })
  return {
    handle: (
      request: Parameters<Awaited<ReturnType<typeof load>>['handle']>[0],
      response: Parameters<Awaited<ReturnType<typeof load>>['handle']>[1],
    ) =>
      vite.middlewares(request, response, async () => {
        try {
          ;(await load()).handle(request, response)
        } catch (error) {
          if (error instanceof Error) vite.ssrFixStacktrace(error)
          console.error(error)
          response.writeHead(500).end()
        }
      }),
    stop: () => vite.close(),
  }
}

function announce(url: string, environment: Environment) {
  console.log(`\n  Caja is open at ${url}\n`)
  if (environment.mode !== 'embedded') return
  if (environment.CAJA_SEED === '1') {
    console.log('  Demonstration accounts (sign in with the code that is mailed to them):')
    console.log('    oficial.honduras@demo.caja   an official of Honduras, who shares experiences')
    console.log('    editora@demo.caja            an editor, who reviews, translates and publishes')
    console.log('    administracion@demo.caja     an administrator, who verifies officials')
    console.log('    academica@demo.caja          a member: academic, civil society\n')
  }
  console.log(environment.SMTP_URL ? '  Mail goes out through SMTP_URL.' : `  Their mail lands at ${url}/dev/mailbox`)
  console.log('  Ctrl-C closes everything.\n')
}

shutDownOnSignals(shutdown, log)
start().catch((error: unknown) => {
  if (!shutdown.hasBegun()) console.error(error instanceof StartRefusal ? `\n  ${error.message}\n` : error)
  return shutdown.end(1)
})
