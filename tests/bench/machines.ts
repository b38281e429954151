/**
 * Measures what machines read (JSON interface, OAI-PMH, feed) beside a bare server with one statement, in one run at 10,000 resources. Answers of
 * the JSON interface are kept like pages, so they are measured both kept and made for each request. `npm run bench:machines`, optionally with
 * the seconds of a measurement and the number of resources.
 */
import { fillBenchDatabase } from './corpus.ts'
import { connections, type Measured, measure } from './measure.ts'
import { start, startServer, waitUntilOpen } from './server.ts'

const [seconds = 3, size = 10_000] = process.argv.slice(2).map(Number)
const ports = { kept: 3_967, made: 3_968, bare: 3_969 }
const at = (port: number, path: string) => `http://127.0.0.1:${port}${path}`

// Behind a balancer, so that each request can come from another network: one network may ask 600 times a minute.
process.env.TRUST_PROXY = '1'
const server = await startServer(ports.kept, { isSettled: true })
const making = start(['--no-warnings', 'server/start.ts'], {
  PORT: String(ports.made),
  CAJA_DATA_DIR: server.folder,
  CAJA_BESIDE: '1',
  PAGE_CACHE: 'off',
  LOG_LEVEL: 'error',
  NODE_ENV: 'production',
})
const bare = start(['--no-warnings', 'tests/bench/bare-server.ts', String(ports.bare), server.databaseUrl], {})

let client = 0
/** The address of another network for each request. */
const headers = () => {
  client += 1
  return { 'x-forwarded-for': `10.${(client >> 16) & 255}.${(client >> 8) & 255}.${client & 255}` }
}
const rateOf = (port: number, path: string) => measure(at(port, path), { seconds, encoding: 'identity', headers })

try {
  await Promise.all([waitUntilOpen(at(ports.made, '/readyz')), waitUntilOpen(at(ports.bare, '/json-list'))])
  await fillBenchDatabase(server.databaseUrl, size, (message) => process.stderr.write(`  ${message}\n`))
  const { id } = ((await read('/api/v1/resources?limit=1&kind=experience')) as { data: { id: string }[] }).data[0] ?? { id: '' }
  const [bareList, bareDetail] = [await rateOf(ports.bare, '/json-list'), await rateOf(ports.bare, '/json-detail')]
  const rows = [
    { what: 'bare: list', ...shown(bareList, bareList) },
    { what: 'bare: detail', ...shown(bareDetail, bareDetail) },
    { what: 'JSON list, kept', ...shown(await rateOf(ports.kept, '/api/v1/resources'), bareList) },
    { what: 'JSON list, made', ...shown(await rateOf(ports.made, '/api/v1/resources'), bareList) },
    { what: 'JSON detail, kept', ...shown(await rateOf(ports.kept, `/api/v1/resources/${id}`), bareDetail) },
    { what: 'JSON detail, made', ...shown(await rateOf(ports.made, `/api/v1/resources/${id}`), bareDetail) },
    { what: 'Atom feed, made', ...shown(await rateOf(ports.made, '/es/feed.xml'), bareList) },
    { what: 'OAI: first 100 records', ...shown(await rateOf(ports.made, '/oai?verb=ListRecords&metadataPrefix=oai_dc'), bareList) },
  ]
  console.log(`${size} resources, ${connections} connections, ${seconds} s each, client and database on the same machine`)
  console.table(rows)
  console.log(await harvest())
} finally {
  bare.kill()
  making.kill('SIGTERM')
  await new Promise((resolve) => making.once('exit', resolve))
  await server.stop()
}

async function read(path: string): Promise<unknown> {
  return (await fetch(at(ports.kept, path), { headers: headers() })).json()
}

function shown({ rate, p50, p99, errors }: Measured, besides: Measured) {
  return {
    'req/s': Math.round(rate),
    '÷ bare': (rate / besides.rate).toFixed(2),
    'p50 ms': p50.toFixed(1),
    'p99 ms': p99.toFixed(1),
    errors,
  }
}

/** Harvests everything once: an answer costs the same at the beginning and at the end of the list. */
async function harvest(): Promise<string> {
  const times: number[] = []
  let next = 'metadataPrefix=oai_dc'
  while (next) {
    const began = performance.now()
    const xml = await (await fetch(at(ports.made, `/oai?verb=ListRecords&${next}`))).text()
    times.push(performance.now() - began)
    const [, token] = /<resumptionToken[^>]*>([^<]+)</.exec(xml) ?? []
    next = token ? `resumptionToken=${token}` : ''
  }
  const median = (some: number[]) => (some.toSorted((a, b) => a - b)[some.length >> 1] ?? 0).toFixed(1)
  return `OAI, whole: ${times.length} answers; median of the first 20: ${median(times.slice(0, 20))} ms, of the last 20: ${median(times.slice(-20))} ms`
}
