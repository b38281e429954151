/** The routes: every address has a module, and every route that is not public has a guard. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isOpen, leaves } from '../tests/fixtures/site-map.ts'
import { type AddressName, addresses, routeIdOf } from './i18n/addresses.ts'
import { languages } from './i18n/languages.ts'

const sourceOf = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8')

const guardOf = (file: string) =>
  /export const middleware[^=]*=\s*\[[^\]]*\b(require(?:Member|Session|Sharer|Staff|Admin)|developmentOnly)\b/.exec(sourceOf(file))?.[1]
const guarded = leaves.filter((leaf) => !isOpen(leaf))

test('every module of the routes exists', () => {
  for (const { file, layouts } of leaves)
    for (const module of [file, ...layouts]) expect(existsSync(path.join(import.meta.dirname, module)), module).toBe(true)
})

test('every address has a route in every language', () => {
  const byId = new Map(leaves.map((leaf) => [leaf.id, leaf]))
  for (const name of Object.keys(addresses) as AddressName[])
    for (const language of languages)
      expect(byId.get(routeIdOf(name, language))?.path, `${name} ${language}`).toBe(addresses[name][language])
})

test('no two routes have the same path', () => {
  const paths = leaves.map((leaf) => leaf.path)
  expect(paths.filter((one, index) => paths.indexOf(one) !== index)).toEqual([])
})

test('the workspace, the staff area and the tools are not public', () => {
  const areas = new Set(guarded.flatMap(({ layouts }) => layouts))
  expect(areas).toEqual(new Set(['routes/layouts/workspace.tsx', 'routes/layouts/staff.tsx', 'routes/dev/layout.tsx']))
  for (const language of languages)
    for (const leaf of leaves.filter(
      ({ path: at }) => at.startsWith(addresses.workspace[language]) || at.startsWith(addresses.queue[language]),
    ))
      expect(isOpen(leaf), leaf.path).toBe(false)
})

test.for(guarded.map((leaf) => [leaf.path, leaf] as const))('%s has a guard', ([, { file, layouts }]) => {
  const [area] = layouts
  const guards = [...layouts, file].flatMap((module) => guardOf(module) ?? [])
  // Upload routes have no layout: they check the person themselves before they read anything.
  const ownCheck = /const (\w+) = await requireUploader\(context[\s\S]*?if \(!\1\.ok\) return/.test(sourceOf(file))
  if (layouts.length === 0) expect(guards.length > 0 || ownCheck).toBe(true)
  else if (area === 'routes/layouts/staff.tsx')
    expect(guards).toEqual(expect.arrayContaining([expect.stringMatching(/requireStaff|requireAdmin/)]))
  else if (area === 'routes/dev/layout.tsx') expect(guards).toContain('developmentOnly')
  else expect(guards.length).toBeGreaterThan(0)
})

test('a layout with a guard has a loader, because otherwise the guard would not run for data requests', () => {
  for (const layout of new Set(leaves.flatMap(({ layouts }) => layouts)))
    if (guardOf(layout)) expect(sourceOf(layout), layout).toMatch(/export (async function|function|const) loader/)
})

test('every action of a guarded area checks the person, because a form sent after the session ended passes the guard', () => {
  for (const { file } of guarded) {
    const source = sourceOf(file)
    if (/export (async )?function action|export const action/.test(source))
      expect(source, file).toMatch(/\b((personOf|requireUploader)\(context\b|receiveForm\(\{ request, context \})/)
  }
})

/** Each reads no form: see docs/decisions/0031-forms-and-lists.md. */
const actionsWithoutForm = [
  'routes/media/upload-complete.ts',
  'routes/media/upload-parts.ts',
  'routes/media/upload.ts',
  'routes/people/sign-out.tsx',
  'routes/writing/presence.ts',
  'routes/writing/working-copy.ts',
]

test('every other action receives its form through the one mechanism', () => {
  const files = [...new Set(leaves.map(({ file }) => file))].filter((file) => /export (async function|const) action\b/.test(sourceOf(file)))
  expect(files.length).toBeGreaterThan(30)
  const others = files.filter((file) => !/\breceive(Visitor|Open)?Form\(/.test(sourceOf(file)))
  expect(others.sort()).toEqual(actionsWithoutForm)
})
