/**
 * `npm test`: everything, from a bare clone: types, lint, unused code, unit and integration tests on a real Postgres, journeys in a real
 * browser. Ends with one line of counts. `npm test -- unit e2e` runs only the named steps.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** A check that counts as one. */
function check(name, command, ...args) {
  print(name)
  const ok = spawnSync(command, args, { stdio: 'inherit' }).status === 0
  if (ok) passed += 1
  else failed += 1
}

/** A test runner with a JSON report, which `count` reads; a missing report counts as one failure. */
function suite(name, report, count, command, args, environment = {}) {
  print(name)
  rmSync(report, { force: true })
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } })
  const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 }
  passed += counted.passed
  failed += counted.failed + (status !== 0 && counted.failed === 0 ? 1 : 0)
}

const fromVitest = ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests })
const fromPlaywright = ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected })

const steps = {
  static: () => {
    check('Types', 'sh', '-c', 'react-router typegen && tsc')
    check('Lint', 'biome', 'check', '.')
    check('Unused code', 'knip')
  },
  unit: () =>
    suite('Unit tests', `${results}/unit.json`, fromVitest, 'vitest', [
      'run',
      '--project',
      'unit',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}/unit.json`,
    ]),
  integration: () =>
    suite('Integration tests', `${results}/integration.json`, fromVitest, 'vitest', [
      'run',
      '--project',
      'integration',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}/integration.json`,
    ]),
  contract: () =>
    suite("Contract with Supabase's Auth and Storage", `${results}/contract.json`, fromVitest, 'vitest', [
      'run',
      '--project',
      'contract',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}/contract.json`,
    ]),
  e2e: async () => {
    const { findBrowser } = await import('./find-browser.mjs')
    const browser = await findBrowser(print)
    check('Build', ownNode, 'scripts/start.mjs', '--build-only')
    check('Random requests', ownNode, '--no-warnings', 'tests/fuzz/run.ts', '1200', '1')
    suite('Journeys in a browser', `${results}/e2e.json`, fromPlaywright, 'playwright', ['test'], {
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/e2e.json`,
    })
  },
}

const took = []
steps.faults = () => {
  check('Build', ownNode, 'scripts/start.mjs', '--build-only')
  check('Faults under load (a part of npm run test:faults)', ownNode, '--no-warnings', 'tests/faults/run.ts', '--quick')
}

for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const began = performance.now()
  await step()
  took.push(`${name} ${Math.round((performance.now() - began) / 1_000)} s`)
}
console.log(`\n${took.join(', ')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
