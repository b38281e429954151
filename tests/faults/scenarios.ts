/** The faults injected under load. Each starts, lasts, and is repaired; then everything must work again. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type MailFault, startMailServer } from '../fixtures/mail-server.ts'
import { startSecondProcess } from '../fixtures/second-process.ts'
import { isAlive, Site } from './site.ts'

/** `hold` is the duration of the fault in milliseconds. */
export type Fault = {
  name: string
  inflict: (site: Site, hold: number) => Promise<void>
  heal?: (site: Site) => Promise<void> | void
  /** Milliseconds within which saving must work again. */
  backWithin?: number
  longHold?: number
}

export const faults: Fault[] = [
  {
    name: 'connections cut again and again',
    inflict: async (site, hold) => {
      for (const end = performance.now() + hold; performance.now() < end; await wait(100))
        await site.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`,
        )
    },
  },
  {
    name: 'database killed',
    inflict: async (site, hold) => {
      site.killDatabase()
      await wait(hold)
    },
  },
  {
    name: 'server killed',
    inflict: async (site) => void (await site.signalServer('SIGKILL')),
    heal: async (site) => void (await site.start()),
  },
  {
    name: 'both killed',
    inflict: async (site) => {
      site.killDatabase()
      await site.signalServer('SIGKILL')
    },
    heal: async (site) => void (await site.start()),
  },
  {
    name: 'database paused',
    inflict: async (site, hold) => {
      site.signalDatabase('SIGSTOP')
      await wait(hold)
    },
    heal: (site) => site.signalDatabase('SIGCONT'),
    longHold: 45_000,
    backWithin: 20_000,
  },
  {
    name: 'all connections taken',
    inflict: async (site, hold) => {
      await site.query(`alter role caja_user connection limit 0`)
      await site.query(`alter role caja_visitor connection limit 0`)
      await site.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename in ('caja_user', 'caja_visitor')`)
      await wait(hold)
    },
    heal: async (site) => {
      await site.query(`alter role caja_user connection limit -1`)
      await site.query(`alter role caja_visitor connection limit -1`)
    },
  },
]

export type Check = { name: string; run: () => Promise<string> }

/** Checks outside of the common load: each returns its result, or throws. `skip:` marks what this machine cannot test. */
export const checks = (site: Site): Check[] => [
  ...(['refusing', 'busy', 'silent'] as const).map((fault) => ({ name: `mail server ${fault}`, run: () => askForCode(site, fault) })),
  { name: 'SIGTERM under load', run: () => endUnderLoad(site) },
  { name: 'start script: SIGTERM when open', run: () => endStartScript('SIGTERM', true) },
  { name: 'start script: SIGTERM while starting', run: () => endStartScript('SIGTERM', false) },
  { name: 'start script: SIGKILL', run: () => endStartScript('SIGKILL', true) },
  { name: 'disk full', run: fillDisk },
]

async function askForCode(site: Site, fault: MailFault): Promise<string> {
  const mail = await startMailServer(fault)
  const second = await startSecondProcess(site.folder, { SMTP_URL: mail.url })
  try {
    const answers: string[] = []
    for (const [address, words] of [
      ['/es/entrar', 'No podemos enviar correos en este momento'],
      ['/en/sign-in', 'We cannot send mail at the moment'],
    ] as const) {
      const began = performance.now()
      const response = await fetch(second.url + address, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: second.url },
        body: new URLSearchParams({ email: `nadie.${crypto.randomUUID().slice(0, 8)}@caja.test` }),
      })
      const took = performance.now() - began
      if (response.status !== 503 || !response.headers.has('retry-after')) throw new Error(`sign-in answered ${response.status}`)
      if (!(await response.text()).includes(words)) throw new Error('sign-in does not say that mail cannot be sent')
      if (took > 13_000) throw new Error(`sign-in took ${Math.round(took)} ms`)
      answers.push(`${Math.round(took)} ms`)
    }
    return `503 after ${answers.join(' and ')}`
  } finally {
    await second.stop()
    await mail.stop()
  }
}

