import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { readObject, writeObject } from './object-file.server.ts'

const bytes = randomBytes(700_000)

function inFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'caja-object-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const from = path.join(folder, 'from')
  writeFileSync(from, bytes)
  return { from, to: path.join(folder, 'to') }
}

test('a file read here and written here is complete, and its memory is released', async () => {
  const { from, to } = inFolder()
  const pieces: Uint8Array[] = []
  await writeObject(to, readObject(from), (piece) => pieces.push(piece))
  expect(readFileSync(to).equals(bytes)).toBe(true)
  expect(pieces.map(({ byteLength }) => byteLength)).toEqual([0, 0, 0])
})

test('a range of a file is read', async () => {
  const { from, to } = inFolder()
  await writeObject(to, readObject(from, { start: 300_000, end: 300_009 }), () => {})
  expect(readFileSync(to).equals(bytes.subarray(300_000, 300_010))).toBe(true)
})

test('chunks from elsewhere are left unchanged', async () => {
  const { to } = inFolder()
  const piece = Buffer.alloc(256 * 1024, 'x')
  await writeObject(to, Readable.from([piece, piece]), () => {})
  expect(readFileSync(to)).toHaveLength(2 * piece.length)
  expect(piece.at(-1)).toBe('x'.charCodeAt(0))
})
