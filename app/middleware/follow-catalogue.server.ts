/** Empties the page cache at every publication, and stops it from serving when publications can no longer be received. */
import { Socket } from 'node:net'
import pg from 'pg'
import type { PageCache } from './page-cache.server.ts'

/** Milliseconds. An unanswered query closes the connection, well before the cache stops serving (`longestSilence`). */
const pace = { ask: 1_500, answerWithin: 2_500, tryAgain: 1_000 }

/**
 * Listens for publications with `LISTEN catalogue`, and polls the database on the same connection. Notifications and answers arrive in
 * order, so an answer proves that all earlier notifications have been received. A connection that is lost, or silent without being closed,
 * empties the cache and is replaced.
 */
export function followCatalogue(databaseUrl: string, cache: PageCache): { stop: () => Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let end: (() => void) | null = null

  const connect = () => {
    if (stopped) return
    // A separate socket: destroying it is the only way to end a client that waits for an answer that never comes.
    const socket = new Socket()
    const client = new pg.Client({
      connectionString: databaseUrl,
      stream: () => socket,
      keepAlive: true,
      connectionTimeoutMillis: pace.answerWithin,
      application_name: 'caja-catalogue',
    })
    let isLost = false
    const lose = () => {
      if (isLost) return
      isLost = true
      clearTimeout(timer)
      socket.destroy()
      cache.lose()
      if (!stopped) timer = setTimeout(connect, pace.tryAgain)
    }
    end = lose
    client.on('notification', () => cache.clear())
    client.on('error', lose)
    client.on('end', lose)

    const ask = async (question: string) => {
      const askedAt = performance.now()
      clearTimeout(timer)
      timer = setTimeout(lose, pace.answerWithin)
      await client.query(question)
      if (isLost) return
      cache.hear(askedAt)
      clearTimeout(timer)
      timer = setTimeout(() => void ask('select 1').catch(lose), pace.ask)
    }
    client
      .connect()
      .then(() => ask('listen catalogue'))
      .catch(lose)
  }

  connect()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      end?.()
    },
  }
}
