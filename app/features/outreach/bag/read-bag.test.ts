/** A bag that is damaged, changed or not an export is refused in one line that names the file. */
import { createWriteStream, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Header, pack } from 'tar-stream'
import { expect, onTestFinished, test } from 'vitest'
import { readMigrations } from '#app/backend/migrate.server.ts'
import { checksumsOf, putFile, sealBag, writeEmptyExport } from '../../../../tests/fixtures/bags.ts'
import { openExport } from './import-catalogue.server.ts'

const schema = readMigrations().at(-1)?.file.replace('.sql', '') ?? ''

async function makeExport(changes: Record<string, unknown> = {}) {
  const parent = mkdtempSync(path.join(tmpdir(), 'caja-bag-test-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  const folder = path.join(parent, 'bag')
  await writeEmptyExport(folder, schema, changes)
  return folder
}

/** The message with which a place is refused; `accepted` if it is not. */
const refusalOf = (place: string) =>
  openExport(place).then(
    async ({ bag }) => {
      await bag.close()
      return 'accepted'
    },
    (error: Error) => `${error.constructor.name}: ${error.message}`,
  )

type Change = (folder: string) => void
const edit =
  (name: string, change: (text: string) => string): Change =>
  (folder) =>
    writeFileSync(path.join(folder, name), change(readFileSync(path.join(folder, name), 'utf8')))
const manifest =
  (change: (text: string) => string): Change =>
  (folder) => {
    edit('manifest-sha256.txt', change)(folder)
    // Only the payload manifest is wrong.
    const sums = checksumsOf(folder)
    writeFileSync(
      path.join(folder, 'tagmanifest-sha256.txt'),
      ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'].map((name) => `${sums[name]}  ${name}\n`).join(''),
    )
  }
const sealed =
  (change: Change): Change =>
  (folder) => {
    change(folder)
    sealBag(folder)
  }
const nothing = '0'.repeat(64)

test.for<[string, Change, RegExp]>([
  ['a changed byte', edit('data/ro-crate-metadata.json', () => '[]'), /data\/ro-crate-metadata\.json was changed/],
  ['a file that is cut', (folder) => truncateSync(path.join(folder, 'data/caja.json'), 10), /data\/caja\.json was changed/],
  ['a missing file', (folder) => unlinkSync(path.join(folder, 'data/tables/concepts.jsonl')), /data\/tables\/concepts\.jsonl is missing/],
  ['an added file', (folder) => putFile(folder, 'data/more.json', '{}'), /data\/more\.json is not in manifest-sha256\.txt/],
  ['a file beside the payload', (folder) => putFile(folder, '.DS_Store', 'x'), /\.DS_Store does not belong/],
  ['a list of files elsewhere', (folder) => putFile(folder, 'fetch.txt', 'https://example.org 1 data/x'), /fetch\.txt does not belong/],
  ['another manifest', (folder) => putFile(folder, 'manifest-md5.txt', ''), /manifest-md5\.txt does not belong/],
  ['a link', (folder) => symlinkSync('/etc/passwd', path.join(folder, 'data/link')), /data\/link is a link/],
  ['a link to a folder', (folder) => symlinkSync('/etc', path.join(folder, 'data/etc')), /data\/etc is a link/],
  ['no declaration', (folder) => unlinkSync(path.join(folder, 'bagit.txt')), /bagit\.txt is missing/],
  ['no manifest', (folder) => unlinkSync(path.join(folder, 'manifest-sha256.txt')), /manifest-sha256\.txt is missing/],
  ['no tag manifest', (folder) => unlinkSync(path.join(folder, 'tagmanifest-sha256.txt')), /tagmanifest-sha256\.txt is missing/],
  ['a changed tag file', edit('bag-info.txt', (text) => `${text}More: 1\n`), /bag-info\.txt was changed/],
  ['an empty tag manifest', edit('tagmanifest-sha256.txt', () => ''), /does not name bagit\.txt/],
  ['a name out of the bag', manifest((text) => `${text}${nothing}  data/../../etc/passwd\n`), /not a place inside the bag/],
  ['an absolute name', manifest((text) => `${text}${nothing}  /etc/passwd\n`), /not a place inside the bag/],
  ['a name of a home folder', manifest((text) => `${text}${nothing}  data/~root/x\n`), /not a place inside the bag/],
  ['a name with a drive', manifest((text) => `${text}${nothing}  data/C:\\x\n`), /not a place inside the bag/],
  ['an encoded line end in a name', manifest((text) => `${text}${nothing}  data/a%0Ab\n`), /not a place inside the bag/],
  ['a name twice', manifest((text) => `${text}${nothing}  data/caja.json\n`), /names data\/caja\.json twice/],
  ['a name of a file that is not there', manifest((text) => `${text}${nothing}  data/x\n`), /data\/x is missing/],
  ['a line without a name', manifest((text) => `${text}${nothing}\n`), /Line \d+ of manifest-sha256\.txt/],
  ['another version of BagIt', sealed(edit('bagit.txt', (text) => text.replace('1.0', '2.0'))), /BagIt-Version/],
  ['another encoding', sealed(edit('bagit.txt', (text) => text.replace('UTF-8', 'UTF-16'))), /Encoding/],
  ['a byte order mark', sealed(edit('bagit.txt', (text) => `\uFEFF${text}`)), /BagIt-Version/],
  [
    'bytes that are not UTF-8',
    sealed((folder) => putFile(folder, 'bagit.txt', Buffer.from([0xff, 0xfe, 0x41]))),
    /bagit\.txt is not UTF-8/,
  ],
  ['a bag of somebody else', sealed((folder) => unlinkSync(path.join(folder, 'data/caja.json'))), /not made by Caja/],
  ['what is not JSON', sealed((folder) => putFile(folder, 'data/caja.json', '{"format": 1')), /data\/caja\.json is not JSON/],
  ['null instead of an object', sealed((folder) => putFile(folder, 'data/caja.json', 'null')), /names format null/],
  [
    'JSON of endless depth',
    sealed((folder) => putFile(folder, 'data/caja.json', `{"format":1,"scope":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)),
    /data\/caja\.json/,
  ],
  [
    'a file that no export has',
    sealed((folder) => putFile(folder, 'data/tables/secrets.jsonl', '')),
    /secrets\.jsonl is not part of an export/,
  ],
  ['more resources than promised', sealed((folder) => putFile(folder, 'data/resources/video/x.json', '{}')), /promises 0 resources/],
  ['a table that is missing', sealed((folder) => unlinkSync(path.join(folder, 'data/tables/files.jsonl'))), /files\.jsonl is missing/],
  [
    'a file whose address leads out of Storage',
    sealed((folder) => {
      const [id, resource_id] = [crypto.randomUUID(), crypto.randomUUID()]
      const row = { id, resource_id, path: '../../secrets.json', name: 'x.pdf', media_type: 'application/pdf', size: 1, sha256: nothing }
      putFile(folder, 'data/tables/files.jsonl', `${JSON.stringify(row)}\n`)
    }),
    /Line 1 of data\/tables\/files\.jsonl has the path/,
  ],
  [
    'a file of a type that nobody may upload',
    sealed((folder) => {
      const [id, resource_id] = [crypto.randomUUID(), crypto.randomUUID()]
      const row = { id, resource_id, path: `${resource_id}/${id}`, name: 'x.html', media_type: 'text/html', size: 1, sha256: nothing }
      putFile(folder, 'data/tables/files.jsonl', `${JSON.stringify(row)}\n`)
    }),
    /has the type text\/html/,
  ],
  [
    'a file that is not there',
    sealed((folder) => {
      const [id, resource_id] = [crypto.randomUUID(), crypto.randomUUID()]
      const row = { id, resource_id, path: `${resource_id}/${id}`, name: 'x.pdf', media_type: 'application/pdf', size: 1, sha256: nothing }
      putFile(folder, 'data/tables/files.jsonl', `${JSON.stringify(row)}\n`)
    }),
    /data\/files\/.*\.pdf is missing/,
  ],
])('refused: %s', async ([, change, message]) => {
  const folder = await makeExport()
  expect(await refusalOf(folder)).toBe('accepted')
  change(folder)
  expect(await refusalOf(folder)).toMatch(/^BagProblem: /)
  expect(await refusalOf(folder)).toMatch(message)
})

test.for<[string, Record<string, unknown>, RegExp]>([
  ['a later format', { format: 2 }, /names format 2; this Caja reads 1/],
  ['a later schema', { schema: '29990101000000_later' }, /29990101000000_later, which this one/],
  ['a scope that does not exist', { scope: 'secrets' }, /data\/caja\.json does not fit: scope/],
  ['a field that does not exist', { more: 1 }, /data\/caja\.json does not fit/],
  ['a negative number', { resources: -1 }, /data\/caja\.json does not fit: resources/],
])('refused: %s', async ([, changes, message]) => {
  expect(await refusalOf(await makeExport(changes))).toMatch(message)
})

test('what is not a folder or a tar is refused', async () => {
  const folder = await makeExport()
  putFile(folder, '../bag.zip', 'PK')
  putFile(folder, '../bag.tar.gz', 'x')
  expect(await refusalOf(path.join(folder, '../bag.zip'))).toMatch(/Unpack it first/)
  expect(await refusalOf(path.join(folder, '../bag.tar.gz'))).toMatch(/Unpack it first/)
  expect(await refusalOf(path.join(folder, '../nowhere'))).toMatch(/There is no/)
  expect(await refusalOf(path.dirname(folder))).toMatch(/does not belong in the bag/)
})

type Entry = Partial<Header> & { name: string }

/** A tar with the files of a bag, and more entries. */
async function packTar(folder: string, more: readonly [Entry, string?][] = [], top = 'bag'): Promise<string> {
  const file = `${folder}.tar`
  const tar = pack()
  for (const name of Object.keys(checksumsOf(folder))) tar.entry({ name: `${top}/${name}` }, readFileSync(path.join(folder, name)))
  for (const [header, text] of more) tar.entry(header, text ?? '')
  tar.finalize()
  await pipeline(tar, createWriteStream(file))
  return file
}

test.for<[string, [Entry, string?], RegExp]>([
  ['a link', [{ name: 'bag/data/link', type: 'symlink', linkname: '/etc/passwd' }], /data\/link is a link/],
  ['a hard link', [{ name: 'bag/data/hard', type: 'link', linkname: 'bag/data/caja.json' }], /data\/hard is a link/],
  ['a device', [{ name: 'bag/data/null', type: 'character-device' }], /data\/null is a link or a device/],
  ['a name out of the bag', [{ name: 'bag/data/../../x' }, 'x'], /not a place inside/],
  ['an entry twice', [{ name: 'bag/data/caja.json' }, '{}'], /data\/caja\.json is twice/],
  ['an entry beside its folder', [{ name: 'x' }, 'x'], /has x beside its folder/],
  ['another folder', [{ name: 'other/data/x' }, 'x'], /beside its folder/],
  ['a file where a folder is', [{ name: 'bag/data/tables' }, 'x'], /data\/tables/],
])('refused in a tar: %s', async ([, entry, message]) => {
  const folder = await makeExport()
  expect(await refusalOf(await packTar(folder))).toBe('accepted')
  expect(await refusalOf(await packTar(folder, [entry]))).toMatch(/^BagProblem: /)
  expect(await refusalOf(await packTar(folder, [entry]))).toMatch(message)
})

test('a tar that is cut, empty or something else is refused', async () => {
  const file = await packTar(await makeExport())
  const whole = readFileSync(file)
  for (const length of [100, 700, Math.floor(whole.length / 2), whole.length - 2_000]) {
    writeFileSync(file, whole.subarray(0, length))
    expect(await refusalOf(file)).toMatch(/^BagProblem: /)
  }
  writeFileSync(file, '')
  expect(await refusalOf(file)).toMatch(/has no bag/)
  writeFileSync(file, Buffer.alloc(5_000, 'x'))
  expect(await refusalOf(file)).toMatch(/is not a whole tar/)
})

test('line ends of other systems are read', async () => {
  const folder = await makeExport()
  manifest((text) => text.replaceAll('\n', '\r\n'))(folder)
  expect(await refusalOf(folder)).toBe('accepted')
  manifest((text) =>
    text
      .replaceAll('\r\n', '\r')
      .toUpperCase()
      .replaceAll(/DATA.*?(?=\r)/g, (name) => name.toLowerCase()),
  )(folder)
  expect(await refusalOf(folder)).toBe('accepted')
})
