/** The tag files of a BagIt bag (RFC 8493): how they are written, and what is refused when they are read. */

export const tagFiles = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
} as const

/** `size` in bytes, `sha256` in lower-case hexadecimal. */
export type BagEntry = { name: string; size: number; sha256: string }

/** What is wrong with a bag, in one line that names the file. */
export class BagProblem extends Error {}

export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** Texts are in one line each. */
export const writeInfo = (fields: readonly (readonly [string, string])[]): string =>
  fields.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ')}\n`).join('')

export const oxumOf = (payload: readonly BagEntry[]): string => `${payload.reduce((sum, { size }) => sum + size, 0)}.${payload.length}`

/** Sorted by name, so that the same payload gives the same manifest. */
export const writeManifest = (payload: readonly BagEntry[]): string =>
  [...payload]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${encodeName(name)}\n`)
    .join('')

const encodeName = (name: string) =>
  name.replace(/[%\r\n]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
const decodeName = (name: string) => name.replace(/%(25|0A|0D)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** From name to SHA-256. Refuses a line without both, a name twice, and a name that leads out of the bag. */
export function readManifest(text: string, file: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [index, line] of linesOf(text).entries()) {
    const [, sha256, encoded] = /^([0-9a-fA-F]{64})[ \t]+(.+)$/.exec(line) ?? []
    if (!sha256 || !encoded) throw new BagProblem(`Line ${index + 1} of ${file} is not a SHA-256 and a name.`)
    const name = decodeName(encoded)
    if (!isSafeName(name)) throw new BagProblem(`${file} names ${JSON.stringify(name.slice(0, 200))}, which is not a place inside the bag.`)
    if (found.has(name)) throw new BagProblem(`${file} names ${name} twice.`)
    found.set(name, sha256.toLowerCase())
  }
  return found
}

/** Lines may end in LF, CR LF or CR. */
const linesOf = (text: string) => text.split(/\r\n|\r|\n/).filter((line) => line !== '')

/** A relative path that stays inside, in the spelling of every system. */
export const isSafeName = (name: string): boolean =>
  name.length <= 500 &&
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
  !/[\\:\u0000-\u001f\u007f]/.test(name) &&
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !part.startsWith('~'))

/** Refuses a version that is not known, and an encoding other than UTF-8. */
export function checkDeclaration(text: string): void {
  const [version, encoding, ...more] = linesOf(text)
  if (!/^BagIt-Version: (1\.0|0\.97)$/.test(version ?? '')) throw new BagProblem('bagit.txt does not say BagIt-Version: 1.0.')
  if (!/^Tag-File-Character-Encoding: UTF-8$/i.test(encoding ?? '') || more.length > 0)
    throw new BagProblem('bagit.txt does not say Tag-File-Character-Encoding: UTF-8.')
}

/** The bytes and the number of files that bag-info.txt promises; null if it does not. */
export function readOxum(info: string): { bytes: number; count: number } | null {
  const [line] = linesOf(info).filter((one) => one.toLowerCase().startsWith('payload-oxum:'))
  if (line === undefined) return null
  const [, bytes, count] = /^[^:]*:\s*(\d{1,15})\.(\d{1,9})\s*$/.exec(line) ?? []
  if (!bytes || !count) throw new BagProblem('Payload-Oxum in bag-info.txt is not a number of bytes and of files.')
  return { bytes: Number(bytes), count: Number(count) }
}
