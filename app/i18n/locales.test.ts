import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSchemaFiles } from '../../supabase/schema-files.ts'
import { findText, refusalText, validationText } from './find-text.ts'
import { i18nOf } from './i18n.server.ts'
import { languages } from './languages.ts'
import { texts as en } from './resources/en.ts'
import { texts as es } from './resources/es.ts'

const resources = { es, en }
const namespaces = Object.keys(es) as (keyof typeof es)[]
const root = path.resolve(import.meta.dirname, '../..')

type Texts = { [key: string]: string | number | boolean | null | Texts } | Texts[]

/** All texts by path, e.g. `place.meaning` or `rows[0].label`. */
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

/** The JSON files of a folder and its rooms, by name. */
const namespacesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'))
    .sort()

test('every namespace of the locale folders is registered, in both languages', () => {
  for (const language of languages) expect(namespacesIn(path.join(root, 'locales', language))).toEqual([...namespaces].sort())
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

test.for(namespaces)('%s has both the singular and the plural of each plural text', (namespace) => {
  const incomplete = languages.flatMap((language) => {
    const keys = new Set(textsOf(language, namespace).keys())
    return [...keys].filter((key) => /_one$/.test(key) && !keys.has(key.replace(/_one$/, '_other'))).map((key) => `${language} ${key}`)
  })
  expect(incomplete).toEqual([])
})

test('every validation message in the code has a text', () => {
  const written = textsOf('es', 'validation')
  const named = new Set(sources().flatMap((source) => [...source.matchAll(/'validation\.(\w+)'/g)].map(([, key]) => key ?? '')))
  expect([...named].filter((key) => !written.has(key))).toEqual([])
})

test('every refusal of the database or an operation has a text', () => {
  const inSql = readSchemaFiles().flatMap(({ sql }) =>
    [...sql.matchAll(/raise exception '([^']+)' using errcode = 'CJ001'/g)].map(([, key]) => key),
  )
  const inCode = sources().flatMap((source) => [...source.matchAll(/new Refusal\('(\w+)'/g)].map(([, key]) => key))
  expect(inSql.length).toBeGreaterThan(50)
  expect(
    [...new Set([...inSql, ...inCode])].filter(
      // The errors of uploads have their texts in the upload namespace.
      (key) => !textsOf('es', 'errors').has(`refusal.${key}`) && !textsOf('es', 'uploads').has(`error.${key}`),
    ),
  ).toEqual([])
})

test('a key is never cast: it is checked by its type, or looked up at run time', () => {
  const asserted = sources().flatMap((source) => source.match(/\bt\([^)\n]*\bas [^)\n]*\)|` as '[\w.:-]+'/g) ?? [])
  expect(asserted).toEqual([])
})

test('a missing text throws in tests, and findText returns null', () => {
  const instance = i18nOf('es')
  expect(() => (instance.t as (key: string) => string)('model:field.unheardOf')).toThrow('model:field.unheardOf')
  expect(findText(instance, 'model', 'field.unheardOf')).toBeNull()
  expect(findText(instance, 'model', 'field.ledger')).toBeNull()
  expect(findText(instance, 'uploads', 'error.too_large', { size: '2 GB' })).toContain('2 GB')
  expect(validationText(instance, 'validation.required')).toBe(es.validation.required)
  expect(validationText(instance, 'validation.unheardOf')).toBe(es.validation.invalid)
  expect(refusalText(instance, 'unheard_of')).toBe(es.errors.refusal.forbidden)
})

function sources(folder = path.join(root, 'app')): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
}
