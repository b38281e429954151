/** A form that narrows a list sends its empty fields, too: the reader gets the address without them, which is the one to keep or to send. */
import { type MiddlewareFunction, redirect } from 'react-router'

export const dropEmptyParameters: MiddlewareFunction<Response> = ({ request, url }, next) => {
  if (request.method !== 'GET' || !/=(&|$)/.test(url.search)) return next()
  const filled = new URLSearchParams([...url.searchParams].filter(([, value]) => value.trim() !== ''))
  if (filled.size === url.searchParams.size) return next()
  throw redirect(url.pathname + (filled.size > 0 ? `?${filled}` : ''))
}
