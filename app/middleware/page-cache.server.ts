/**
 * Caches each public page once per catalogue version, compressed in bounded memory. It runs before the router, on Node's request and
 * response, because building a Fetch request costs more than answering.
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, brotliDecompressSync, constants, gzip, gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { isNotModified } from '#app/lib/not-modified.ts'

export type Encoding = 'br' | 'gzip' | 'identity'
/** Stored in both common encodings; a client that accepts neither gets it decompressed. */
export type CachedPage = { headers: Record<string, string>; etag: string; br: Packed; gzip: Packed }
/** A body and its headers in the form that Node writes fastest: names and values in one list. */
type Packed = { body: Buffer; head: string[] }

const [brotliInBackground, gzipInBackground] = [promisify(brotliCompress), promisify(gzip)]

/** 16 MiB of compressed pages, twice: about two thousand pages, and two thousand search results. */
const maxBytes = 16 * 1024 * 1024

/** Milliseconds since the last answer of the database for which the cache assumes that nothing was published. */
export const maxSilenceMs = 4_500

const newStore = () =>
  new LRUCache<string, CachedPage>({
    maxSize: maxBytes,
    sizeCalculation: ({ br, gzip }, key) => br.body.length + gzip.body.length + 2 * key.length + 2_000,
  })

/** Keys are the canonical path and query of a page (page-parameters.ts). */
export class PageCache {
  #pages = newStore()
  /** Separate, because anyone can make any number of searches: they evict each other, but no pages. */
  #searches = newStore()
  #pending = new Map<string, Promise<CachedPage | null>>()
  #recompressed = new WeakSet<CachedPage>()
  #generation = 0
  /** By the monotonic clock. After it nothing is served or stored: a stale page is worse than a slow one. */
  #listeningUntil = 0
  hits = 0
  misses = 0

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

  /** Call when the connection is lost, and perhaps a notification with it: empties the cache. */
  stopListening() {
    this.#listeningUntil = 0
    this.clear()
  }

  get(key: string): CachedPage | undefined {
    const page = this.isListening ? this.#storeOf(key).get(key) : undefined
    if (page && !this.#recompressed.has(page)) void this.#recompress(key, page)
    return page
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
    if (store.peek(key) === page) store.set(key, recompressed)
  }

  clear() {
    this.#generation += 1
    this.#pages.clear()
    this.#searches.clear()
    this.#pending.clear()
  }

  /** Renders once for concurrent requests; stores the page only if nothing was published meanwhile. */
  async render(key: string, render: () => Promise<CachedPage | null>): Promise<CachedPage | null> {
    const pending = this.#pending.get(key)
    if (pending) return pending
    const generation = this.#generation
    const page = render().finally(() => {
      if (this.#pending.get(key) === page) this.#pending.delete(key)
    })
    this.#pending.set(key, page)
    const rendered = await page
    if (rendered && this.isListening && generation === this.#generation) this.#storeOf(key).set(key, rendered)
    return rendered
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
  return withBodies({ headers: { ...headers, etag }, etag }, { br: compress(body, 'br'), gzip: compress(body, 'gzip') })
}

const withBodies = ({ headers, etag }: Pick<CachedPage, 'headers' | 'etag'>, { br, gzip }: { br: Buffer; gzip: Buffer }): CachedPage => ({
  headers,
  etag,
  br: packed(headers, 'br', copyExact(br)),
  gzip: packed(headers, 'gzip', copyExact(gzip)),
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
    response.writeHead(304, page.headers).end()
    return
  }
  const encoding = encodingFor(accepted)
  const { body, head } = encoding === 'identity' ? packed(page.headers, encoding, brotliDecompressSync(page.br.body)) : page[encoding]
  response.writeHead(200, head)
  response.end(request.method === 'HEAD' ? undefined : body)
}

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
