/**
 * `npm run test:faults`: kills, pauses, fills up and disconnects the services of Caja under load, and then counts acknowledged saves that
 * were lost. Prints a table; `--quick` is the part for CI. Everything runs on this machine's loopback interface, in temporary folders.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { type Counts, Load, signInEverybody } from './load.ts'
import { checks, type Fault, faults } from './scenarios.ts'
import { Site } from './site.ts'

const isQuick = process.argv.includes('--quick')
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const isWanted = (name: string) => only.length === 0 || only.some((word) => name.includes(word))
/** In CI: one of each kind, without long pauses. */
const quick = ['connections cut', 'database killed', 'server killed', 'database paused', 'mail server busy', 'SIGTERM under load']

const site = new Site()
let failed = 0
const report = (name: string, isGood: boolean, found: string) => {
  if (!isGood) failed += 1
  console.log(`  ${isGood ? 'ok    ' : 'FAILED'} ${name.padEnd(48)} ${found}`)
}

try {
  await site.start()
  // Two people save more here than a quota allows a person in a day.
  await site.query('update private.quotas set max_rows = 1000000')
  const people = await signInEverybody(site.url)
  for (const fault of faults.filter(({ name }) => isWanted(name) && (!isQuick || quick.some((word) => name.startsWith(word)))))
    await underLoad(fault, people)
  for (const { name, run } of checks(site).filter(({ name }) => isWanted(name) && (!isQuick || quick.includes(name)))) {
    const found = await run().then(
      (text) => ({ isGood: true, text }),
      (error: Error) => ({ isGood: false, text: error.message }),
    )
    report(name, found.isGood, found.text)
  }
} finally {
  await site.remove()
}
console.log(failed === 0 ? '\n  Nothing that was acknowledged was lost.\n' : `\n  ${failed} failed.\n`)
process.exit(failed === 0 ? 0 : 1)

async function underLoad(
  { name, inflict, heal, backWithin = 10_000, longHold = 4_000 }: Fault,
  people: Awaited<ReturnType<typeof signInEverybody>>,
) {
  const load = new Load(() => [site.url], people)
  let back = 0
  let problem = ''
  try {
    await wait(1_000)
    await inflict(site, isQuick ? Math.min(longHold, 6_000) / 2 : longHold)
    await heal?.(site)
    const began = performance.now()
    await site.waitUntilReady()
    const before = load.counts.acknowledged
    while (load.counts.acknowledged < before + people.length && performance.now() - began < 60_000) await wait(20)
    back = performance.now() - began
    await wait(500)
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error)
  }
  await load.stop()
  if (!site.isRunning) {
    report(name, false, `the server ended:\n${site.said}`)
    await site.start()
    return
  }
  const rows = await site.query<{ title: string }>(`select content -> 'title' ->> 'es' as title from revisions`)
  await load.verify(new Set(rows.map(({ title }) => title)), people, site.url)
  const { lost, otherErrors, sessionsLost, acknowledged } = load.counts
  if (acknowledged === 0) problem ||= 'nothing was saved'
  if (back > backWithin) problem ||= `saving took ${Math.round(back)} ms to come back`
  if (load.errors[0]) problem ||= load.errors[0]
  // Prints the server's own errors for debugging.
  if (otherErrors > 0)
    problem += `\n${site.said
      .split('\n')
      .filter((line) => line.includes('"level":50'))
      .slice(-3)
      .join('\n')}`
  const isGood = !problem && lost + otherErrors + sessionsLost === 0
  report(
    name,
    isGood,
    `${describe(load.counts)}, back after ${Math.round(back)} ms ${problem} ${problem === load.errors[0] ? '' : (load.errors[0] ?? '')}`.trimEnd(),
  )
}

function describe({ requests, acknowledged, lost, unavailable, otherErrors, cut, sessionsLost, longest }: Counts) {
  const parts = [
    `${requests} requests`,
    `${acknowledged} saved`,
    `${lost} lost`,
    `${unavailable} × 503`,
    `${otherErrors} other 5xx`,
    `${cut} cut`,
    `${sessionsLost} sessions lost`,
    `longest ${Math.round(longest)} ms`,
  ]
  return parts.join(', ')
}
