/** Fetches a document of another site, within limits of time, size and redirects. */
import type { IncomingMessage } from 'node:http'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { ForbiddenAddress, requestOutside } from '#app/features/editorial/link-check/fetch-link.server.ts'
import { problemOf } from '#app/features/editorial/link-check/problem-of.ts'
import { readRetryAfter } from '#app/features/editorial/link-check/retry-after.ts'
import { ReadProblem } from './problems.ts'

/** `url` is the address that answered. `movedTo` is the same if only permanent redirects led there, else null. */
export type Fetched = { url: string; movedTo: string | null; bytes: Buffer; contentType: string }
/** `timeout` in milliseconds, for the whole document; `maxBytes` of the decompressed body. `mayReachPrivate` is for tests. */
export type FetchBodyOptions = { timeout: number; maxBytes: number; mayReachPrivate: boolean; agent: string }

const maxRedirects = 5

/** Throws `ReadProblem`. */
export async function fetchBody(address: string, options: FetchBodyOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeout)
  try {
    return await follow(address, options, signal)
  } catch (error) {
    if (error instanceof ReadProblem) throw error
    if (error instanceof ForbiddenAddress) throw new ReadProblem('forbidden', hostOf(error.message))
    // A body that is cut off by the time-out fails as a lost connection.
    throw new ReadProblem(signal.aborted ? 'timeout' : problemOf(error))
  }
}

async function follow(address: string, options: FetchBodyOptions, signal: AbortSignal): Promise<Fetched> {
  let url = URL.parse(address)
  if (!url) throw new ReadProblem('no-target')
  let isForGood = true
  const seen = new Set<string>()
  for (let hops = 0; hops <= maxRedirects; hops += 1) {
    if (seen.has(url.href)) throw new ReadProblem('loop')
    seen.add(url.href)
    const response: IncomingMessage = await requestOutside(url, {
      method: 'GET',
      headers: {
        'user-agent': options.agent,
        accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
        'accept-encoding': 'gzip, deflate, br',
      },
      signal,
      mayReachPrivate: options.mayReachPrivate,
    })
    // An error after the answer was refused is not of interest, and must not end the process.
    response.on('error', () => {})
    try {
      const { statusCode = 0, headers } = response
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        const next: URL | null = URL.parse(headers.location, url)
        if (!next) throw new ReadProblem('no-target')
        isForGood &&= statusCode === 301 || statusCode === 308
        url = next
        continue
      }
      if (statusCode !== 200) {
        const isBusy = statusCode === 429 || statusCode === 503
        throw new ReadProblem(isBusy ? 'busy' : 'status', String(statusCode), readRetryAfter(headers['retry-after']))
      }
      const bytes = await readBody(response, options.maxBytes)
      return { url: url.href, movedTo: hops > 0 && isForGood ? url.href : null, bytes, contentType: headers['content-type'] ?? '' }
    } finally {
      response.destroy()
    }
  }
  throw new ReadProblem('too-many-hops')
}

/** The decompressed body. A small answer can decompress to gigabytes, so what counts is what comes out. */
async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(response.headers['content-length']) > maxBytes) throw tooLarge(maxBytes)
  const chunks: Buffer[] = []
  let size = 0
  const decompressed = decompress(response)
  try {
    for await (const chunk of decompressed ?? response) {
      size += (chunk as Buffer).length
      if (size > maxBytes) throw tooLarge(maxBytes)
      chunks.push(chunk as Buffer)
    }
  } catch (error) {
    if (decompressed && isCodeOf(error, 'Z_') && !response.errored) throw new ReadProblem('compressed')
    throw error
  } finally {
    decompressed?.destroy()
  }
  if (!response.complete) throw new ReadProblem('reset')
  return Buffer.concat(chunks)
}

function decompress(response: IncomingMessage) {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return null
  const stream = /^(x-)?gzip$/.test(encoding)
    ? createGunzip()
    : encoding === 'deflate'
      ? createInflate()
      : encoding === 'br'
        ? createBrotliDecompress()
        : null
  if (!stream) throw new ReadProblem('compressed', encoding.slice(0, 40))
  // `pipe` does not pass errors on.
  response.on('error', (error) => stream.destroy(error))
  return response.pipe(stream)
}

const tooLarge = (maxBytes: number) => new ReadProblem('too-large', `${Math.floor(maxBytes / 1_000_000)} MB`)
const isCodeOf = (error: unknown, prefix: string) =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  (error.code.startsWith(prefix) || error.code.startsWith('ERR_BROTLI'))
const hostOf = (address: string) => URL.parse(address)?.host ?? address.slice(0, 100)
