/** Starts everything in order and says so: environment, database, seed, build, site. `--dev` serves through Vite with hot reload. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { startBackend } from '#app/backend/backend.server.ts'
import { freePort } from '#app/backend/embedded/postgres.server.ts'
import { type Environment, readEnvironment, StartRefusal } from '#app/backend/env.server.ts'
import { startJobs } from '#app/backend/jobs.server.ts'
import { sendAuthMail } from '#app/features/mail/auth-mail.server.ts'
import { seed } from '#seed/seed.ts'
import type { createApp } from './entry.ts'
import { registerJobs } from './jobs.ts'

const isDevelopment = process.argv.includes('--dev')
const say = (message: string) => console.log(`  ${message}`)

/** Ends what has been started so far: a start that fails half-way leaves no database running. */
let undo: () => Promise<void> = async () => {}

async function start() {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const environment = readEnvironment()
  refuseSecondInstance(environment)
  const wished = environment.PORT ?? 3000
  const port = await freePort(wished, environment.HOST)
  if (port !== wished && wished !== 0) say(`Port ${wished} is taken; using ${port}`)
  const publicUrl = (environment.PUBLIC_URL ?? `http://${environment.HOST}:${port}`).replace(/\/$/, '')

  const backend = await startBackend({
    environment,
    siteUrl: () => publicUrl,
    say,
    onAuthMail: (mail, send) => sendAuthMail(mail, send, publicUrl),
  })
  undo = () => backend.close()
  const jobs = await startJobs(backend.serviceUrl, (error) => console.error(error.message))
  undo = async () => {
    await jobs.stop()
    await backend.close()
  }
  const services = { ...backend, jobs, publicUrl, trustProxy: environment.TRUST_PROXY === '1' }
  await registerJobs(services)
  await seed(services, { withCases: environment.mode === 'embedded' && environment.CAJA_SEED === '1', say, jobs })

  // A search of ten thousand characters is strange, not a crime: it gets a page, not a closed connection.
  const server = createServer({ maxHeaderSize: 64 * 1024 })
  const { handle, stop } = isDevelopment ? await developmentApp(services, server) : await productionApp(services, environment)
  server.on('request', handle)
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve) => server.listen(port, environment.HOST, resolve))
  announce(publicUrl, environment)

  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    say('Closing')
    server.close()
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2_000).unref()
    await stop()
    await jobs.stop()
    await backend.close()
    if (environment.mode === 'embedded') rmSync(runFile(environment.CAJA_DATA_DIR), { force: true })
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
}

type Services = Parameters<typeof createApp>[0]

async function productionApp(services: Services, environment: Environment) {
  const entry = path.resolve('build/server/index.js')
  const built = (await import(entry)) as { createApp: typeof createApp }
  return built.createApp(services, { logLevel: environment.LOG_LEVEL, assets: path.resolve('build/client') })
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

const runFile = (folder: string) => path.resolve(folder, 'run.pid')

/** Two servers on one data folder would end each other's database. */
function refuseSecondInstance(environment: Environment) {
  if (environment.mode !== 'embedded') return
  const file = runFile(environment.CAJA_DATA_DIR)
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (pid && pid !== process.pid && isCaja(pid))
    throw new StartRefusal(
      `Caja already runs on ${path.resolve(environment.CAJA_DATA_DIR)} (process ${pid}). End it first, or set CAJA_DATA_DIR.`,
    )
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, String(process.pid))
}

function isCaja(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !existsSync('/proc') || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server/start')
  } catch {
    return false
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

start().catch(async (error: unknown) => {
  console.error(error instanceof StartRefusal ? `\n  ${error.message}\n` : error)
  await undo().catch(() => {})
  process.exit(1)
})
