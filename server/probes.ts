/** The probes for balancers and monitors; they need no session, cookie or router. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createPool } from '#app/db/pool.server.ts'
import { ffmpegVersion } from '#app/features/media/video/ffmpeg.server.ts'

/** Milliseconds within which `/readyz` answers, whatever the state of the database. */
const maxProbeMs = 900

type Probes = {
  /** Returns false for any other address. */
  answer: (request: IncomingMessage, response: ServerResponse) => boolean
  stop: () => Promise<void>
}

/**
 * `/healthz`: this process is alive, and which optional tools of the machine it has. `/readyz`: the database answers on a separate
 * connection, and the process is not shutting down; balancers send requests only then.
 */
export function createProbes({ databaseUrl, isShuttingDown }: { databaseUrl: string; isShuttingDown: () => boolean }): Probes {
  const pool = createPool({
    connectionString: databaseUrl,
    max: 1,
    application_name: 'caja-readyz',
    connectionTimeoutMillis: maxProbeMs - 100,
    query_timeout: maxProbeMs - 100,
  })
  let asked: Promise<string | null> | null = null
  /** Concurrent probes share one query. */
  const problem = () => {
    asked ??= problemOf(pool).finally(() => {
      asked = null
    })
    return asked
  }
  return {
    answer: (request, response) => {
      const path = request.url?.split('?')[0]
      const isReading = request.method === 'GET' || request.method === 'HEAD'
      if (!isReading || (path !== '/healthz' && path !== '/readyz')) return false
      if (path === '/healthz')
        send(response, 200, JSON.stringify({ status: 'ok', ffmpeg: ffmpegVersion() ?? 'absent' }), 'application/json')
      else if (isShuttingDown()) send(response, 503, 'closing')
      else void problem().then((found) => send(response, found ? 503 : 200, found ?? 'ready'))
      return true
    },
    stop: () => pool.end(),
  }
}

async function problemOf(pool: ReturnType<typeof createPool>): Promise<string | null> {
  const silence = 'the database does not answer'
  const late = new Promise<string>((resolve) => setTimeout(resolve, maxProbeMs, silence).unref())
  const answered = pool.query('select version from public.catalogue_versions').then(
    () => null,
    () => silence,
  )
  return Promise.race([answered, late])
}

function send(response: ServerResponse, status: number, body: string, type = 'text/plain') {
  const headers = { 'content-type': type, 'content-length': Buffer.byteLength(body), 'cache-control': 'no-store' }
  response.writeHead(status, status === 503 ? { ...headers, 'retry-after': '5' } : headers).end(body)
}
