/** `npm run import -- <folder|file.tar>`: puts an exported catalogue into a Caja without one, whether it runs or not. */
import path from 'node:path'
import { StartRefusal } from '#app/backend/env.server.ts'
import { BagProblem } from '#app/features/outreach/bag/bagit.ts'
import { importCatalogue, openExport } from '#app/features/outreach/bag/import-catalogue.server.ts'
import { print, runCommand, showProgress, withBackend } from './command.ts'

await runCommand(async () => {
  const [place, ...more] = process.argv.slice(2)
  if (!place || more.length > 0 || place.startsWith('--')) throw new StartRefusal('Say which export: npm run import -- <folder|file.tar>')
  try {
    print('Checking the export')
    const checked = await openExport(path.resolve(place), showProgress())
    const { resources, files } = await withBackend(true, (backend) => importCatalogue(backend, checked, showProgress())).finally(
      checked.bag.close,
    )
    print(`Imported ${resources} published resources and ${files} files.`)
    print('Nobody has rights yet: sign in once, then make the first administrator (README, Deploy). Start with CAJA_SEED=0: npm start')
  } catch (error) {
    throw error instanceof BagProblem ? new StartRefusal(`${error.message} Nothing was imported.`) : error
  }
})