/** Sends a second process the signal while visitors send requests without pause. */
async function endUnderLoad(site: Site): Promise<string> {
  const second = await startSecondProcess(site.folder)
  let answered = 0
  const failed: string[] = []
  let signalled = false
  let refused = 0
  const visitor = async () => {
    while (refused < 200) {
      try {
        const response = await fetch(`${second.url}/es/buscar?q=${crypto.randomUUID().slice(0, 8)}`)
        await response.text()
        if (response.status === 200) answered += 1
        else failed.push(String(response.status))
      } catch (error) {
        const code = ((error as Error).cause as { code?: string } | undefined)?.code
        // The process no longer listens: a balancer would already have sent the request elsewhere.
        if (signalled && code === 'ECONNREFUSED') return
        refused += 1
        failed.push(String(code))
      }
    }
  }
  const visitors = Array.from({ length: 30 }, visitor)
  await wait(1_500)
  signalled = true
  const began = performance.now()
  await second.stop()
  const took = Math.round(performance.now() - began)
  await Promise.all(visitors)
  if (failed.length > 0)
    throw new Error(`${failed.length} of ${answered + failed.length} requests failed: ${[...new Set(failed)].join(', ')}`)
  if (took > 12_000) throw new Error(`it took ${took} ms to end`)
  return `${answered} answered, none failed, ended after ${took} ms`
}

/** Runs `npm start`'s script and ends it. It needs a first start to have an open site. */
async function endStartScript(signal: 'SIGTERM' | 'SIGKILL', whenOpen: boolean): Promise<string> {
  const site = new Site()
  try {
    const script = path.resolve('scripts/start.mjs')
    const environment = {
      ...process.env,
      CAJA_DATA_DIR: site.folder,
      CAJA_SEED: '0',
      PORT: '0',
      DATABASE_PORT: '54514',
      LOG_LEVEL: 'error',
    }
    const child = spawn(process.execPath, [script], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
    const gone = once(child, 'exit')
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    const opened = async () => {
      while (whenOpen ? !said.includes('open at') : site.databasePid === 0) {
        if (child.exitCode !== null) throw new Error(`it ended by itself: ${said}`)
        await wait(20)
      }
    }
    await opened()
    const database = site.databasePid
    const began = performance.now()
    child.kill(signal)
    const [code] = (await gone) as [number | null]
    while (isAlive(database)) {
      if (performance.now() - began > 20_000) throw new Error('the database was left running')
      await wait(50)
    }
    if (signal === 'SIGTERM' && whenOpen && code !== 0) throw new Error(`its exit code was ${code}`)
    return `nothing left after ${Math.round(performance.now() - began)} ms`
  } finally {
    await site.remove()
  }
}

/** Runs on a small disk, if root may create one. */
async function fillDisk(): Promise<string> {
  const mount = mkdtempSync(path.join(tmpdir(), 'caja-small-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=755', 'tmpfs', mount])
  if (mounted.status !== 0) {
    rmSync(mount, { recursive: true, force: true })
    return 'skip: a small disk can only be mounted by root'
  }
  chmodSync(mount, 0o755)
  const site = new Site(path.join(mount))
  try {
    await site.start({ DATABASE_PORT: '54524' })
    const { Load, signInEverybody } = await import('./load.ts')
    const people = await signInEverybody(site.url)
    const load = new Load(() => [site.url], people, 2)
    await wait(1_000)
    const filler = path.join(mount, 'filler')
    fill(filler, mount)
    // Until the database has no space for its next write.
    for (let waited = 0; load.counts.unavailable === 0 && waited < 20_000; waited += 100) {
      fill(filler, mount)
      await wait(100)
    }
    await wait(3_000)
    const refused = load.counts.unavailable
    rmSync(filler)
    await site.waitUntilReady()
    const before = load.counts.acknowledged
    for (let waited = 0; load.counts.acknowledged === before; waited += 100) {
      if (waited > 30_000) throw new Error('saving did not resume')
      await wait(100)
    }
    await load.stop()
    const rows = await site.query<{ title: string }>(`select content -> 'title' ->> 'es' as title from revisions`)
    await load.verify(new Set(rows.map(({ title }) => title)), people, site.url)
    const { acknowledged, lost, otherErrors, sessionsLost } = load.counts
    const found = `${acknowledged} acknowledged, ${lost} lost, ${refused} × 503, ${otherErrors} other 5xx, ${sessionsLost} sessions lost`
    if (refused === 0) throw new Error(`nothing was refused: ${found}`)
    if (lost + otherErrors + sessionsLost > 0) throw new Error(`${found} ${load.errors[0] ?? ''}`)
    return found
  } finally {
    await site.remove().catch(() => {})
    spawnSync('umount', ['-l', mount])
    rmSync(mount, { recursive: true, force: true })
  }
}

/** Leaves no free block. */
function fill(file: string, disk: string) {
  const block = Buffer.alloc(1 << 16)
  const handle = openSync(file, 'a')
  try {
    while (statfsSync(disk).bavail > 0) writeSync(handle, block)
  } catch {
    // full
  } finally {
    closeSync(handle)
  }
}
