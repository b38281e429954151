/** Sends random and malicious requests to a running site, beside a probe that checks whether others still get their pages. */
import { request as send } from 'node:http'
import { addresses } from '#app/i18n/addresses.ts'
import { languages } from '#app/i18n/languages.ts'
import { type MachineAddress, machineAddresses, machinePath } from '#app/i18n/machine-addresses.ts'
import { findNames } from './names.ts'
import { type Pick, picker, seeded } from './values.ts'

/** `cookie` is a session's, or empty for a visitor; `ids` are existing ids. */
export type Sender = { who: string; cookie: string; ids: readonly string[] }
export type Fault = { who: string; method: string; target: string; status: number; ms: number; body: string }
export type Report = {
  sent: number
  byStatus: Record<string, number>
  faults: Fault[]
  slowestProbe: number
  besideSlowest: string[]
  stalls: number
}

type Options = { origin: string; senders: readonly Sender[]; count: number; seed: number; atOnce?: number }
type Sent = { method: string; target: string; headers: Record<string, string>; body: Buffer | null }
type Answer = { status: number; ms: number }

/** A probe that takes longer, in milliseconds, is a stall. */
const maxProbeMs = 1_000
/** No response within this many milliseconds counts as status 0. */
const patience = 30_000

// biome-ignore format: a list to look through
const others = [
  '/', '/files/:id/:name', '/citations/:name', '/cards/:name', '/thesaurus.ttl', '/thesaurus.jsonld', '/thesaurus/:scheme/:slug', '/sitemap.xml', '/robots.txt',
  '/speculation-rules.json', '/healthz', '/readyz', '/metrics', '/dev/mailbox', '/dev/ui', '/:nothing', '/es/:nothing',
]
// biome-ignore format: a list to look through
const forScripts = [
  '/uploads/:id', '/uploads/:id/parts', '/uploads/:id/parts/:id', '/uploads/:id/parts/:id/complete', '/drafts/:id/presence', '/drafts/:id/working-copy/:part',
]

const pages = Object.values(addresses).flatMap((paths) => languages.map((language) => paths[language] as string))
const machines = (Object.keys(machineAddresses) as MachineAddress[]).flatMap((name) =>
  languages.map((language) => machinePath(name, language)),
)
const everywhere = [...pages, ...pages, ...machines, ...others, ...forScripts]
/** Would end the session, and later requests would not reach an action. */
const endsSession = new Set<string>(languages.map((language) => addresses.signOut[language]))

const parts = ['about', 'context', 'ledger', 'results', 'files', 'summary', 'title', 'challenges', 'sources']
const { parameters, fields, intents } = findNames()

