import { strToU8, zipSync } from 'fflate'

export type ZipFile = { name: string; content: string }

/** The earliest date that ZIP can write: the same files are the same archive. */
const date = new Date(1980, 0, 1)

/** A ZIP archive of a few small text files in UTF-8. */
export const writeZip = (files: readonly ZipFile[]): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ name, content }) => [name, strToU8(content)])), { mtime: date })
