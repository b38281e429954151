import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { canShare, type Person } from '#app/features/core/person/person.ts'
import type { ExchangePanelProps } from './exchange-panel.tsx'

/** Null for a visit, which cannot be answered, and if nothing is published at this address. */
export async function getExchangePanel(db: Db, slug: string, person: Person | null): Promise<ExchangePanelProps | null> {
  const { rows } = await sql<Omit<ExchangePanelProps, 'mayAnswer'>>`
    select exchanges.resource_id as id, exchanges.direction, exchanges.state, exchanges.last_day < private.earliest_today() as "isOver"
    from exchanges join published_resources on published_resources.id = exchanges.resource_id and content ->> 'direction' = exchanges.direction
    where published_resources.kind = 'exchange' and published_resources.slug = ${slug}`.execute(db)
  const [row] = rows
  return row ? { ...row, mayAnswer: canShare(person) } : null
}
