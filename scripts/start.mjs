/**
 * `npm start`, from a bare clone to a running site: installs what is missing, builds what changed, starts the server.
 * Plain JavaScript for any Node ≥ 20; the rest runs on the Node 24 that the project brings as a package.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies, ownNode, run } from './install.mjs'

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

// Node sizes its heap by the machine; a server that keeps its pages compressed needs little, and says so.
const heap = isDevelopment ? [] : ['--max-old-space-size=160', '--max-semi-space-size=8']
const server = spawn(ownNode, [...heap, '--no-warnings', 'server/start.ts', ...process.argv.slice(2)], {
  // When this process is killed, its end of the channel closes, and the server ends in order.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: {
    NODE_ENV: isDevelopment ? 'development' : 'production',
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '131072',
    MALLOC_TRIM_THRESHOLD_: '131072',
    ...process.env,
  },
})
// Ctrl-C in a terminal reaches the server too, a signal from elsewhere only this process, which waits for it to close in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
// npm starts a shell, and the shell this process: where one of them is killed, nothing else tells us.
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

/** Of every source file's path, size and time: enough to know that nothing changed since the last build. */
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
