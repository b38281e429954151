/**
 * What Caja has on a record of a sister database: `/id/bpsnc/194` (Non-contributory Social Protection Programmes Database) leads to the
 * experience of the programme, or else to a resource that links to the record or to the page of its country; `/id/bdips/DO` (Institutional Framework Database) to the page of the country.
 */
import { data, redirect } from 'react-router'
import { findCountries } from '#app/features/core/reference/queries.server.ts'
import { findByRecord, findCountryOfRecord } from '#app/features/discovery/countries/platform-addresses.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { firstAccepted } from '#app/i18n/first-accepted.ts'
import { servicesContext } from '#app/middleware/contexts.ts'
import type { Route } from './+types/record-address'

export async function loader({ params: { database, record }, request, context }: Route.LoaderArgs) {
  const language = firstAccepted(request.headers.get('accept-language') ?? '')
  const db = context.get(servicesContext).databases.visitor
  const target = database === 'bpsnc' ? await findExperience() : database === 'bdips' ? await findCountry() : null
  if (!target) throw data(null, { status: 404 })
  throw redirect(target, { status: 303, headers: { vary: 'Accept-Language', 'cache-control': 'public, max-age=300' } })

  async function findExperience() {
    if (!/^\d{1,9}$/.test(record)) return null
    const found = await findByRecord(db, Number(record))
    if (found) return pathTo(found.kind, language, { slug: found.slug })
    const iso3 = await findCountryOfRecord(db, Number(record))
    return iso3 && pathTo('country', language, { iso3: iso3.toLowerCase() })
  }

  async function findCountry() {
    const found = (await findCountries(db)).find(({ iso2 }) => iso2 === record.toUpperCase())
    return found ? pathTo('country', language, { iso3: found.iso3.toLowerCase() }) : null
  }
}
