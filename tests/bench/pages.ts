/**
 * Measures pages: requests per second and p99 of a list and a detail page, from the page cache and rendered, beside a bare node:http server
 * that answers a constant buffer of the same size; bytes over the wire; the server's peak memory. All in one run on one machine, so that
 * the ratios are meaningful. `npm run bench:pages`, optionally with seconds per run.
 */
import type { ChildProcess } from 'node:child_process'
import { createHistogram } from 'node:perf_hooks'
import { Pool, request } from 'undici'
import { memoryOf, start, startServer, waitUntilOpen } from './server.ts'

const seconds = Number(process.argv[2] ?? 6)
const connections = 20
const port = 3977
const site = `http://127.0.0.1:${port}`
const encoding = { 'accept-encoding': 'br' }
let asked = 0

const server = await startServer(port)

try {
  // Warm-up: a server compiles its code in its first minute, which is not measured.
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
      'p99 ms': cached.p99.toFixed(1),
      'constant req/s': Math.round(baseline.rate),
      'cached ÷ constant': (cached.rate / baseline.rate).toFixed(2),
      'uncached req/s': Math.round(uncached.rate),
      'uncached p99 ms': uncached.p99.toFixed(0),
      errors: cached.errors + uncached.errors,
    })
  }
  console.table(rows)
  console.log(
    `Server's peak resident memory: ${memoryOf(server.pid(), 'VmHWM')} MB. ${connections} connections, ${seconds} s each, client on the same machine.`,
  )
} finally {
  await server.stop()
}

type Measured = { rate: number; p99: number; errors: number }

/**
 * With `anew`, every request has a new address in this run, so that each is a cache miss. The client is undici at its lowest level, because
 * a client that parses responses in JavaScript would be slower than the server.
 */
async function measure(url: string, anew = false): Promise<Measured> {
  const { origin, pathname, search } = new URL(url)
  const fresh = () => `${pathname}${search}${search ? '&' : '?'}n=${asked++}`
  const pool = new Pool(origin, { connections })
  const latency = createHistogram()
  let errors = 0
  const end = performance.now() + seconds * 1_000
  const askOnce = () =>
    new Promise<void>((resolve) => {
      const started = performance.now()
      pool.dispatch(
        { path: anew ? fresh() : pathname + search, method: 'GET', headers: encoding },
        {
          onRequestStart: () => {},
          onResponseStart: (_, status) => {
            if (status !== 200) errors += 1
          },
          onResponseData: () => {},
          onResponseEnd: () => {
            latency.record(Math.max(1, Math.round((performance.now() - started) * 1_000)))
            resolve()
          },
          onResponseError: () => {
            errors += 1
            resolve()
          },
        },
      )
    })
  const askOn = async () => {
    while (performance.now() < end) await askOnce()
  }
  await Promise.all(Array.from({ length: connections }, askOn))
  await pool.close()
  return { rate: latency.count / seconds, p99: latency.percentile(99) / 1_000, errors }
}

/** The bytes of the body with brotli, after the page was requested a few times. */
async function bytesOf(url: string): Promise<number> {
  await measure(url)
  const { statusCode, body } = await request(url, { headers: encoding })
  if (statusCode !== 200) throw new Error(`${url}: ${statusCode}`)
  return (await body.arrayBuffer()).byteLength
}

async function constantServer(size: number): Promise<{ url: string; process: ChildProcess }> {
  const code = `const body = Buffer.alloc(${size}, 'a'); require('node:http').createServer((_, r) => { r.writeHead(200, { 'content-type': 'text/html', 'content-length': body.length }); r.end(body) }).listen(${port + 1}, '127.0.0.1')`
  const child = start(['-e', code], {})
  const url = `http://127.0.0.1:${port + 1}/`
  await waitUntilOpen(url)
  return { url, process: child }
}
