/**
 * The file storage of the embedded Storage: files under the data folder. Supabase Lite's own adapter holds a whole upload in memory and
 * ignores Range; this one streams in both directions and supports ranges.
 */
import { createHash } from 'node:crypto'
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { App } from '@supabase/lite'
import { readObject, writeObject } from './object-file.server.ts'

type StorageAdapter = NonNullable<App['_storageAdapter']>
type ObjectMetadata = Awaited<ReturnType<StorageAdapter['headObject']>>

export function createStorageAdapter(folder: string): StorageAdapter {
  const locate = (bucket: string, key: string) => {
    const file = path.resolve(folder, bucket, key)
    if (!file.startsWith(path.resolve(folder, bucket) + path.sep)) throw new Error('An object name leaves its bucket.')
    return file
  }
  const describe = async (bucket: string, key: string): Promise<ObjectMetadata> => {
    const { size, mtime, mtimeMs } = await stat(locate(bucket, key))
    return {
      cacheControl: 'no-cache',
      contentLength: size,
      size,
      mimetype: 'application/octet-stream',
      lastModified: mtime,
      eTag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
    }
  }
  const remove = (bucket: string, key: string) => rm(locate(bucket, key), { force: true })
  return {
    driver: undefined,
    getObject: async (bucket, key) => {
      const metadata = await describe(bucket, key)
      const body = readObject(locate(bucket, key)) as NodeReadableStream
      return { httpStatusCode: 200, metadata, body }
    },
    uploadObject: async (bucket, key, _version, body, contentType, cacheControl) => {
      const file = locate(bucket, key)
      await mkdir(path.dirname(file), { recursive: true })
      // Written to a temporary file and renamed: a broken connection leaves no object.
      const partial = `${file}.${crypto.randomUUID()}.partial`
      const hash = createHash('md5')
      try {
        const source = body instanceof Uint8Array ? Readable.from([body]) : Readable.fromWeb(body as NodeReadableStream)
        source.on('error', () => {}) // the error is reported when the stream is read; it may occur while the file is being opened
        await writeObject(partial, source, (piece) => hash.update(piece))
        await rename(partial, file)
      } catch (error) {
        await rm(partial, { force: true })
        throw error
      }
      const { size, mtime } = await stat(file)
      return { cacheControl, contentLength: size, size, mimetype: contentType, lastModified: mtime, eTag: `"${hash.digest('hex')}"` }
    },
    deleteObject: remove,
    deleteObjects: async (bucket, keys) => {
      await Promise.all(keys.map((key) => remove(bucket, key)))
    },
    copyObject: async (fromBucket, from, _version, toBucket, to) => {
      await mkdir(path.dirname(locate(toBucket, to)), { recursive: true })
      await copyFile(locate(fromBucket, from), locate(toBucket, to))
      const { eTag, lastModified } = await describe(toBucket, to)
      return { httpStatusCode: 200, eTag, lastModified }
    },
    headObject: describe,
    privateAssetUrl: async (bucket, key) => `file://${locate(bucket, key)}`,
  }
}
