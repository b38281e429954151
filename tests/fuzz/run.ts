/**
 * `npm run test:fuzz`: starts the built site on a temporary folder, sends random requests as a visitor, an official and an editor, and
 * prints the results. Fails on a 5xx response, on a missing response, or if a parallel probe waits for more than a second. `npm run
 * test:fuzz -- 2000 7` sends 2,000 with the seed 7.
 */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '#app/backend/embedded/postgres.server.ts'
import { fuzz, type Sender } from './fuzz.ts'

const [count = 10_000, seed = Date.now() % 100_000] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(path.join(tmpdir(), 'caja-fuzz-'))
chmodSync(folder, 0o755)
const port = await freePort(Number(process.env.PORT ?? 3990), '127.0.0.1')
const origin = `http://127.0.0.1:${port}`

const log: string[] = []
const site = spawn(process.execPath, ['--no-warnings', 'server/start.ts'], {
  env: {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_PORT: process.env.DATABASE_PORT ?? String(port + 51_000),
    CAJA_DATA_DIR: folder,
    LOG_LEVEL: 'error',
  },
})
for (const stream of [site.stdout, site.stderr]) stream.on('data', (data) => log.push(String(data)))
let exited = false
site.on('exit', () => {
  exited = true
})

async function waitUntilReady() {
  for (let tries = 0; tries < 240 && !exited; tries += 1) {
    if (
      await fetch(`${origin}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`The site did not start:\n${log.join('')}`)
}

const post = (target: string, fields: Record<string, string>) =>
  fetch(origin + target, { method: 'POST', body: new URLSearchParams(fields), headers: { origin }, redirect: 'manual' })

/** A session of this account, with the ids found on the pages of its areas. */
async function signIn(who: string, email: string, areas: string[]): Promise<Sender> {
  await post('/es/entrar', { email })
  const mailbox = await (await fetch(`${origin}/dev/mailbox?to=${encodeURIComponent(email)}`)).text()
  const code = /\b\d{6}\b/.exec(mailbox.replace(/<[^>]*>/g, ' '))?.[0] ?? ''
  const answer = await post('/es/entrar/codigo', { email, code })
  const cookie = answer.headers
    .getSetCookie()
    .map((header) => header.split(';')[0])
    .join('; ')
  if (!cookie.includes('caja-session')) throw new Error(`${email} could not sign in: ${answer.status}`)
  const ids = new Set<string>()
  for (const area of areas) {
    const html = await (await fetch(origin + area, { headers: { cookie } })).text()
    for (const [id] of html.matchAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g)) ids.add(id)
  }
  return { who, cookie, ids: [...ids].slice(0, 60) }
}

try {
  await waitUntilReady()
  const visitor = { who: 'visitor', cookie: '', ids: [] }
  const official = await signIn('official', 'oficial.honduras@demo.caja', ['/es/espacio'])
  const editor = await signIn('editor', 'editora@demo.caja', [
    '/es/gestion',
    '/es/espacio',
    '/es/gestion/archivos',
    '/es/gestion/instituciones',
  ])
  console.log(`  ${count} requests, seed ${seed}`)
  const started = performance.now()
  const report = await fuzz({ origin, senders: [visitor, official, official, editor], count, seed })
  console.table(report.byStatus)
  console.log(
    `  ${report.sent} sent in ${Math.round((performance.now() - started) / 1_000)} s; the slowest probe took ${report.slowestProbe} ms`,
  )
  for (const { who, method, target, status, ms, body } of report.faults.slice(0, 40))
    console.log(`  ${status} after ${ms} ms: ${method} ${target.slice(0, 300)} (${who}) ${JSON.stringify(body.slice(0, 300))}`)
  const isGood = report.faults.length === 0 && report.stalls === 0 && !exited
  if (!isGood) console.log(log.slice(-60).join('').slice(-30_000))
  console.log(`  ${report.faults.length} faults, ${report.stalls} stalls`)
  process.exitCode = isGood ? 0 : 1
} finally {
  site.kill('SIGTERM')
  await new Promise((resolve) => (exited ? resolve(null) : site.on('exit', resolve)))
  rmSync(folder, { recursive: true, force: true })
}
