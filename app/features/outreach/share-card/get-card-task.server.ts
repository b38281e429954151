/** The content of a resource's card, and its version. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { type CardTask, design } from './draw-card.ts'

export type VersionedTask = { version: string; task: CardTask }

/** Above this number countries are counted, not named. */
const mostNamed = 3

/** Null if no published resource has this id. */
export async function getCardTask(db: Db, id: string, language: Language): Promise<VersionedTask | null> {
  const row = await db
    .selectFrom('published_resources')
    .select([
      sql<Kind>`kind`.as('kind'),
      sql<Localized>`card -> 'title'`.as('title'),
      'countries',
      'year_from as yearFrom',
      'year_to as yearTo',
      sql<Language[]>`languages`.as('languages'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const t = textsIn(language)
  const tiles = await countryTiles(db).execute()
  const about = tiles.filter(({ iso3 }) => row.countries.includes(iso3))
  const names = about.map(({ name }) => pickText(name, language)?.text ?? '')
  const years =
    row.yearFrom === null
      ? ''
      : row.yearTo === null && row.kind === 'experience'
        ? t('outreach:card.since', { from: row.yearFrom })
        : row.yearTo === null || row.yearTo === row.yearFrom
          ? String(row.yearFrom)
          : `${row.yearFrom}–${row.yearTo}`
  const countries = names.length > mostNamed ? t('outreach:card.countries', { count: names.length }) : names.join(', ')
  return versioned({
    kind: row.kind,
    eyebrow: [t(`common:kind.${row.kind}`), countries, years].filter(Boolean).join(' · '),
    title: pickText(row.title, language)?.text ?? '',
    tagline: t('outreach:card.tagline'),
    tiles: tiles.map(({ x, y, iso3 }) => ({ x, y, isOn: row.countries.includes(iso3) })),
  })
}

/** The card of all other pages: it shows the countries with content. */
export async function getSiteCardTask(db: Db, language: Language): Promise<VersionedTask> {
  const t = textsIn(language)
  const tiles = await countryTiles(db)
    .select(
      sql<boolean>`exists (select from published_resources where published_resources.countries @> array[countries.iso3::text] and kind = 'experience')`.as(
        'isOn',
      ),
    )
    .execute()
  return versioned({
    kind: null,
    eyebrow: '',
    title: t('outreach:card.tagline'),
    tagline: t('common:site.tagline'),
    tiles: tiles.map(({ x, y, isOn }) => ({ x, y, isOn })),
  })
}

const countryTiles = (db: Db) =>
  db.selectFrom('countries').select(['iso3', 'short_names as name', 'tile_x as x', 'tile_y as y']).orderBy('iso3')

const versioned = (task: CardTask): VersionedTask => ({
  task,
  version: createHash('sha256').update(JSON.stringify({ design, task })).digest('hex').slice(0, 32),
})
