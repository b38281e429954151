/** Which texts the code reads: no text is left over, and a room reads texts of its own and of rooms below it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'
import { expect, test } from 'vitest'
import { texts } from './resources/es.ts'

const root = path.resolve(import.meta.dirname, '../..')
const app = path.join(root, 'app')
/** From the lowest room to the highest, as in `biome.json`. */
const rooms = [
  'core',
  'resources',
  'media',
  'vocabulary',
  'discovery',
  'writing',
  'editorial',
  'people',
  'programme',
  'outreach',
  'navigation',
]

const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith('i18n/resources'))
  .map((file) => ({ file, source: readFileSync(path.join(app, file), 'utf8') }))
  .map(({ file, source }) => ({ file, source, strings: stringsIn(file, source) }))

/** The room of each namespace, by the folder of its file. Null for the namespaces that every part of the interface reads. */
const roomOf = new Map(
  readdirSync(path.join(root, 'locales/es'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => [path.basename(file, '.json'), path.dirname(file) === '.' ? null : path.dirname(file)]),
)

/** The keys of single texts and of lists. Plural forms count as one key. */
function keysOf(group: object, at = ''): string[] {
  return Object.entries(group).flatMap(([name, value]) => {
    const key = at ? `${at}.${name}` : name
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return keysOf(value, key)
    return [key.replace(/_(zero|one|two|few|many|other)$/, '')]
  })
}

/** The strings that the code writes. A `${…}` in a template is left as an asterisk. */
function stringsIn(file: string, source: string): string[] {
  const strings: string[] = []
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') strings.push(value)
    },
    TemplateLiteral: ({ quasis }) => {
      strings.push(quasis.map(({ value }) => value.cooked ?? '').join('*'))
    },
  }).visit(parseSync(file, source).program)
  return strings
}
/** An asterisk matches one name at the beginning of a key, and for several elsewhere (`field.*` for `field.cost.note`). */
const patternOf = (string: string) =>
  new RegExp(`^${string.replace(/[.-]/g, '\\$&').replace(/^\*/, '[\\w-]+').replace(/\*/g, '[\\w.-]+')}$`)

test('every text is read somewhere', () => {
  const strings = new Set(sources.flatMap((source) => source.strings))
  const patterns = [...strings]
    .filter((string) => /^[\w.:*-]+$/.test(string) && /\*/.test(string) && /\w[.:]|[.:]\w/.test(string))
    .map(patternOf)
  const isRead = (namespace: string, key: string) => {
    const forms = [key, `${namespace}:${key}`, ...(namespace === 'validation' ? [`validation.${key}`] : [])]
    return forms.some((form) => strings.has(form) || patterns.some((pattern) => pattern.test(form)))
  }
  // The pages about Caja are read as whole objects.
  const { about: _, ...single } = texts
  const unread = Object.entries(single).flatMap(([namespace, group]) =>
    keysOf(group).flatMap((key) => (isRead(namespace, key) ? [] : [`${namespace}:${key}`])),
  )
  expect(unread).toEqual([])
})

test('a room reads the texts of its own and of rooms below it', () => {
  const wrong = sources.flatMap(({ file, source, strings }) => {
    const [area = '', room = ''] = file.split('/')
    const height = area === 'features' ? rooms.indexOf(room) : area === 'routes' || area === 'middleware' ? rooms.length : -1
    const named = [
      ...[...source.matchAll(/(?:useTranslation|findText)\(([^)]*)\)/g)].flatMap(([, list = '']) =>
        [...list.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name),
      ),
      ...strings.flatMap((string) => /^([a-z-]+):\w/.exec(string)?.[1] ?? []),
    ]
    return [...new Set(named)].flatMap((namespace) => {
      const owner = roomOf.get(namespace)
      return owner && rooms.indexOf(owner) > height ? [`${file} reads ${namespace}, of ${owner}`] : []
    })
  })
  expect(wrong).toEqual([])
})