export async function fuzz({ origin, senders, count, seed, atOnce = 6 }: Options): Promise<Report> {
  const pick = picker(seeded(seed))
  const report: Report = { sent: 0, byStatus: {}, faults: [], slowestProbe: 0, besideSlowest: [], stalls: 0 }
  const underWay = new Set<string>()
  const { hostname, port } = new URL(origin)
  let ended = false

  const probe = (async () => {
    while (!ended) {
      const before = [...underWay]
      const { ms, status } = await exchange(hostname, port, { method: 'GET', target: '/healthz', headers: {}, body: null })
      if (ms > report.slowestProbe) Object.assign(report, { slowestProbe: ms, besideSlowest: before })
      if (ms > maxProbeMs || status !== 200) report.stalls += 1
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })()

  const work = async () => {
    while (report.sent < count) {
      report.sent += 1
      const sender = pick.one(senders)
      const made = makeRequest(pick, sender, origin)
      const summary = `${made.method} ${made.target.slice(0, 200)} (${sender.who}, ${made.body?.length ?? 0} bytes)`
      underWay.add(summary)
      // The server may close an idle connection just when it is reused: then the request is repeated on a new one.
      const first = await exchange(hostname, port, made)
      const { status, ms } = first.status === 0 ? await exchange(hostname, port, made, { isAlone: true }) : first
      underWay.delete(summary)
      report.byStatus[status] = (report.byStatus[status] ?? 0) + 1
      const isMailSwitchedOff = status === 503 && made.method === 'POST' && /entrar|sign-in/.test(made.target)
      if (status === 0 || (status >= 500 && status !== 501 && !isMailSwitchedOff))
        report.faults.push({
          who: sender.who,
          method: made.method,
          target: made.target,
          status,
          ms,
          body: made.body?.toString('latin1').slice(0, 600) ?? '',
        })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  ended = true
  await probe
  return report
}

function makeRequest(pick: Pick, { cookie, ids }: Sender, origin: string): Sent {
  const pattern = pick.one(everywhere.filter((one) => !endsSession.has(one)))
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    if (/^(id|item|file|resource)$/.test(name) && ids.length > 0 && pick.chance(0.7)) return pick.one(ids)
    if (name === 'part' && pick.chance(0.7)) return pick.one(parts)
    return pick.chance(0.5)
      ? encode(pick.value()).slice(0, 2_000) || 'x'
      : pick.one(['bol', 'care-systems', '1819ai', '2', '2026', 'es', 'topic', 'x.png', 'caja.es.png'])
  })
  const query = pick.chance(0.6) ? `?${makePairs(pick, parameters).slice(0, 6_000)}` : ''
  const isForScript = /^\/(uploads|drafts)\//.test(path)
  const method = pick.chance(isForScript ? 0.8 : 0.45)
    ? 'POST'
    : pick.one(['GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])
  const headers: Record<string, string> = { origin, ...(cookie && { cookie }) }
  if (pick.chance(0.2)) headers['accept-encoding'] = pick.one(['br', 'gzip', 'br, gzip', 'identity;q=0', '*'])
  if (pick.chance(0.1)) headers.accept = pick.one(['application/json', '*/*', 'text/html'])
  if (pick.chance(0.1)) headers['if-none-match'] = pick.one(['*', '"x"', 'W/"', ',,,'])
  if (pick.chance(0.05)) headers.range = pick.one(['bytes=0-', 'bytes=-1', 'bytes=9-1', 'bytes=0-0,1-1', 'lines=1'])
  if (pick.chance(0.1)) headers['accept-language'] = pick.one(['es', 'en', '*', ';;;', 'x'.repeat(500)])
  const target = pick.chance(0.05) && !isForScript ? `${path}.data${query}` : path + query
  const body = ['POST', 'PUT', 'PATCH'].includes(method) ? makeBody(pick, headers) : null
  return { method, target, headers, body }
}

/** Percent-encoded like a browser; lone surrogates, which browsers never send, as bytes. */
const encode = (value: string): string =>
  [...value].map((character) => (/\p{Cs}/u.test(character) ? '%ED%A0%80' : encodeURIComponent(character))).join('')

function makePairs(pick: Pick, names: readonly string[]): string {
  const some = Array.from(
    { length: pick.whole(7) },
    () => `${pick.chance(0.9) ? pick.one(names) : encode(pick.value())}=${encode(pick.value())}`,
  )
  if (pick.chance(0.03) && some[0]) some.push(...Array.from({ length: 500 }, () => some[0] ?? ''))
  return some.join('&')
}

function makeBody(pick: Pick, headers: Record<string, string>): Buffer {
  const names = pick.chance(0.1) ? fields.map((name) => `${name}[${pick.whole(2_000)}]`) : fields
  const pairs = [...(pick.chance(0.8) ? [`intent=${pick.one(intents)}`] : []), makePairs(pick, names), makePairs(pick, names)]
    .filter(Boolean)
    .join('&')
  const kind = pick.whole(10)
  if (kind < 6) headers['content-type'] = 'application/x-www-form-urlencoded'
  else if (kind < 8) headers['content-type'] = 'multipart/form-data; boundary=XX'
  else headers['content-type'] = pick.one(['application/json', 'text/plain', 'application/offset+octet-stream', 'multipart/form-data', 'x'])
  if (pick.chance(0.1))
    Object.assign(headers, {
      'tus-resumable': '1.0.0',
      'upload-length': pick.one(['1', '-1', '1e9', 'x']),
      'upload-offset': pick.one(['0', '5', 'x']),
    })
  if (kind < 6 || kind >= 8) return Buffer.from(pairs)
  const sent = pairs.split('&').map((pair) => {
    const [name = '', value = ''] = pair.split('=')
    const file = pick.chance(0.1) ? `; filename="${value.slice(0, 100)}"` : ''
    return `--XX\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${decodeURIComponent(value.replace(/%ED%A0%80/g, ''))}\r\n`
  })
  return Buffer.from(`${sent.join('')}${pick.chance(0.9) ? '--XX--\r\n' : ''}`)
}

function exchange(hostname: string, port: string, { method, target, headers, body }: Sent, { isAlone = false } = {}): Promise<Answer> {
  const started = performance.now()
  return new Promise((resolve) => {
    const end = (status: number) => resolve({ status, ms: Math.round(performance.now() - started) })
    const sent = send(
      {
        hostname,
        port,
        method,
        path: target,
        headers: { ...headers, ...(body && { 'content-length': body.length }) },
        timeout: patience,
        ...(isAlone && { agent: false }),
      },
      (answer) => {
        answer.resume()
        answer.on('end', () => end(answer.statusCode ?? 0))
        answer.on('error', () => end(0))
      },
    )
    sent.on('timeout', () => sent.destroy())
    sent.on('error', () => end(0))
    sent.end(body ?? undefined)
  })
}
