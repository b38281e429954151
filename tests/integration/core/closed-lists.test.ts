/** Lists of values that both the application and a check constraint know: each must hold the same values on both sides. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { schemes } from '#app/features/core/concepts/schemes.ts'
import { fileRoles, textStates } from '#app/features/core/files/file-roles.ts'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { states } from '#app/features/core/kinds/states.ts'
import { outcomes } from '#app/features/core/links/outcome.ts'
import { roles } from '#app/features/core/person/person.ts'
import { actionStatuses, responses } from '#app/features/core/recommendations/progress.ts'
import { subregions } from '#app/features/core/reference/subregions.ts'
import { requestStates } from '#app/features/discovery/search/requests/request-query.ts'
import { correctionStates } from '#app/features/editorial/corrections/correction-query.ts'
import { linkStates } from '#app/features/editorial/link-check/link-status.ts'
import { trailEvents } from '#app/features/editorial/review/trail.server.ts'
import { decisions } from '#app/features/editorial/yearly-update/schema.ts'
import { consentPurposes } from '#app/features/resources/model/consent-purposes.ts'
import { languages } from '#app/i18n/languages.ts'
import { test } from '../../fixtures/test.ts'

test.for([
  ['concepts', 'scheme', schemes],
  ['consents', 'purposes', consentPurposes],
  ['corrections', 'language', languages],
  ['corrections', 'state', correctionStates],
  ['countries', 'subregion', subregions],
  ['editorial_events', 'event', trailEvents],
  ['files', 'role', fileRoles],
  ['files', 'text_state', textStates],
  ['link_checks', 'outcome', outcomes],
  ['link_checks', 'state', linkStates],
  ['people', 'role', roles],
  ['recommendation_actions', 'status', actionStatuses],
  ['recommendations', 'response', responses],
  ['resources', 'kind', kinds],
  ['resources', 'state', states],
  ['search_requests', 'language', languages],
  ['search_requests', 'state', requestStates],
  ['update_items', 'decision', decisions],
] as const)('%s.%s allows the values that the application knows', async ([table, column, values], { backend }) => {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_constraintdef(pg_constraint.oid) as definition from pg_constraint
    join pg_attribute on attrelid = conrelid and conkey = array[attnum]
    where conrelid = ${`public.${table}`}::regclass and attname = ${column} and contype = 'c'`.execute(backend.databases.service)
  const allowed = rows.flatMap(({ definition }) => [...definition.matchAll(/'([\w-]+)'::text/g)].map(([, value]) => value))
  expect(allowed.sort()).toEqual([...values].sort())
})
