/** Guard of `/dev`: the mailbox holds sign-in codes, so it exists only where the whole site is one person's own machine. */
import { data, type MiddlewareFunction } from 'react-router'
import { isLoopbackRequest } from '#app/lib/loopback.ts'
import { servicesContext } from './contexts.ts'

export const developmentOnly: MiddlewareFunction<Response> = ({ request, context }, next) => {
  const { mode, publicUrl } = context.get(servicesContext)
  if (mode !== 'embedded' || !isLoopbackRequest(request, publicUrl)) throw data(null, { status: 404 })
  return next()
}
