/**
 * `npm start`, from a bare clone to a running site: installs missing packages, builds if the sources changed, starts the server. Plain
 * JavaScript for Node 20 or newer; the server runs on the Node 24 from the project's packages.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies, ownNode, run } from './install.mjs'
import { serverEnvironment, serverFlags } from './server-flags.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
const print = (message) => console.log(`  ${message}`)
const isDevelopment = process.argv.includes('--dev')

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`\n  Caja needs Node 20 or newer; this is ${process.version}.\n`)
  process.exit(1)
}

installDependencies(print)
if (!isDevelopment) build()
if (process.argv.includes('--build-only')) process.exit(0)

const server = spawn(ownNode, [...(isDevelopment ? [] : serverFlags), '--no-warnings', 'server/start.ts', ...process.argv.slice(2)], {
  // When this process is killed, its end of the channel closes, and the server shuts down.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: {
    NODE_ENV: isDevelopment ? 'development' : 'production',
    ...serverEnvironment,
    ...process.env,
  },
})
// Ctrl-C in a terminal also reaches the server; other signals reach only this process, which passes them on and waits.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
// npm starts a shell, and the shell this process: if one of them is killed, polling is the only way to notice.
const parent = process.ppid
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && server.kill('SIGTERM'), 500).unref()
server.on('exit', (code) => process.exit(code ?? 1))

function build() {
  const mark = 'build/.source'
  const wanted = fingerprint(['app', 'server', 'locales', 'public', 'package-lock.json', 'vite.config.ts', 'react-router.config.ts'])
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  print('Building the site')
  run(ownNode, ['node_modules/@react-router/dev/bin.cjs', 'build'], { NODE_ENV: 'production' })
  run(ownNode, ['scripts/precompress.mjs'])
  mkdirSync('build', { recursive: true })
  writeFileSync(mark, wanted)
}

/** A hash of every source file's path, size and time, to detect changes since the last build. */
function fingerprint(entries) {
  const hash = createHash('sha256')
  const visit = (entry) => {
    const { size, mtimeMs } = statSync(entry)
    if (statSync(entry).isDirectory()) for (const name of readdirSync(entry).sort()) visit(path.join(entry, name))
    else hash.update(`${entry} ${size} ${mtimeMs}\n`)
  }
  entries.filter((entry) => existsSync(entry)).forEach(visit)
  return hash.digest('hex')
}
