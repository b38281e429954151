/** The HTML part of a campaign in one language, as a mail program shows it. */
import { data } from 'react-router'
import { getCampaign } from '#app/features/outreach/campaigns/campaigns.server.ts'
import { composeCampaign } from '#app/features/outreach/campaigns/mails.server.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { framingContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/campaign-preview'

export async function loader({ params, context }: Route.LoaderArgs) {
  if (!personOf(context)) throw data(null, { status: 401 })
  const language = params.in
  const campaign = isUuid(params.id) && isLanguage(language) ? await context.get(readerContext)((db) => getCampaign(db, params.id)) : null
  if (!campaign || !isLanguage(language)) throw data(null, { status: 404 })
  context.set(framingContext, [context.get(servicesContext).publicUrl])
  const { html } = composeCampaign(campaign, { to: '', language, publicUrl: context.get(servicesContext).publicUrl, token: '…' })
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      // A mail program runs no scripts and loads nothing by itself. The page of the campaign shows it in a frame.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    },
  })
}
