import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (pattern: string) =>
  globSync(pattern)
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

const sheets = read('app/styles/**/*.css').map(({ path, text }) => ({ path, text: text.replace(/\/\*.*?\*\//gs, '') }))
const parts = sheets.filter(({ path }) => !path.includes('/bundles/'))
const sources = read('app/**/*.{ts,tsx,js}')
  .filter(({ path }) => !/\.test\.tsx?$/.test(path))
  .map(({ text }) => text)
  .join('\n')

/** What is before each brace: a selector or an at-rule. */
const preludes = (text: string) => [...text.matchAll(/([^{};]+)\{/g)].map(([, prelude = '']) => prelude.trim())

test('every class in a style sheet is used by a component', () => {
  const words = new Set(sources.match(/[A-Za-z_][\w-]*/g))
  const isUsed = (name: string) =>
    words.has(name) ||
    [...name.matchAll(/-|(?=\d)/g)].some(({ index, 0: dash }) => sources.includes(`${name.slice(0, index + dash.length)}\${`))
  const unused = parts.flatMap(({ path, text }) =>
    preludes(text)
      .filter((prelude) => !prelude.startsWith('@'))
      .flatMap((prelude) => [...prelude.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name = '']) => name))
      .filter((name) => !isUsed(name))
      .map((name) => `${path}: .${name}`),
  )
  expect(unused).toEqual([])
})

test('every custom property that is read is set somewhere', () => {
  const everything = `${sheets.map(({ text }) => text).join('\n')}\n${sources}`
  const set = new Set([...everything.matchAll(/(--[\w-]+)['"]?\s*:/g)].map(([, name]) => name))
  const missing = sheets.flatMap(({ path, text }) =>
    [...text.matchAll(/var\((--[\w-]+)\)/g)].filter(([, name]) => !set.has(name ?? '')).map(([, name]) => `${path}: ${name}`),
  )
  expect(missing).toEqual([])
})

test('colours are written in tokens.css only, widths of windows in breakpoints.css only', () => {
  const literal = parts
    .filter(({ path }) => !/tokens\.css$|breakpoints\.css$/.test(path))
    .flatMap(({ path, text }) => [
      ...[...text.matchAll(/(?<=[:\s(,])(?:#[\da-f]{3,8}|rgba?\([^)]*\)|hsla?\([^)]*\))(?=[\s;,)])/gi)].map(
        ([colour]) => `${path}: ${colour}`,
      ),
      ...preludes(text)
        .filter((prelude) => /^@media.*width/.test(prelude))
        .map((prelude) => `${path}: ${prelude}`),
    ])
  expect(literal).toEqual([])
})

test('a selector has its rule in one sheet', () => {
  const home = new Map<string, string>()
  const twice: string[] = []
  for (const { path, text } of parts) {
    for (const { selector } of topLevelRules(text)) {
      const other = home.get(selector)
      if (other && other !== path) twice.push(`${selector}: ${other} and ${path}`)
      home.set(selector, path)
    }
  }
  expect(twice).toEqual([])
})

test('every sheet is part of a bundle', () => {
  const imported = new Set(
    sheets.flatMap(({ path, text }) =>
      [...text.matchAll(/@import "([^"]+)"/g)].map(([, to = '']) => new URL(to, `file:///${path}`).pathname.slice(1)),
    ),
  )
  expect(parts.map(({ path }) => path).filter((path) => !imported.has(path))).toEqual([])
})

/** Rules that are neither nested in another rule nor in an at-rule but `@layer`. */
function topLevelRules(text: string) {
  const open: string[] = []
  const rules: { selector: string }[] = []
  for (const [, prelude = '', brace] of text.matchAll(/([^{};]*)([{};])/g)) {
    if (brace === '}') open.pop()
    if (brace !== '{') continue
    const selector = prelude.trim().replace(/\s+/g, ' ')
    if (open.every((outer) => outer.startsWith('@layer')) && !selector.startsWith('@')) rules.push({ selector })
    open.push(selector)
  }
  return rules
}
