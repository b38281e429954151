/**
 * An anonymous reading page is rendered once per catalogue version and kept compressed in memory, bounded. It sits in
 * front of the router, on node's own request and response, because building a Fetch request costs more than the answer.
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, brotliDecompressSync, constants, gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import pg from 'pg'

export type Encoding = 'br' | 'gzip' | 'identity'
/** Kept as brotli, which nearly every browser asks for; the few others get it unpacked and packed anew. */
export type CachedPage = { headers: Record<string, string>; etag: string; brotli: Buffer; ready: string[] }

const compressInBackground = promisify(brotliCompress)

/** 16 MiB of compressed pages: some two thousand. */
const maxBytes = 16 * 1024 * 1024

export class PageCache {
  #pages = new LRUCache<string, CachedPage>({ maxSize: maxBytes, sizeCalculation: ({ brotli }) => brotli.length + 2_000 })
  #pending = new Map<string, Promise<CachedPage | null>>()
  #pressed = new WeakSet<CachedPage>()
  #generation = 0
  /** Off while it cannot hear about changes: a stale page is worse than a slow one. */
  #listening = false
  hits = 0
  misses = 0

  get(key: string): CachedPage | undefined {
    const page = this.#listening ? this.#pages.get(key) : undefined
    if (page && !this.#pressed.has(page)) void this.#press(key, page)
    return page
  }

  /** A page that is asked for again will be asked for often: it is pressed once more, as hard as it goes, on another thread. */
  async #press(key: string, page: CachedPage) {
    this.#pressed.add(page)
    const pressed = withBody(
      page,
      exactly(await compressInBackground(brotliDecompressSync(page.brotli), brotliOptions(constants.BROTLI_MAX_QUALITY))),
    )
    this.#pressed.add(pressed)
    if (this.#pages.peek(key) === page) this.#pages.set(key, pressed)
  }

  clear() {
    this.#generation += 1
    this.#pages.clear()
    this.#pending.clear()
  }

  setListening(listening: boolean) {
    this.#listening = listening
    this.clear()
  }

  /** Renders once however many ask at the same time; kept only if nothing was published meanwhile. */
  async render(key: string, render: () => Promise<CachedPage | null>): Promise<CachedPage | null> {
    const underWay = this.#pending.get(key)
    if (underWay) return underWay
    const generation = this.#generation
    const page = render().finally(() => {
      if (this.#pending.get(key) === page) this.#pending.delete(key)
    })
    this.#pending.set(key, page)
    const made = await page
    if (made && this.#listening && generation === this.#generation) this.#pages.set(key, made)
    return made
  }
}

/** The page to keep, if the response may be kept: a complete, public, successful one that sets no cookie. */
export async function pageFrom(response: Response, html?: string): Promise<CachedPage | null> {
  if (response.status !== 200 || !response.headers.get('cache-control')?.startsWith('public') || response.headers.has('set-cookie'))
    return null
  const body = html === undefined ? Buffer.from(await response.clone().arrayBuffer()) : Buffer.from(html)
  const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`
  const { 'x-request-id': _, ...headers } = Object.fromEntries(response.headers)
  return withBody({ headers: { ...headers, etag }, etag }, exactly(compress(body, 'br')))
}

const withBody = ({ headers, etag }: Pick<CachedPage, 'headers' | 'etag'>, brotli: Buffer): CachedPage => ({
  headers,
  etag,
  brotli,
  ready: readyHeaders(headers, 'br', brotli),
})

/** What zlib returns is a view of a block of 64 kB: kept as it is, a small page would hold all of it. */
function exactly(body: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(body.length)
  body.copy(copy)
  return copy
}

export function sendPage(request: IncomingMessage, response: ServerResponse, page: CachedPage) {
  if (request.headers['if-none-match']?.includes(page.etag)) {
    response.writeHead(304, page.headers).end()
    return
  }
  const encoding = encodingFor(request.headers['accept-encoding'])
  const body = encoding === 'br' ? page.brotli : compress(brotliDecompressSync(page.brotli), encoding)
  response.writeHead(200, encoding === 'br' ? page.ready : readyHeaders(page.headers, encoding, body))
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Headers as node writes them fastest: names and values in one list. */
function readyHeaders(headers: Record<string, string>, encoding: Encoding, body: Buffer): string[] {
  const list = Object.entries(headers).flat()
  list.push('content-length', String(body.length))
  if (encoding !== 'identity') list.push('content-encoding', encoding)
  return list
}

const encodings = new Map<string, Encoding>()

/** Brotli before gzip, whichever the browser names first; an encoding with `q=0` is one it does not want. */
export function encodingFor(accepted: string | string[] | undefined): Encoding {
  const header = String(accepted ?? '')
  const known = encodings.get(header)
  if (known) return known
  const wanted = header
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*q=/))
    .flatMap(([name, quality]) => (quality === undefined || Number(quality) > 0 ? [name?.toLowerCase()] : []))
  const encoding = wanted.includes('br') ? 'br' : wanted.includes('gzip') ? 'gzip' : 'identity'
  // Browsers send a handful of these headers, over and over; whoever sends others does not fill the memory.
  if (encodings.size < 100) encodings.set(header, encoding)
  return encoding
}

/** At once rather than on a thread, and fast rather than tight: a page takes a tenth of a millisecond, less than the way there and back. */
export function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'br') return brotliCompressSync(body, brotliOptions(constants.BROTLI_MIN_QUALITY + 1))
  return encoding === 'gzip' ? gzipSync(body) : body
}

const brotliOptions = (quality: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 18 } })

/** Hears every publication through `LISTEN catalogue`; after a lost connection the cache starts again from nothing. */
export function followCatalogue(databaseUrl: string, cache: PageCache): { stop: () => Promise<void> } {
  let stopped = false
  let client: pg.Client | null = null
  const connect = async () => {
    if (stopped) return
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true, application_name: 'caja-catalogue' })
    fresh.on('notification', () => cache.clear())
    const lost = () => {
      if (client !== fresh) return
      client = null
      cache.setListening(false)
      if (!stopped) setTimeout(connect, 1_000)
    }
    client = fresh
    fresh.on('error', lost)
    fresh.on('end', lost)
    try {
      await fresh.connect()
      await fresh.query('listen catalogue')
      cache.setListening(true)
    } catch {
      lost()
    }
  }
  void connect()
  return {
    stop: async () => {
      stopped = true
      await client?.end()
    },
  }
}
