/** A parameter that a public route reads must be declared: an undeclared one never reaches the route. */
import path from 'node:path'
import { type LoaderFunctionArgs, RouterContextProvider } from 'react-router'
import { expect } from 'vitest'
import { addresses } from '#app/i18n/addresses.ts'
import { languageContext, readerContext, type Services, servicesContext } from '#app/middleware/contexts.ts'
import { pageParameters } from '#app/middleware/page-parameters.ts'
import { isOpen, type Leaf, leaves } from '../../fixtures/site-map.ts'
import { test } from '../../fixtures/test.ts'

/** Never cached, so that all their parameters reach them: signed links, and the door of an event, which answers each person differently. */
const personal = [
  'certificate',
  'certificatePdf',
  'eventDoor',
  'eventQuestions',
  'following',
  'learningLink',
  'leaveCampaigns',
  'leaveFollowing',
  'registrations',
  'stopFollowing',
  'stopReminders',
  'transitionCalendar',
  'transitionPackLink',
  'transitionPackZip',
  'updateLink',
]

type Loader = (args: LoaderFunctionArgs) => unknown

/** The module of every public route, with the names of its addresses. */
const publicRoutes = (): Map<string, string[]> =>
  new Map(
    [...Map.groupBy(leaves.filter(isPublicPage), ({ file }) => file)].map(([file, found]) => [file, found.map(({ id }) => nameOf(id))]),
  )

const nameOf = (id = '') => id.replace(/\.es$/, '')
/** Pages by language that visitors may read, and their machine-readable variants. */
const isPublicPage = (leaf: Leaf) =>
  isOpen(leaf) && leaf.id?.endsWith('.es') && !leaf.id.startsWith('not-found') && !leaf.layouts.includes('routes/layouts/account.tsx')

/** A URL that records the parameters read from it. */
function recordingUrl(pathname: string): { url: URL; read: Set<string> } {
  const read = new Set<string>()
  const url = new URL(pathname, 'http://caja.test')
  const recording = new Proxy(url.searchParams, {
    get(params, property) {
      const value = Reflect.get(params, property)
      if (typeof value !== 'function') return value
      return (name: string, ...more: unknown[]) => {
        if (['get', 'getAll', 'has'].includes(String(property))) read.add(name)
        return value.call(params, name, ...more)
      }
    },
  })
  return { url: Object.defineProperty(url, 'searchParams', { value: recording }), read }
}

test('every public route reads only declared parameters, and all public routes are declared', async ({ backend, makePublished }) => {
  const { content } = await makePublished()
  expect(content.kind).toBe('experience')
  const routes = publicRoutes()
  expect(routes.size).toBeGreaterThan(20)
  const context = new RouterContextProvider()
  context.set(servicesContext, { ...backend, publicUrl: 'http://caja.test' } as unknown as Services)
  context.set(languageContext, 'es')
  context.set(readerContext, (work) => work(backend.databases.visitor))
  const used: Record<string, string[]> = {}
  for (const [file, names] of routes) {
    const module = (await import(path.resolve('app', file))) as { loader?: Loader }
    for (const name of names) {
      const pathname = name in addresses ? addresses[name as keyof typeof addresses].es : `/es/${name}.xml`
      const { url, read } = recordingUrl(pathname.replaceAll(/:\w+/g, 'x'))
      const params = { slug: 'x', iso3: 'bol', evaluation: 'x', number: '1', year: '2026', token: 'x', code: 'x' }
      try {
        await module.loader?.({ url, params, context, request: new Request(url.href), pattern: pathname } as unknown as LoaderFunctionArgs)
      } catch (refusal) {
        if (refusal instanceof Error) throw refusal // other results are responses: not found, redirect
      }
      if (read.size > 0) used[name] = [...read]
    }
  }
  expect(Object.keys(used)).toEqual(
    expect.arrayContaining(['search', 'compare', 'coverage', 'experiences', 'askFor', 'askCorrection', 'feed', 'suggest']),
  )
  for (const [name, read] of Object.entries(used)) {
    if (personal.includes(name)) continue
    const declared = Object.keys(pageParameters[name as keyof typeof pageParameters] ?? {})
    expect([name, read.filter((one) => !declared.includes(one))]).toEqual([name, []])
  }
})

test('a public route is declared as a page, except those that are for one person', () => {
  const undeclared = [...publicRoutes().values()].flat().filter((name) => !(name in pageParameters))
  expect(undeclared.sort()).toEqual(personal)
})
