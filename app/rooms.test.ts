/**
 * The rooms of `app/features`: no folder depends on itself through others, and other folders are imported by full address. The linter
 * enforces the order of rooms (biome.json).
 */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const features = 'app/features'

/** The imports of a module, including types, as written. */
function specifiersOf(file: string): string[] {
  const { module } = parseSync(file, readFileSync(path.join(root, file), 'utf8'))
  const exported = module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []))
  return [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...exported]
}

const targetOf = (file: string, specifier: string) =>
  specifier.startsWith('#app/')
    ? `app/${specifier.slice('#app/'.length)}`
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), specifier)
      : null

const files = globSync(`${features}/**/*.{ts,tsx}`, { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file))
const imports = files.flatMap((file) => specifiersOf(file).map((specifier) => ({ file, specifier, target: targetOf(file, specifier) })))

/** The folders that each folder imports from, with one import as evidence. */
const graph = new Map<string, Map<string, string>>()
for (const { file, target } of imports) {
  if (!target?.startsWith(features)) continue
  const [from, to] = [path.posix.dirname(file), path.posix.dirname(target)]
  if (from === to) continue
  const reasons = graph.get(from) ?? new Map<string, string>()
  graph.set(from, reasons.set(to, `${file} → ${target}`))
}

/** The imports that lead from a folder back to itself; null if there are none. */
function findCycle(start: string): string[] | null {
  const seen = new Set<string>()
  const walk = (folder: string): string[] | null => {
    for (const [next, reason] of graph.get(folder) ?? []) {
      if (next === start) return [reason]
      if (seen.has(next)) continue
      seen.add(next)
      const rest = walk(next)
      if (rest) return [reason, ...rest]
    }
    return null
  }
  return walk(start)
}

test('the graph of folders is not empty', () => expect(graph.size).toBeGreaterThan(40))

test.for([...graph.keys()])('%s does not depend on itself through other folders', (folder) => expect(findCycle(folder)).toBeNull())

test('a module of another folder is imported by its full address, which the linter checks', () =>
  expect(imports.filter(({ specifier }) => specifier.startsWith('../'))).toEqual([]))
