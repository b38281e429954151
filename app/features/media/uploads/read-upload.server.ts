/** Reads one file from a multipart form as a stream (@fastify/busboy does not buffer the file, unlike `request.formData()`). */
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'

/**
 * Calls `onFile` as soon as the file begins; fields sent before it are in `fields`, repeated ones joined by commas. Null if the form had no
 * file.
 */
export function readUpload<T>(
  request: Request,
  onFile: (file: { name: string; stream: Readable; fields: Record<string, string> }) => Promise<T>,
): Promise<T | null> {
  const headers = Object.fromEntries(request.headers) as BusboyHeaders
  if (!request.body || !headers['content-type']?.startsWith('multipart/form-data')) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const form = new Busboy({ headers, limits: { files: 1, fields: 20, fieldSize: 2_000 } })
    const fields: Record<string, string> = {}
    let stored: Promise<T> | null = null
    let file: Readable | null = null
    form.on('field', (name, value) => {
      fields[name] = name in fields ? `${fields[name]},${value}` : value
    })
    form.on('file', (_field, stream, name) => {
      file = (stream as unknown as Readable).on('error', () => {}) // the reader of the file gets the error
      stored = onFile({ name, stream: file, fields })
      stored.catch((error) => {
        stream.resume()
        reject(error)
      })
    })
    form.on('finish', () => (stored ? stored.then(resolve, reject) : resolve(null)))
    form.on('error', reject)
    Readable.fromWeb(request.body as NodeReadableStream)
      .on('error', (error) => {
        file?.destroy(error) // a broken connection would otherwise leave the reader waiting forever
        reject(error)
      })
      .pipe(form)
  })
}
