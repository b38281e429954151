/**
 * Measures the search on the judged queries of `tests/relevance`: nDCG@10, recall@20 and queries without results, per class, for the tuning
 * part and the held-out third. `npm run bench:relevance`.
 * `--queries` also lists every query of the tuning part, worst first, with found and missed resources; `--record` writes the minimum
 * figures that CI checks.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import floors from '../relevance/floors.json' with { type: 'json' }
import { findFallen, floorsOf } from '../relevance/floors.ts'
import { type Part, parts } from '../relevance/parts.ts'
import { type Answered, type Figures, figuresByClass, gradesOf, runQueries } from '../relevance/run-queries.ts'
import { startSeededBackend } from '../relevance/seeded-backend.ts'

const { values: options } = parseArgs({ options: { queries: { type: 'boolean' }, record: { type: 'boolean' } } })

const { backend, stop } = await startSeededBackend(54_931)
let answered: Answered[]
try {
  answered = await runQueries(backend.databases.visitor)
} finally {
  await stop()
}

const inPart = (part: Part) => answered.filter((one) => one.part === part)
const rounded = ({ queries, ndcg, recall, empty }: Figures) => ({
  queries,
  'nDCG@10': ndcg.toFixed(3),
  'recall@20': recall.toFixed(3),
  'nothing found': empty,
})
const print = (title: string, figures: Record<string, Figures>) => {
  console.log(`\n${title}`)
  console.table(Object.fromEntries(Object.entries(figures).map(([name, one]) => [name, rounded(one)])))
}

const all = figuresByClass(answered)
print('All queries', all)
for (const part of parts) print(part === 'tuning' ? 'Tuning part' : 'Held out', figuresByClass(inPart(part)))
if (options.queries) listQueries(inPart('tuning'))

if (options.record) {
  writeFileSync(path.resolve(import.meta.dirname, '../relevance/floors.json'), `${JSON.stringify(floorsOf(all), null, 2)}\n`)
  console.log('\nThe floors are recorded.')
} else for (const fallen of findFallen(all, floors)) console.log(`Fallen: ${fallen}`)

/** Worst first. Each found resource with its grade; then the relevant ones missing among the first ten. */
function listQueries(queries: Answered[]) {
  for (const { query, class: name, ranking, ndcg, recall } of queries.toSorted((a, b) => a.ndcg - b.ndcg)) {
    const grades = new Map<string, number>(gradesOf(query))
    const top = ranking.slice(0, 10)
    const missed = [...grades].filter(([one, grade]) => grade >= 2 && !top.includes(one)).map(([one, grade]) => `${one} ${grade}`)
    console.log(`\n${ndcg.toFixed(3)} ${recall.toFixed(2)}  ${query.q}  (${name}, ${query.language})`)
    console.log(`  found  ${top.map((one) => `${one} ${grades.get(one) ?? 0}`).join(', ') || '(nothing)'}`)
    if (missed.length > 0) console.log(`  missed ${missed.join(', ')}`)
  }
}
