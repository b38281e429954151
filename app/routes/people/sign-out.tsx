import { redirect } from 'react-router'
import { endSession } from '#app/features/people/accounts/session.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/sign-out'

/** A GET redirects: signing out is a POST form. */
export const loader = ({ context }: Route.LoaderArgs) => {
  throw redirect(pathTo('home', context.get(languageContext)))
}

export async function action({ request, context }: Route.ActionArgs) {
  const services = context.get(servicesContext)
  const headers = new Headers()
  await endSession(services, request, headers, services.publicUrl.startsWith('https:'))
  throw redirect(pathTo('home', context.get(languageContext)), { headers })
}
