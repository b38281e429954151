import { RouterContextProvider, type ServerBuild } from 'react-router'
import { expect, test } from 'vitest'
import { readForm } from '#app/lib/read-form.ts'
import { Unavailable } from '#app/lib/unavailable.ts'
import { answerFaults, type UnavailableAnswer } from './answer-faults.server.ts'

test('a fault in a loader after an action keeps what was sent to the action', async () => {
  const module = {
    default: () => null,
    action: async ({ request }: { request: Request }) => Object.fromEntries(await readForm(request)),
    loader: () => {
      throw new Unavailable('the database is cut off')
    },
  }
  const build = answerFaults({ routes: { page: { id: 'page', path: '/es', module } } } as unknown as ServerBuild)
  const route = build.routes.page?.module as unknown as Record<'action' | 'loader', (args: unknown) => Promise<unknown>>
  const context = new RouterContextProvider()
  const url = 'http://caja.test/es'
  await route.action({ context, request: new Request(url, { method: 'POST', body: new URLSearchParams({ title: 'Una hora escrita' }) }) })
  const answer = await route.loader({ context, request: new Request(url) }).catch((thrown: Response) => thrown)
  expect((answer as Response).status).toBe(503)
  expect(((await (answer as Response).json()) as UnavailableAnswer).sent).toEqual([['title', 'Una hora escrita']])
})
