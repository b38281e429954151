/**
 * `npm test`: everything, from a bare clone. Types, lint, unused code, unit and integration tests on a real Postgres,
 * journeys in a real browser. Prints how long each part took, which files were slowest and what failed, and ends with one line that counts.
 * `npm test -- unit e2e` runs only the steps that are named.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { installDependencies, ownNode } from './install.mjs'

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
const print = (message) => console.log(`\n  ${message}`)
installDependencies(print)
process.env.PATH = [path.resolve('node_modules/node/bin'), path.resolve('node_modules/.bin'), process.env.PATH].join(path.delimiter)
delete process.env.NODE_ENV

const results = path.resolve('test-results')
mkdirSync(results, { recursive: true })
const wanted = process.argv.slice(2)
let passed = 0
let failed = 0
/** Seconds by file. */
const files = []
/** The checks and tests that failed: `title`, and `reason`, the first lines of what was said. */
const failures = []

/** Lines of a reason that are repeated at the end, where they are seen even if the rest of the output is cut off. */
const shownLines = 12
const failure = (title, reason = '') => ({
  title,
  reason: stripVTControlCharacters(reason)
    .trim()
    .split('\n')
    .slice(0, shownLines)
    .map((line) => `\n      ${line}`)
    .join(''),
})

const secondsSince = (began) => ((performance.now() - began) / 1_000).toFixed(1)

/** A check that passes or fails as one. What it prints is shown when it ends, so that several can run side by side. */
async function check(name, command, ...args) {
  const began = performance.now()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const output = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data))
  const [code] = await once(child, 'close').catch((error) => {
    output.push(Buffer.from(`${error.message}\n`))
    return [1]
  })
  print(`${name}: ${code === 0 ? 'passed' : 'failed'} after ${secondsSince(began)} s`)
  if (output.length > 0) process.stdout.write(Buffer.concat(output))
  if (code === 0) {
    passed += 1
    return
  }
  failed += 1
  failures.push(failure(name))
}

/** A runner that counts by itself, in a JSON report that `read` understands; one that leaves no report has failed as a whole. */
async function suite(name, report, read, command, args, environment = {}) {
  print(name)
  rmSync(report, { force: true })
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } })
  const [code] = await once(child, 'close').catch((error) => [error.message])
  const counted = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failures: [], files: [] }
  const failing = code !== 0 && counted.failures.length === 0 ? [failure(`${name}, as a whole`)] : counted.failures
  passed += counted.passed
  failed += failing.length
  failures.push(...failing)
  files.push(...counted.files)
}

const fromVitest = ({ numPassedTests, testResults }) => ({
  passed: numPassedTests,
  failures: testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => failure(`${path.relative('.', name)}: ${fullName}`, failureMessages.join('\n'))),
  ),
  files: testResults.map(({ name, startTime, endTime }) => ({ file: path.relative('.', name), seconds: (endTime - startTime) / 1_000 })),
})

const fromPlaywright = ({ stats, suites }) => ({
  passed: stats.expected + stats.flaky,
  failures: suites.flatMap((one) =>
    specsOf(one)
      .filter(({ ok }) => !ok)
      .map((spec) => failure(`tests/e2e/${one.file}: ${spec.title}`, messagesOf(spec))),
  ),
  files: suites.map((one) => ({ file: `tests/e2e/${one.file}`, seconds: durationOf(one) / 1_000 })),
})
const specsOf = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(specsOf)]
const messagesOf = ({ tests }) =>
  tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors.map(({ message }) => message))).join('\n')
const durationOf = (suite) =>
  specsOf(suite)
    .flatMap(({ tests }) => tests.flatMap(({ results }) => results))
    .reduce((sum, { duration }) => sum + duration, 0)

const vitest = (name, project) => () => {
  const report = `${results}/${project}.json`
  return suite(name, report, fromVitest, 'vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
}
const build = () => check('Build', ownNode, 'scripts/start.mjs', '--build-only')

const steps = {
  static: () =>
    Promise.all([
      check('Types', 'sh', '-c', 'react-router typegen && tsc'),
      check('Lint', 'biome', 'check', '.'),
      check('Unused code', 'knip'),
    ]),
  unit: vitest('Unit tests', 'unit'),
  integration: vitest('Integration tests', 'integration'),
  contract: vitest("Contract with Supabase's Auth and Storage", 'contract'),
  e2e: async () => {
    const { findBrowser } = await import('./find-browser.mjs')
    const browser = findBrowser(print)
    await build()
    await check('Random requests', ownNode, '--no-warnings', 'tests/fuzz/run.ts', '1200', '1')
    await suite('Journeys in a browser', `${results}/e2e.json`, fromPlaywright, 'playwright', ['test'], {
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/e2e.json`,
    })
  },
  faults: async () => {
    await build()
    await check('Faults under load (a part of npm run test:faults)', ownNode, '--no-warnings', 'tests/faults/run.ts', '--quick')
  },
}

const unknown = wanted.filter((name) => !(name in steps))
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. The steps are ${Object.keys(steps).join(', ')}.`)
  process.exit(1)
}

const took = []
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const began = performance.now()
  await step()
  took.push(`${name} ${secondsSince(began)} s`)
}

const slowest = files.toSorted((one, other) => other.seconds - one.seconds).slice(0, 10)
if (slowest.length > 0)
  print(`The slowest files:\n${slowest.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`).join('\n')}`)
print(took.join(', '))
if (failures.length > 0) {
  print(`Reasons:\n${failures.map(({ title, reason }) => `  ${title}${reason}`).join('\n')}`)
  // The names stand last, together: where only the end of the output is kept, all of them are seen.
  print(`Failed:\n${failures.map(({ title }) => `  ${title.slice(0, 120)}`).join('\n')}`)
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
