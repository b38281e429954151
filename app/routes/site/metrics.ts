/** Metrics in Prometheus' text format, for monitors on this machine only. */
import { isLoopbackRequest } from '#app/lib/loopback.ts'
import { toExposition } from '#app/lib/metrics.ts'
import { peerAddressContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/metrics'

export function loader({ request, context }: Route.LoaderArgs) {
  if (!isLoopbackRequest(request, context.get(peerAddressContext))) return new Response('Not found', { status: 404 })
  const { rss, heapUsed } = process.memoryUsage()
  const text = toExposition([
    { name: 'process_resident_memory_bytes', help: 'Resident memory of the process in bytes.', value: rss },
    { name: 'nodejs_heap_size_used_bytes', help: 'JavaScript heap in use in bytes.', value: heapUsed },
    { name: 'process_uptime_seconds', help: 'Seconds since the process started.', value: process.uptime() },
  ])
  return new Response(text, { headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' } })
}
