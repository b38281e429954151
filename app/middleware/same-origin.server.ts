/** Refuses a form sent from another site by its Origin or Sec-Fetch-Site header, in addition to SameSite cookies. */
import { data, type MiddlewareFunction } from 'react-router'

export const sameOrigin: MiddlewareFunction<Response> = ({ request, url }, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next()
  const origin = request.headers.get('origin')
  const isOurs = origin ? origin === url.origin : request.headers.get('sec-fetch-site') === 'same-origin'
  if (!isOurs) throw data('other_origin', { status: 403 })
  return next()
}
