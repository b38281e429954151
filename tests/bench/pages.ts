/**
 * What a page costs: requests per second and p99 of a list and a detail page, from the page cache and rendered anew, beside a
 * bare node:http server that answers a constant buffer of the same size; bytes over the wire; the server's peak memory.
 * All in one run on one machine, so that the ratios mean something. `npm run bench:pages`, optionally with seconds per run.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'

const seconds = Number(process.argv[2] ?? 6)
const connections = 20
const port = 3977
const site = `http://127.0.0.1:${port}`
const encoding = { 'accept-encoding': 'br' }
let asked = 0

const folder = mkdtempSync(path.join(tmpdir(), 'caja-bench-'))
const server = start(['scripts/start.mjs'], {
  PORT: String(port),
  DATABASE_PORT: '54977',
  CAJA_DATA_DIR: folder,
  LOG_LEVEL: 'error',
  NODE_ENV: 'production',
})

try {
  await until(`${site}/readyz`)
  // A server's first minute is spent compiling itself; what is measured is the minutes after.
  for (const page of ['/es/experiencias', '/es']) await measure(site + page, true)
  const rows: Record<string, string | number>[] = []
  for (const [page, address] of [
    ['list', '/es/experiencias'],
    ['detail', '/es/experiencias/renta-dignidad-bolivia'],
    ['home', '/es'],
    ['search', '/es/buscar?q=pensiones'],
  ] as const) {
    const bytes = await bytesOf(site + address)
    const plain = await constantServer(bytes)
    const baseline = await measure(plain.url)
    plain.process.kill()
    const cached = await measure(site + address)
    const uncached = await measure(site + address, true)
    rows.push({
      page,
      'bytes (br)': bytes,
      'cached req/s': Math.round(cached.rate),
      'p99 ms': cached.p99,
      'constant req/s': Math.round(baseline.rate),
      'cached ÷ constant': (cached.rate / baseline.rate).toFixed(2),
      'uncached req/s': Math.round(uncached.rate),
      'uncached p99 ms': uncached.p99,
      errors: cached.errors + uncached.errors,
    })
  }
  console.table(rows)
  console.log(
    `Server's peak resident memory: ${peakMemory()} MB. ${connections} connections, ${seconds} s each, client on the same machine.`,
  )
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  rmSync(folder, { recursive: true, force: true })
}

type Measured = { rate: number; p99: number; errors: number }

/** Anew: every request has an address never asked before in this run, so that each is a miss. */
async function measure(url: string, anew = false): Promise<Measured> {
  const base = new URL(url)
  const fresh = () => `${base.pathname}?${base.searchParams}${base.search ? '&' : ''}n=${asked++}`
  const options = { url, connections, duration: seconds, headers: encoding }
  const result = await autocannon(
    anew ? { ...options, requests: [{ setupRequest: (request) => ({ ...request, path: fresh() }) }] } : options,
  )
  return { rate: result.requests.average, p99: result.latency.p99, errors: result.errors + result.non2xx }
}

async function bytesOf(url: string): Promise<number> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    request(url, { headers: encoding }, (response) => {
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
      })
      response.on('end', () => (response.statusCode === 200 ? resolve(size) : reject(new Error(`${url}: ${response.statusCode}`))))
    })
      .on('error', reject)
      .end()
  })
}

async function constantServer(size: number): Promise<{ url: string; process: ChildProcess }> {
  const code = `const body = Buffer.alloc(${size}, 'a'); require('node:http').createServer((_, r) => { r.writeHead(200, { 'content-type': 'text/html', 'content-length': body.length }); r.end(body) }).listen(${port + 1}, '127.0.0.1')`
  const child = start(['-e', code], {})
  const url = `http://127.0.0.1:${port + 1}/`
  await until(url)
  return { url, process: child }
}

function start(args: string[], environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...environment } })
}

async function until(url: string) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} does not answer`)
}

/** VmHWM of /proc: the most the server's process ever held, seeding included. */
function peakMemory(): number {
  const pid = readFileSync(path.join(folder, 'run.pid'), 'utf8')
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
}
