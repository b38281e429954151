/** Tells the page cache of every publication, and how long it may believe that there was none. */
import { Socket } from 'node:net'
import pg from 'pg'
import type { PageCache } from './page-cache.server.ts'

/** In milliseconds. A question that is not answered in time ends its connection, well before the cache's own patience (`longestSilence`) is over. */
const pace = { ask: 1_500, answerWithin: 2_500, tryAgain: 1_000 }

/**
 * Hears every publication through `LISTEN catalogue`, and asks the database on the same connection, again and again, whether it is there.
 * Notifications come in order with the answers, so an answer says that all earlier ones have been heard. A connection that is lost, or that
 * is silent without being closed, empties the cache and is made anew.
 */
export function followCatalogue(databaseUrl: string, cache: PageCache): { stop: () => Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let end: (() => void) | null = null

  const connect = () => {
    if (stopped) return
    // Its own socket: a client that waits for an answer that never comes can be ended in no other way.
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
