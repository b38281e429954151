import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { fillDefaults } from '#app/features/resources/model/fill-defaults.ts'
import type { EventContent, ResourceContent } from '#app/features/resources/model/schema.ts'
import type { Localized } from '#app/i18n/languages.ts'

type Experience = Extract<ResourceContent, { kind: 'experience' }>
/** A published event with its published cases, in its order, and the names of the institutions that speak, by slug. */
export type PackContent = {
  event: EventContent
  cases: { slug: string; content: Experience }[]
  institutions: Record<string, Localized>
}

/** Null if no event is published at this address. */
export async function findPack(db: Db, slug: string): Promise<PackContent | null> {
  const { rows } = await sql<{ event: EventContent; cases: PackContent['cases'] | null; institutions: PackContent['institutions'] | null }>`
    select content as event,
      (select jsonb_agg(jsonb_build_object('slug', cases.slug, 'content', cases.content) order by named.place)
        from jsonb_array_elements(events.content -> 'cases') with ordinality as named (item, place)
        join published_resources as cases on cases.kind = 'experience' and cases.slug = named.item ->> 'experience') as cases,
      (select jsonb_object_agg(institutions.slug, names) from institutions
        where slug in (select speaker ->> 'institution' from jsonb_array_elements(events.content -> 'speakers') as speaker)) as institutions
    from published_resources as events where kind = 'event' and slug = ${slug}`.execute(db)
  const [row] = rows
  if (!row) return null
  return {
    event: fillDefaults(row.event),
    cases: (row.cases ?? []).map((one) => ({ ...one, content: fillDefaults(one.content) })),
    institutions: row.institutions ?? {},
  }
}
