import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { kinds } from '#app/features/resources/kinds.ts'
import { type Field, partsOf } from '#app/features/resources/parts.ts'
import { languages } from './languages.ts'
import { texts as en } from './resources/en.ts'
import { texts as es } from './resources/es.ts'

const resources = { es, en }
const namespaces = Object.keys(es) as (keyof typeof es)[]
const root = path.resolve(import.meta.dirname, '../..')

type Texts = { [key: string]: string | number | boolean | null | Texts } | Texts[]

/** Every text by its path, e.g. `place.meaning` or `rows[0].label`. */
function flatten(texts: Texts | string, at = ''): [path: string, text: unknown][] {
  if (texts === null || typeof texts !== 'object') return [[at, texts]]
  if (Array.isArray(texts)) return texts.flatMap((item, index) => flatten(item, `${at}[${index}]`))
  return Object.entries(texts).flatMap(([key, value]) => flatten(value as Texts, at ? `${at}.${key}` : key))
}

const textsOf = (language: (typeof languages)[number], namespace: keyof typeof es) =>
  new Map(flatten(resources[language][namespace] as Texts))
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
const placeholders = (text: unknown) =>
  [...String(text).matchAll(/\{\{\s*(\w+)[^}]*\}\}|<\/?(\w+)\s*\/?>/g)].map(([, name, tag]) => name ?? `<${tag}>`)

test('every namespace of the locale folders is registered, in both languages', () => {
  for (const language of languages)
    expect(readdirSync(path.join(root, 'locales', language)).sort()).toEqual(namespaces.map((namespace) => `${namespace}.json`).sort())
})

test.for(namespaces)('%s has the same texts in both languages', (namespace) => {
  const keys = (language: (typeof languages)[number]) => [...new Set([...textsOf(language, namespace).keys()].map(withoutPlural))].sort()
  expect(keys('en')).toEqual(keys('es'))
})

test.for(namespaces)('%s has no empty text', (namespace) => {
  for (const language of languages)
    for (const [key, text] of textsOf(language, namespace))
      if (typeof text === 'string') expect(text.trim(), `${language} ${key}`).not.toBe('')
})

test.for(namespaces)('%s has the same placeholders in both languages', (namespace) => {
  const used = (language: (typeof languages)[number]) => {
    const found = new Map<string, Set<string>>()
    for (const [key, text] of textsOf(language, namespace)) {
      const names = found.get(withoutPlural(key)) ?? new Set()
      for (const name of placeholders(text)) names.add(name)
      found.set(withoutPlural(key), names)
    }
    return Object.fromEntries([...found].filter(([, names]) => names.size > 0).map(([key, names]) => [key, [...names].sort()]))
  }
  expect(used('en')).toEqual(used('es'))
})

test.for(namespaces)('%s has for each plural both one and many', (namespace) => {
  for (const language of languages) {
    const keys = [...textsOf(language, namespace).keys()]
    for (const key of keys.filter((name) => /_one$/.test(name)))
      expect(keys, `${language} ${key}`).toContain(key.replace(/_one$/, '_other'))
  }
})

test('every message of validation that the code names is written', () => {
  const written = textsOf('es', 'validation')
  const named = new Set(sources().flatMap((source) => [...source.matchAll(/'validation\.(\w+)'/g)].map(([, key]) => key ?? '')))
  expect([...named].filter((key) => !written.has(key))).toEqual([])
})

test('every refusal that the database raises is written', () => {
  const written = textsOf('es', 'errors')
  const folder = path.join(root, 'supabase/migrations')
  const raised = readdirSync(folder).flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/raise exception '(\w+)'/g)].map(([, key]) => key ?? ''),
  )
  // Not a refusal that people meet: no page offers to change what cannot be changed.
  const shown = [...new Set(raised)].filter((key) => key !== 'immutable')
  expect(
    shown.filter(
      (key) => !written.has(key) && !written.has(`${key}.title`) && ![...written.keys()].some((path) => path.endsWith(`.${key}`)),
    ),
  ).toEqual([])
})

test('every field of the guided form has its label', () => {
  const written = [...textsOf('es', 'editor').keys()]
  const names = (field: Field): string[] => [
    field.name,
    ...(field.type === 'list' ? field.item.map((inner) => `${field.name}.${inner.name}`) : []),
  ]
  const fields = new Set(kinds.flatMap((kind) => partsOf[kind].flatMap((part) => part.fields.flatMap(names))))
  expect([...fields].filter((name) => !written.some((key) => key === `field.${name}` || key.startsWith(`field.${name}.`)))).toEqual([])
})

function sources(folder = path.join(root, 'app')): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
}
