/**
 * Caches each public page until something that it read changes, compressed in bounded memory. It runs before the router, on Node's request and
 * response, because building a Fetch request costs more than answering.
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, brotliDecompressSync, constants, gzip, gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { Read, ReadRecorder } from '#app/db/recorded-reads.server.ts'
import { isNotModified } from '#app/lib/not-modified.ts'

export type Encoding = 'br' | 'gzip' | 'identity'
/** Stored in both common encodings, in gzip from the first request for it; a client that accepts neither gets it decompressed. */
export type CachedPage = { headers: Record<string, string>; etag: string; br: Packed; gzip: Packed | null }
/** A body and its headers in the form that Node writes fastest: names and values in one list. */
type Packed = { body: Buffer; head: string[] }

const [brotliInBackground, gzipInBackground] = [promisify(brotliCompress), promisify(gzip)]

/** Digests that are remembered between two changes. */
const maxDigests = 5_000

/** 16 MiB of compressed pages, twice: about two thousand pages, and two thousand search results. */
const maxBytes = 16 * 1024 * 1024

/** Milliseconds since the last answer of the database for which the cache assumes that nothing was published. */
export const maxSilenceMs = 4_500

/** gzip needs at most this much more than brotli, for a page that has no gzip yet. */
const gzipShare = 1.3

/** A page and all that decides whether it may be served. */
type Kept = {
  page: CachedPage
  /** What the page read; null if unknown: the page is then dropped at any change. */
  reads: readonly Read[] | null
  /** The number of the last change that the page is known to contain. */
  checkedAt: number
  /** By the monotonic clock. */
  expiresAt: number
  requests: number
}
/** `expiresAt` is when the page says something else although nothing changed, such as the start of an event. */
export type Rendered = { page: CachedPage; expiresAt?: Date | null } | null

/** Milliseconds after which a page is rendered again, because it may name times that depend on today. */
const maxAgeMs = 60 * 60 * 1_000

const newStore = () =>
  new LRUCache<string, Kept>({
    maxSize: maxBytes,
    sizeCalculation: ({ page: { br, gzip }, reads }, key) =>
      br.body.length + (gzip?.body.length ?? Math.ceil(gzipShare * br.body.length)) + 2 * key.length + 2_000 + 200 * (reads?.length ?? 0),
  })

/**
 * Keys are the canonical path and query of a page (page-parameters.ts). After a change, a kept page is served again only when each statement
 * that it read gives the same rows as before (docs/decisions/0034-pages-are-checked-by-what-they-read.md).
 */
export class PageCache {
  #pages = newStore()
  /** Separate, because anyone can make any number of searches: they evict each other, but no pages. */
  #searches = newStore()
  #pending = new Map<string, Promise<CachedPage | null>>()
  #checks = new Map<string, Promise<CachedPage | null>>()
  /** Digests of statements since the last change: pages share many statements. */
  #digests = new Map<string, Promise<string>>()
  #recompressed = new WeakSet<CachedPage>()
  #reads: ReadRecorder | null
  #changes = 0
  /** By the monotonic clock. After it nothing is served or stored: a stale page is worse than a slow one. */
  #listeningUntil = 0
  /** Called after a change. */
  onChange = () => {}
  hits = 0
  misses = 0

  /** Without a recorder, what pages read is unknown. */
  constructor(reads: ReadRecorder | null = null) {
    this.#reads = reads
  }

