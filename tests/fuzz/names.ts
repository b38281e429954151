/** Finds every name that a route reads in the code, so that new ones are tested without being listed here. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const sources = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')

const unique = (matches: Iterable<RegExpMatchArray>) => [...new Set([...matches].map(([, name]) => name ?? ''))].filter(Boolean)

/** Query parameters, field names, and form intents. */
export function findNames(): { parameters: string[]; fields: string[]; intents: string[] } {
  const code = sources('app/routes') + sources('app/features') + sources('app/components')
  return {
    parameters: unique(code.matchAll(/(?:searchParams|params|query)\.(?:get|getAll|has)\('([\w-]+)'/g)),
    fields: unique(code.matchAll(/(?:\bname="([\w.:[\]-]+)"|form\.(?:get|has)\('([\w-]+)')/g)).concat(
      unique(code.matchAll(/^ {2,4}(\w+): z\./gm)),
    ),
    intents: unique(code.matchAll(/intent: z\.literal\('(\w+)'\)/g)).concat(unique(code.matchAll(/name="intent" value="(\w+)"/g))),
  }
}
