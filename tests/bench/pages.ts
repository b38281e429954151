/**
 * Measures pages in one run on one machine, so that the ratios are meaningful, with 22 and with 10,000 published resources: requests per second
 * from the page cache in brotli, gzip and identity, beside a bare server that answers a constant buffer of the same size; and rendered for
 * each request (PAGE_CACHE=off), beside a bare server that answers one statement of SQL (bare-server.ts). Also bytes over the wire, p99 and the
 * server's peak memory. `npm run bench:pages`, optionally with the seconds of a measurement, then the sizes: `npm run bench:pages -- 3 22 10000`.
 */
import { request } from 'undici'
import { serverEnvironment, serverFlags } from '../../scripts/server-flags.mjs'
import { fillBenchDatabase } from './corpus.ts'
import { connections, measure as measureAt } from './measure.ts'
import { memoryOf, start, startServer, waitUntilOpen } from './server.ts'

const [seconds = 3, ...given] = process.argv.slice(2).map(Number)
const sizes = given.length > 0 ? given : [22, 10_000]
const ports = { cached: 3_977, rendered: 3_978, bare: 3_979 }
const at = (port: number) => `http://127.0.0.1:${port}`

/** `bare` is the statement of the bare server with the same content. */
const pages = [
  { page: 'list', address: '/es/experiencias', bare: '/list' },
  { page: 'detail', address: '/es/experiencias/renta-dignidad-bolivia', bare: '/detail' },
  { page: 'search', address: '/es/buscar?q=pensiones', bare: '/search' },
  { page: 'home', address: '/es', bare: '/list' },
  { page: 'country', address: '/es/paises/bol', bare: '/list' },
  { page: 'topic', address: '/es/temas/care-systems', bare: '/list' },
] as const
const measure = (port: number, path: string, encoding: string) => measureAt(at(port) + path, { seconds, encoding })
const encodings = ['br', 'gzip', 'identity'] as const

const server = await startServer(ports.cached, { isSettled: true })
const rendering = start([...serverFlags, '--no-warnings', 'server/start.ts'], {
  ...serverEnvironment,
  PORT: String(ports.rendered),
  CAJA_DATA_DIR: server.folder,
  CAJA_BESIDE: '1',
  PAGE_CACHE: 'off',
  LOG_LEVEL: 'info',
  NODE_ENV: 'production',
})
const bare = start(['--no-warnings', 'tests/bench/bare-server.ts', String(ports.bare), server.databaseUrl], {})

try {
  await Promise.all([waitUntilOpen(`${at(ports.rendered)}/readyz`), waitUntilOpen(`${at(ports.bare)}/list`)])
  for (const size of sizes) {
    await fillBenchDatabase(server.databaseUrl, size, (message) => process.stderr.write(`  ${message}\n`))
    const cachedRows: Row[] = []
    const renderedRows: Row[] = []
    // Warm-up: a server compiles its code in its first minute, which is not measured.
    for (const { address } of pages) await measure(ports.rendered, address, 'br')
    for (const one of pages) {
      cachedRows.push(await measureCached(one))
      renderedRows.push(await measureRendered(one))
    }
    console.log(`\n${size} resources: from the page cache, requests per second (÷ constant buffer of the same size)`)
    console.table(cachedRows)
    console.log(`${size} resources: rendered for each request, beside bare node:http with one statement`)
    console.table(renderedRows)
  }
  console.log(
    `Peak resident memory: ${memoryOf(server.pid(), 'VmHWM')} MB with the page cache, ${memoryOf(rendering.pid ?? 0, 'VmHWM')} MB rendering. ` +
      `${connections} connections, ${seconds} s each, client and database on the same machine.`,
  )
} finally {
  bare.kill()
  rendering.kill('SIGTERM')
  await new Promise((resolve) => rendering.once('exit', resolve))
  await server.stop()
}

type Page = (typeof pages)[number]
type Row = Record<string, string | number>

async function measureCached({ page, address }: Page): Promise<Row> {
  const row: Row = { page }
  let errors = 0
  for (const encoding of encodings) {
    const bytes = await bytesOf(ports.cached, address, encoding)
    const constant = await measure(ports.bare, `/constant?bytes=${bytes}`, encoding)
    const measured = await measure(ports.cached, address, encoding)
    row[`${encoding} bytes`] = bytes
    row[`${encoding} req/s`] = `${Math.round(measured.rate)} (${(measured.rate / constant.rate).toFixed(2)})`
    errors += measured.errors
  }
  return { ...row, errors }
}

async function measureRendered({ page, address, bare }: Page): Promise<Row> {
  const one = await measure(ports.bare, bare, 'identity')
  const row: Row = { page, 'bare req/s': Math.round(one.rate) }
  let errors = one.errors
  for (const encoding of encodings) {
    const measured = await measure(ports.rendered, address, encoding)
    row[`${encoding} req/s`] = Math.round(measured.rate)
    row[`${encoding} ÷ bare`] = (measured.rate / one.rate).toFixed(3)
    if (encoding === 'br') {
      row['p50 ms'] = measured.p50.toFixed(0)
      row['p99 ms'] = measured.p99.toFixed(0)
    }
    errors += measured.errors
  }
  return { ...row, errors }
}

/** The bytes of the body, after the page was requested a few times, so that it is cached in its smallest form. */
async function bytesOf(port: number, address: string, encoding: string): Promise<number> {
  await measure(port, address, encoding)
  const { statusCode, body } = await request(at(port) + address, { headers: { 'accept-encoding': encoding } })
  if (statusCode !== 200) throw new Error(`${address}: ${statusCode}`)
  return (await body.arrayBuffer()).byteLength
}
