/** Guards `/dev`: the mailbox contains sign-in codes, so these pages exist only on a developer's own machine. */
import { data, type MiddlewareFunction } from 'react-router'
import { isLoopbackHost, isLoopbackRequest } from '#app/lib/loopback.ts'
import { peerAddressContext, servicesContext } from './contexts.ts'

export const developmentOnly: MiddlewareFunction<Response> = ({ request, context }, next) => {
  const { mode, publicUrl } = context.get(servicesContext)
  const isOwnMachine = mode === 'embedded' && isLoopbackHost(new URL(publicUrl).hostname)
  if (!isOwnMachine || !isLoopbackRequest(request, context.get(peerAddressContext))) throw data(null, { status: 404 })
  return next()
}
