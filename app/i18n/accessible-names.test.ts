/** An accessible name contains the text that is seen, so that a person who speaks to the browser says what they read (WCAG 2.5.3). */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { expect, test } from 'vitest'
import { foldText } from '#app/lib/fold-text.ts'
import { languages } from './languages.ts'
import { texts as en } from './resources/en.ts'
import { texts as es } from './resources/es.ts'

const texts = { es, en }
const app = path.resolve(import.meta.dirname, '..')
type Node = { type: string; [key: string]: unknown }
type Named = { file: string; name: string; seen: string }

/** The key of `t('…')`; null for any other node. */
function keyOf(node: Node | null | undefined): string | null {
  const call = node?.type === 'JSXExpressionContainer' ? (node.expression as Node) : node
  const { callee, arguments: [first] = [] } = (call ?? {}) as { callee?: Node; arguments?: Node[] }
  return call?.type === 'CallExpression' && callee?.name === 't' && typeof first?.value === 'string' ? first.value : null
}

/** Elements whose label and whose one content are texts of the locales. */
function namedIn(file: string): Named[] {
  const named: Named[] = []
  let namespace = 'common'
  new Visitor({
    CallExpression: ({ callee, arguments: [first] }) => {
      if ((callee as unknown as Node).name !== 'useTranslation' || !first) return
      const chosen = first.type === 'ArrayExpression' ? first.elements[0] : first
      if (chosen?.type === 'Literal') namespace = String(chosen.value)
    },
    JSXElement: ({ openingElement, children }) => {
      const label = openingElement.attributes.find(
        (attribute) => attribute.type === 'JSXAttribute' && (attribute.name as unknown as Node).name === 'aria-label',
      ) as Node | undefined
      const [only, ...others] = children.filter((child) => child.type !== 'JSXText' || child.value.trim() !== '')
      const [name, seen] = [keyOf(label?.value as Node | undefined), others.length === 0 ? keyOf(only as unknown as Node) : null]
      const full = (key: string) => (key.includes(':') ? key : `${namespace}:${key}`)
      if (name && seen) named.push({ file, name: full(name), seen: full(seen) })
    },
  }).visit(parseSync(file, readFileSync(path.join(app, file), 'utf8')).program)
  return named
}

const textOf = (language: 'es' | 'en', key: string) => {
  const [namespace = '', rest = ''] = key.split(':')
  const found = rest.split('.').reduce<unknown>((group, name) => (group as Record<string, unknown> | undefined)?.[name], {
    ...(texts[language] as Record<string, object>)[namespace],
  })
  return typeof found === 'string' ? found : null
}

const named = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  .flatMap(namedIn)

test('there are elements with a longer name than what is seen', () => {
  expect(named.length).toBeGreaterThan(10)
})

test.each(named)('$name contains $seen ($file)', ({ name, seen }) => {
  for (const language of languages) {
    const [whole, part] = [textOf(language, name), textOf(language, seen)]
    // A plural is compared by the journeys, with its number.
    if (whole !== null && part !== null) expect(foldText(whole)).toContain(foldText(part))
  }
})
