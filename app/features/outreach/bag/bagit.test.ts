/** Names that other implementations of BagIt write and read wrongly, and the metadata that validators of RO-Crate miss. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { isSafeName, oxumOf, readManifest, readOxum, writeManifest } from './bagit.ts'
import { describeCrate } from './describe-crate.ts'
import { entries } from './format.ts'
import { bagFolder, writeBag } from './write-bag.server.ts'

const sha256 = 'a'.repeat(64)
const manifestOf = (...names: string[]) => writeManifest(names.map((name) => ({ name, size: 1, sha256 })))

test('a percent sign is encoded, so that a name with %0A is not read as a line end', () => {
  expect(manifestOf('data/100%.txt', 'data/a%0Ab')).toBe(`${sha256}  data/100%25.txt\n${sha256}  data/a%250Ab\n`)
  expect([...readManifest(manifestOf('data/100%.txt', 'data/a%0Ab', 'data/a b', 'data/ñ'), 'm').keys()].sort()).toEqual([
    'data/100%.txt',
    'data/a b',
    'data/a%0Ab',
    'data/ñ',
  ])
})

test('only the three characters of the standard are decoded', () => {
  expect([...readManifest(`${sha256}  data/a%20b%2F\n`, 'm').keys()]).toEqual(['data/a%20b%2F'])
})

test('a manifest does not depend on the order in which files were written', () => {
  expect(manifestOf('data/b', 'data/a')).toBe(manifestOf('data/a', 'data/b'))
})

test.for(['..', 'data/../x', '/x', 'data//x', 'data/./x', 'data/~x', 'C:/x', 'data\\x', 'data/a\nb', 'data/\u0000', '', 'data/'])(
  'not a place inside the bag: %j',
  (name) => expect(isSafeName(name)).toBe(false),
)

test('sizes are in bytes, not in characters', () => {
  expect(oxumOf([{ name: 'data/x', size: 3, sha256 }])).toBe('3.1')
  expect(readOxum('Payload-Oxum: 3.1\r\n')).toEqual({ bytes: 3, count: 1 })
  expect(readOxum('Source: x\n')).toBeNull()
  expect(() => readOxum('Payload-Oxum: many\n')).toThrow('Payload-Oxum')
})

test('names of files in the bag are ASCII, whatever people called them', () => {
  const row = { resource_id: 'r', id: 'i' }
  expect(entries.file({ ...row, name: 'Guía año 2026.PDF' })).toBe('data/files/r/i.pdf')
  expect(entries.file({ ...row, name: 'sin extensión' })).toBe('data/files/r/i')
  expect(entries.file({ ...row, name: 'x.ñandú' })).toBe('data/files/r/i')
  expect(entries.file({ ...row, name: '..' })).toBe('data/files/r/i')
})

test('the root of the crate has what RO-Crate requires, and every entity has an id', () => {
  const file = { path: 'caja.json', name: 'caja.json', size: 2, mediaType: 'application/json' }
  const crate = JSON.parse(describeCrate({ changedOn: '2026-11-30', files: [file] })) as { '@graph': Record<string, unknown>[] }
  const root = crate['@graph'].find((entity) => entity['@id'] === './')
  expect(root).toMatchObject({
    '@type': 'Dataset',
    name: expect.stringMatching(/./),
    description: expect.stringMatching(/./),
    datePublished: '2026-11-30',
    license: { '@id': expect.stringMatching(/^https:/) },
    hasPart: [{ '@id': 'caja.json' }],
  })
  for (const entity of crate['@graph']) expect(entity['@id']).toEqual(expect.stringMatching(/^[!-~]+$/))
  for (const { '@id': id } of [root?.license, root?.publisher] as { '@id': string }[])
    expect(crate['@graph'].map((entity) => entity['@id'])).toContain(id)
})

test('content of another size than announced is refused, and a failing source ends the writing', async () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'caja-bag-test-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  const bag = writeBag(bagFolder(path.join(parent, 'bag')))
  const bytes = () => Readable.from([Buffer.from('four')])
  await expect(bag.add('data/a', 3, bytes())).rejects.toThrow('more than 3 bytes')
  await expect(bag.add('data/b', 5, bytes())).rejects.toThrow('4 of 5 bytes')
  const failing = new Readable({ read: () => {} })
  const added = bag.add('data/c', 4, failing)
  failing.destroy(new Error('The disk is gone'))
  await expect(added).rejects.toThrow('The disk is gone')
  await bag.abandon()
})
