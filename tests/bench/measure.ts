/** Requests per second of one address, from connections that ask again at once. */
import { createHistogram } from 'node:perf_hooks'
import { Pool } from 'undici'

export const connections = 16

export type Measured = { rate: number; p50: number; p99: number; errors: number }
/** `headers` are made for each request. */
type Options = { seconds: number; encoding: string; headers?: () => Record<string, string> }

/** The client is undici at its lowest level, because a client that parses responses in JavaScript would be slower than the server. */
export async function measure(url: string, { seconds, encoding, headers = () => ({}) }: Options): Promise<Measured> {
  const { origin, pathname, search } = new URL(url)
  const path = pathname + search
  const pool = new Pool(origin, { connections })
  const latency = createHistogram()
  let errors = 0
  const began = performance.now()
  const end = began + seconds * 1_000
  const askOnce = () =>
    new Promise<void>((resolve) => {
      const started = performance.now()
      const fail = () => {
        errors += 1
        resolve()
      }
      pool.dispatch(
        { path, method: 'GET', headers: { 'accept-encoding': encoding, ...headers() } },
        {
          onRequestStart: () => {},
          onResponseStart: (_, status) => {
            if (status !== 200) errors += 1
          },
          onResponseData: () => {},
          onResponseEnd: () => {
            latency.record(Math.max(1, Math.round((performance.now() - started) * 1_000)))
            resolve()
          },
          onResponseError: fail,
        },
      )
    })
  const askOn = async () => {
    while (performance.now() < end) await askOnce()
  }
  await Promise.all(Array.from({ length: connections }, askOn))
  const rate = (latency.count * 1_000) / (performance.now() - began)
  await pool.close()
  return { rate, p50: latency.percentile(50) / 1_000, p99: latency.percentile(99) / 1_000, errors }
}
