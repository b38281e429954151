/**
 * An anonymous reading page is rendered once per catalogue version and kept compressed in memory, bounded. It sits in
 * front of the router, on node's own request and response, because building a Fetch request costs more than the answer.
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, brotliDecompressSync, constants, gzip, gzipSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { isNotModified } from '#app/lib/not-modified.ts'

export type Encoding = 'br' | 'gzip' | 'identity'
/** Kept in both encodings that browsers ask for; a client that takes neither gets it unpacked. */
export type CachedPage = { headers: Record<string, string>; etag: string; br: Packed; gzip: Packed }
/** A body and its headers as node writes them fastest: names and values in one list. */
type Packed = { body: Buffer; head: string[] }

const [brotliInBackground, gzipInBackground] = [promisify(brotliCompress), promisify(gzip)]

/** 16 MiB of compressed pages, twice: some two thousand pages, and some two thousand answers to searches. */
const maxBytes = 16 * 1024 * 1024

/** Milliseconds for which the cache believes that nothing was published since the database was last heard. */
export const longestSilence = 4_500

const newStore = () =>
  new LRUCache<string, CachedPage>({
    maxSize: maxBytes,
    sizeCalculation: ({ br, gzip }, key) => br.body.length + gzip.body.length + 2 * key.length + 2_000,
  })

/** Keys are the canonical path and query of a page (page-parameters.ts). */
export class PageCache {
  #pages = newStore()
  /** Apart, because anyone can make as many searches as they like: those push out each other, and no page. */
  #searches = newStore()
  #pending = new Map<string, Promise<CachedPage | null>>()
  #pressed = new WeakSet<CachedPage>()
  #generation = 0
  /** By the monotonic clock. Nothing is served or kept after it: a stale page is worse than a slow one. */
  #heardUntil = 0
  hits = 0
  misses = 0

  #storeOf(key: string) {
    return key.includes('?') ? this.#searches : this.#pages
  }

  get isHearing(): boolean {
    return performance.now() < this.#heardUntil
  }

  /** The database has answered a question that was put to it at `askedAt` (`performance.now()`): what was published until then is known. */
  hear(askedAt: number) {
    this.#heardUntil = Math.max(this.#heardUntil, askedAt + longestSilence)
  }

  /** The connection is lost, and with it perhaps news: everything is forgotten. */
  lose() {
    this.#heardUntil = 0
    this.clear()
  }

  get(key: string): CachedPage | undefined {
    const page = this.isHearing ? this.#storeOf(key).get(key) : undefined
    if (page && !this.#pressed.has(page)) void this.#press(key, page)
    return page
  }

  /** A page that is asked for again will be asked for often: it is pressed once more, as hard as it goes, on another thread. */
  async #press(key: string, page: CachedPage) {
    this.#pressed.add(page)
    const body = brotliDecompressSync(page.br.body)
    const pressed = withBodies(page, {
      br: await brotliInBackground(body, brotliOptions(constants.BROTLI_MAX_QUALITY)),
      gzip: await gzipInBackground(body, { level: constants.Z_BEST_COMPRESSION }),
    })
    this.#pressed.add(pressed)
    const store = this.#storeOf(key)
    if (store.peek(key) === page) store.set(key, pressed)
  }

  clear() {
    this.#generation += 1
    this.#pages.clear()
    this.#searches.clear()
    this.#pending.clear()
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
    if (made && this.isHearing && generation === this.#generation) this.#storeOf(key).set(key, made)
    return made
  }
}

/**
 * The page to keep, if the response may be kept: a complete, public, successful answer to GET that sets no cookie. `html` is the body
 * where it is known already.
 */
export async function pageFrom(response: Response, html?: string): Promise<CachedPage | null> {
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
  br: packed(headers, 'br', exactly(br)),
  gzip: packed(headers, 'gzip', exactly(gzip)),
})

/** What zlib returns is a view of a block of 64 kB: kept as it is, a small page would hold all of it. */
function exactly(body: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(body.length)
  body.copy(copy)
  return copy
}

/** Answers GET and HEAD alike, but for the body. */
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
/** Characters. Browsers send a few dozen; a longer header is not read, and gets an answer that is not compressed. */
const longestAcceptEncoding = 200

/** Brotli before gzip, in any order of the browser's; an encoding with `q=0` is one it does not want. */
export function encodingFor(accepted: string | string[] | undefined): Encoding {
  const header = String(accepted ?? '')
  if (header.length > longestAcceptEncoding) return 'identity'
  const known = encodings.get(header)
  if (known) return known
  const wanted = header.split(',').flatMap((part) => {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase())
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name]
  })
  const encoding = wanted.includes('br') ? 'br' : wanted.includes('gzip') ? 'gzip' : 'identity'
  // Browsers send a handful of these headers, over and over; other clients do not fill the memory.
  if (encodings.size < 100) encodings.set(header, encoding)
  return encoding
}

/** At once rather than on a thread, and fast rather than tight: a page takes a tenth of a millisecond, less than the way there and back. */
export function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'br') return brotliCompressSync(body, brotliOptions(constants.BROTLI_MIN_QUALITY + 1))
  return encoding === 'gzip' ? gzipSync(body) : body
}

const brotliOptions = (quality: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 18 } })
