/** The production build's exports: the routes and the handler in one bundle. */
import * as build from 'virtual:react-router/server-build'
import { createVisitCounter, writeVisits } from '#app/features/outreach/reach/visit-counter.server.ts'
import { createLog } from '#app/lib/log.server.ts'
import { answerFaults } from '#app/middleware/answer-faults.server.ts'
import type { Services } from '#app/middleware/contexts.ts'
import { followCatalogue } from '#app/middleware/follow-catalogue.server.ts'
import { PageCache } from '#app/middleware/page-cache.server.ts'
import { createReadingPages } from '#app/reading/reading-pages.server.tsx'
import { createHandler, type Handler } from './app.ts'

type AppOptions = { logLevel: string; assets: string | null; hasReadingPages?: boolean; hasPageCache?: boolean }

/** `assets` is the folder of built client files, or null in development, where Vite serves them. */
export function createApp(
  services: Services,
  { logLevel, assets, hasReadingPages = true, hasPageCache = true }: AppOptions,
): { handle: Handler; stop: () => Promise<void> } {
  // In development pages change without a publication.
  const cache = assets && hasPageCache ? new PageCache(services.databases.reads) : null
  const routes = answerFaults(build)
  const readingPage = hasReadingPages ? createReadingPages(routes) : undefined
  const catalogue = cache ? followCatalogue(services.serviceUrl, cache) : { stop: async () => {} }
  const log = createLog(logLevel)
  const visits = createVisitCounter({
    write: (counts) => writeVisits(services.databases.service, counts),
    host: new URL(services.publicUrl).host,
    onError: (error) => log.warn({ error }, 'visits were not written, and are kept for the next time'),
  })
  return {
    handle: createHandler({ build: routes, readingPage, services, cache, log, assets, visits }),
    stop: async () => {
      await Promise.all([catalogue.stop(), visits.stop()])
    },
  }
}
