/** `npm run export -- [folder|file.tar] [--everything] [--addresses]`: writes the catalogue as a BagIt bag, whether Caja runs or not. */
import path from 'node:path'
import { StartRefusal } from '#app/backend/env.server.ts'
import { exportCatalogue, FileProblem } from '#app/features/outreach/bag/export-catalogue.server.ts'
import { type BagWriter, bagFolder, bagTarFile, writeBag } from '#app/features/outreach/bag/write-bag.server.ts'
import { print, runCommand, showProgress, withBackend } from './command.ts'

await runCommand(async () => {
  const day = new Date().toISOString().slice(0, 10)
  const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'))
  const [given, ...more] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  const unknown = [...more, ...options.filter((option) => option !== '--everything' && option !== '--addresses')]
  if (unknown.length > 0)
    throw new StartRefusal(`Not understood: ${unknown.join(' ')}. npm run export -- <folder|file.tar> [--everything] [--addresses]`)
  const place = path.resolve(given ?? path.join('exports', `caja-${day}`))
  const scope = options.includes('--everything') ? 'everything' : 'published'
  const withAddresses = options.includes('--addresses')
  let bag: BagWriter | null = null
  try {
    const target = place.endsWith('.tar') ? bagTarFile(place, path.basename(place, '.tar'), day) : bagFolder(place)
    const writer = writeBag(target)
    bag = writer
    const { resources, files, bytes } = await withBackend(false, (backend) =>
      exportCatalogue(backend, { scope, withAddresses, bag: writer, day, onProgress: showProgress() }),
    )
    print(`Exported: ${place}`)
    print(`${resources} published resources, ${files} files with ${Math.round(bytes / 1e6)} MB.`)
    if (scope === 'everything') print('It holds drafts, every revision and the names in the trail of review: keep it safe.')
    print(withAddresses ? 'It holds names and e-mail addresses of people: keep it safe.' : 'It holds names of people, without addresses.')
  } catch (error) {
    await bag?.abandon()
    const isOfDisk = /^(ENOSPC|EACCES|EPERM|EROFS|EDQUOT|EFBIG|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')
    throw error instanceof FileProblem || isOfDisk ? new StartRefusal(`${(error as Error).message} Nothing was exported.`) : error
  }
})
