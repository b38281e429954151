/** Installs the packages of the lock file if it has changed, and returns the path of the project's own Node. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const ownNode = path.resolve('node_modules/node/bin/node')

export function installDependencies(print) {
  const mark = 'node_modules/.caja-installed'
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  print('Installing packages (a minute or two, once)')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'])
  writeFileSync(mark, wanted)
}

/** Runs a command quietly; prints its output only if it fails. */
export function run(command, args, environment = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...environment } })
  if (status === 0) return
  console.error(error?.message ?? `${stdout}\n${stderr}`)
  process.exit(status ?? 1)
}
