/** Tells the page cache of every publication, and stops it from serving when publications can no longer be received. */
import { Socket } from 'node:net'
import pg from 'pg'
import type { PageCache } from './page-cache.server.ts'

/** Milliseconds. An unanswered query closes the connection, well before the cache stops serving (`maxSilenceMs`). */
const timing = { query: 1_500, answerTimeout: 2_500, retryDelay: 1_000 }

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
      connectionTimeoutMillis: timing.answerTimeout,
      application_name: 'caja-catalogue',
    })
    let isLost = false
    const stopListening = () => {
      if (isLost) return
      isLost = true
      clearTimeout(timer)
      socket.destroy()
      cache.stopListening()
      if (!stopped) timer = setTimeout(connect, timing.retryDelay)
    }
    end = stopListening
    client.on('notification', () => cache.change())
    client.on('error', stopListening)
    client.on('end', stopListening)

    const query = async (statement: string) => {
      const askedAt = performance.now()
      clearTimeout(timer)
      timer = setTimeout(stopListening, timing.answerTimeout)
      await client.query(statement)
      if (isLost) return
      cache.confirmListening(askedAt)
      clearTimeout(timer)
      timer = setTimeout(() => void query('select 1').catch(stopListening), timing.query)
    }
    client
      .connect()
      .then(() => query('listen catalogue'))
      .catch(stopListening)
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