  #storeOf(key: string) {
    return key.includes('?') ? this.#searches : this.#pages
  }

  get isListening(): boolean {
    return performance.now() < this.#listeningUntil
  }

  /** Call when the database has answered a query sent at `askedAt` (`performance.now()`): all earlier publications are known. */
  confirmListening(askedAt: number) {
    this.#listeningUntil = Math.max(this.#listeningUntil, askedAt + maxSilenceMs)
  }

  /** Call when the connection is lost, and perhaps a notification with it: everything may have changed. */
  stopListening() {
    this.#listeningUntil = 0
    this.change()
  }

  /** Call when something was published: each kept page is checked before it is served again. */
  change() {
    this.#changes += 1
    this.#pending.clear()
    this.#checks.clear()
    this.#digests.clear()
    this.onChange()
  }

  get(key: string): CachedPage | undefined {
    const kept = this.isListening ? this.#storeOf(key).get(key) : undefined
    if (!kept || kept.checkedAt !== this.#changes || performance.now() >= kept.expiresAt) return undefined
    kept.requests += 1
    if (!this.#recompressed.has(kept.page)) void this.#recompress(key, kept.page)
    return kept.page
  }

  /** True if a page is kept that a change may have made wrong, and `check` can tell. */
  mayCheck(key: string): boolean {
    const kept = this.isListening ? this.#storeOf(key).peek(key) : undefined
    return Boolean(kept?.reads) && performance.now() < (kept?.expiresAt ?? 0)
  }

  /** Sends the statements of a kept page again, once for concurrent requests. Null if it must be rendered again. */
  check(key: string): Promise<CachedPage | null> {
    const running = this.#checks.get(key)
    if (running) return running
    const checking = this.#check(key).finally(() => {
      if (this.#checks.get(key) === checking) this.#checks.delete(key)
    })
    this.#checks.set(key, checking)
    return checking
  }

  async #check(key: string): Promise<CachedPage | null> {
    const store = this.#storeOf(key)
    const kept = store.get(key)
    if (!kept?.reads || !this.isListening) return null
    const checkedAt = this.#changes
    const answers = await Promise.all(kept.reads.map(async (read) => (await this.#digestOf(read)) === read.digest))
    if (answers.includes(false)) return null
    kept.checkedAt = Math.max(kept.checkedAt, checkedAt)
    return kept.page
  }

  #digestOf(read: Read): Promise<string> {
    const key = `${read.sql}\n${JSON.stringify(read.parameters)}`
    const known = this.#digests.get(key)
    if (known) return known
    const digest = this.#reads?.repeat(read) ?? Promise.reject(new Error('Nothing records reads'))
    if (this.#digests.size < maxDigests) this.#digests.set(key, digest)
    // A fault of the database must not be remembered.
    digest.catch(() => this.#digests.delete(key))
    return digest
  }

  /** The most requested pages that a change may have made wrong; searches are not among them. Requests of long ago count less. */
  findUnchecked(limit: number): string[] {
    const kept = [...this.#pages.entries()]
    for (const [, one] of kept) one.requests /= 2
    return kept
      .filter(([, { checkedAt }]) => checkedAt !== this.#changes)
      .sort(([, a], [, b]) => b.requests - a.requests)
      .slice(0, limit)
      .map(([key]) => key)
  }

  /** A page requested a second time is probably popular: it is compressed again at the highest level, on another thread. */
  async #recompress(key: string, page: CachedPage) {
    this.#recompressed.add(page)
    const body = brotliDecompressSync(page.br.body)
    const recompressed = withBodies(page, {
      br: await brotliInBackground(body, brotliOptions(constants.BROTLI_MAX_QUALITY)),
      gzip: await gzipInBackground(body, { level: constants.Z_BEST_COMPRESSION }),
    })
    this.#recompressed.add(recompressed)
    const store = this.#storeOf(key)
    const kept = store.peek(key)
    if (kept?.page === page) store.set(key, { ...kept, page: recompressed })
  }

  /** Renders once for concurrent requests. A page rendered while something changed is kept, but checked before it is served again. */
  async render(key: string, render: () => Promise<Rendered>): Promise<CachedPage | null> {
    const pending = this.#pending.get(key)
    if (pending) return pending
    const page = this.#render(key, render).finally(() => {
      if (this.#pending.get(key) === page) this.#pending.delete(key)
    })
    this.#pending.set(key, page)
    return page
  }

  async #render(key: string, render: () => Promise<Rendered>): Promise<CachedPage | null> {
    // Without listening, a change before the end of rendering may never be heard of.
    const checkedAt = this.isListening ? this.#changes : -1
    const { value: rendered, reads } = this.#reads ? await this.#reads.record(render) : { value: await render(), reads: null }
    const store = this.#storeOf(key)
    const earlier = store.peek(key)
    if (!rendered) {
      if (earlier && earlier.checkedAt <= checkedAt) store.delete(key)
      return null
    }
    const { page, expiresAt } = rendered
    const isKnown = reads !== null || checkedAt === this.#changes
    if (!this.isListening || !isKnown || (earlier && earlier.checkedAt > checkedAt)) return page
    const untilExpiry = expiresAt ? expiresAt.getTime() - Date.now() : maxAgeMs
    const requests = 1 + (earlier?.requests ?? 0)
    store.set(key, { page, reads, checkedAt, expiresAt: performance.now() + Math.min(maxAgeMs, untilExpiry), requests })
    return page
  }
}

/**
 * The page to cache, or null if the response must not be cached: it must be a complete, public, successful response to GET without cookies.
 * `html` is the body, if it is already known.
 */
export async function toCachedPage(response: Response, html?: string): Promise<CachedPage | null> {
  if (response.status !== 200 || !response.headers.get('cache-control')?.startsWith('public') || response.headers.has('set-cookie'))
    return null
  const body = html === undefined ? Buffer.from(await response.clone().arrayBuffer()) : Buffer.from(html)
  const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`
  const { 'x-request-id': _, ...headers } = Object.fromEntries(response.headers)
  return withBodies({ headers: { ...headers, etag }, etag }, { br: compress(body, 'br'), gzip: null })
}

const withBodies = (
  { headers, etag }: Pick<CachedPage, 'headers' | 'etag'>,
  { br, gzip }: { br: Buffer; gzip: Buffer | null },
): CachedPage => ({
  headers,
  etag,
  br: packed(headers, 'br', copyExact(br)),
  gzip: gzip && packed(headers, 'gzip', copyExact(gzip)),
})

/** Copies the bytes: zlib returns a view of a 64 kB block, which a small page would keep in memory. */
function copyExact(body: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(body.length)
  body.copy(copy)
  return copy
}

/** Answers GET and HEAD alike, except for the body. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: CachedPage) {
  const { 'if-none-match': ifNoneMatch, 'if-modified-since': ifModifiedSince, 'accept-encoding': accepted } = request.headers
  if (isNotModified({ ifNoneMatch, ifModifiedSince }, { etag: page.etag, lastModified: page.headers['last-modified'] })) {
    response.writeHead(304, headersFor(response, page)).end()
    return
  }
  const encoding = encodingFor(accepted)
  const kept = keptIn(page, encoding)
  const isPersonal = response.hasHeader('set-cookie')
  const { body, head } = isPersonal ? packed(headersFor(response, page), encoding, kept.body) : kept
  response.writeHead(200, head)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** gzip is made at the first request for it, and kept. */
function keptIn(page: CachedPage, encoding: Encoding): Packed {
  if (encoding === 'br') return page.br
  if (encoding === 'gzip' && page.gzip) return page.gzip
  const body = brotliDecompressSync(page.br.body)
  if (encoding === 'identity') return packed(page.headers, encoding, body)
  page.gzip = packed(page.headers, encoding, copyExact(compress(body, encoding)))
  return page.gzip
}

/** With a cookie for this reader, the response is not for a CDN, which would give the cookie to everybody. */
const headersFor = (response: ServerResponse, { headers }: CachedPage) =>
  response.hasHeader('set-cookie') ? { ...headers, 'cache-control': 'private, no-cache' } : headers

function packed(headers: Record<string, string>, encoding: Encoding, body: Buffer): Packed {
  const head = Object.entries(headers).flat()
  head.push('content-length', String(body.length))
  if (encoding !== 'identity') head.push('content-encoding', encoding)
  return { body, head }
}

const encodings = new Map<string, Encoding>()
/** Characters. Browsers send a few dozen; a longer header is ignored, and the response is not compressed. */
const maxAcceptEncodingLength = 200

/** Brotli before gzip, whatever the browser's order; `q=0` excludes an encoding. */
export function encodingFor(accepted: string | string[] | undefined): Encoding {
  const header = String(accepted ?? '')
  if (header.length > maxAcceptEncodingLength) return 'identity'
  const known = encodings.get(header)
  if (known) return known
  const wanted = header.split(',').flatMap((part) => {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase())
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name]
  })
  const encoding = wanted.includes('br') ? 'br' : wanted.includes('gzip') ? 'gzip' : 'identity'
  // Browsers send only a few variants of this header, so caching them is bounded; other clients must not fill the memory.
  if (encodings.size < 100) encodings.set(header, encoding)
  return encoding
}

/** Synchronous and fast rather than small: a page takes a tenth of a millisecond, less than passing it to a thread and back. */
export function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'br') return brotliCompressSync(body, brotliOptions(constants.BROTLI_MIN_QUALITY + 1))
  return encoding === 'gzip' ? gzipSync(body) : body
}

const brotliOptions = (quality: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 18 } })
