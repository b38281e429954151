import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import yauzl from 'yauzl'
import { writeZip } from './write-zip.ts'

test('another reader finds the files, and the same files are the same archive', async () => {
  const files = [
    { name: 'traspaso-es.html', content: '<p>¿Qué quedó pendiente? ñandú</p>' },
    { name: 'hand-over-en.html', content: '' },
  ]
  const zip = writeZip(files)
  expect(Object.entries(unzipSync(zip)).map(([name, data]) => ({ name, content: strFromU8(data) }))).toEqual(files)
  const names = await new Promise<string[]>((resolve, reject) =>
    yauzl.fromBuffer(Buffer.from(zip), (error, archive) => {
      if (error) return reject(error)
      const found: string[] = []
      archive.on('entry', ({ fileName }: { fileName: string }) => found.push(fileName))
      archive.on('error', reject)
      archive.on('end', () => resolve(found))
    }),
  )
  expect(names).toEqual(files.map(({ name }) => name))
  expect(writeZip(files)).toEqual(zip)
})
