/** The HTML part of one mail, as its recipient sees it. */
import { data } from 'react-router'
import { getMailHtml } from '#app/features/core/mail/queries.server.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/mail-html'

export async function loader({ params, context }: Route.LoaderArgs) {
  const html = /^\d{1,15}$/.test(params.mail)
    ? await getMailHtml(context.get(servicesContext).databases.service, Number(params.mail))
    : null
  if (html === null) throw data(null, { status: 404 })
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // A mail client runs no scripts and loads nothing by itself.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  })
}
