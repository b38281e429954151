/**
 * Seeds countries, institutions, thesaurus, sister platforms, changes of government, sources of other sites, and the recommendations and
 * technical assistance of 1819AI from `reference/`.
 */
import { sql } from 'kysely'
import type { Db } from '#app/db/clients.server.ts'
import { assistanceSource, assistances, type SeedAssistance } from './reference/assistances.ts'
import { concepts } from './reference/concepts.ts'
import { countries } from './reference/countries.ts'
import { elsewhereSources } from './reference/elsewhere-sources.ts'
import { evaluation } from './reference/evaluation-1819ai.ts'
import { changesCheckedOn, governmentChanges } from './reference/government-changes.ts'
import { institutions } from './reference/institutions.ts'
import { platformRecords, platforms } from './reference/platforms.ts'

const json = (value: unknown) => JSON.stringify(value ?? {})

export async function seedReference(service: Db): Promise<void> {
  await service.transaction().execute(async (db) => {
    await db
      .insertInto('countries')
      .values(
        countries.map(({ iso3, iso2, name, shortName, subregion, tile: [tile_x, tile_y] }) => ({
          iso3,
          iso2,
          names: json(name),
          short_names: json(shortName ?? name),
          subregion,
          tile_x,
          tile_y,
        })),
      )
      .execute()
    await db
      .insertInto('institutions')
      .values(
        institutions.map(({ slug, country, acronym, name, url }) => ({
          slug,
          country_iso3: country,
          acronym: acronym ?? null,
          names: json(name),
          url: url ?? null,
        })),
      )
      .execute()
    await db
      .insertInto('government_changes')
      .values(
        governmentChanges.map(({ id, country, kind, startsOn, endsOn, certainty, source, note }) => ({
          id,
          country_iso3: country,
          kind,
          starts_on: startsOn,
          ends_on: endsOn ?? null,
          certainty,
          source_name: source,
          checked_on: source ? changesCheckedOn : null,
          notes: json(note),
        })),
      )
      .execute()
    await db
      .insertInto('concepts')
      .values(
        concepts.map(({ scheme, slug, prefLabel, altLabels, definition }, position) => ({
          scheme,
          slug,
          pref_labels: json(prefLabel),
          alt_labels: json(altLabels),
          definitions: json(definition),
          position,
        })),
      )
      .execute()
    for (const { scheme, slug, broader } of concepts) {
      if (!broader) continue
      await sql`update concepts set broader_id = (select id from concepts where scheme = ${scheme} and slug = ${broader}) where scheme = ${scheme} and slug = ${slug}`.execute(
        db,
      )
    }
    await db
      .insertInto('source_platforms')
      .values(
        platforms.map(({ slug, name, description, url, perCountryUrl }, position) => ({
          slug,
          names: json(name),
          descriptions: json(description),
          urls: json(url),
          country_urls: perCountryUrl ? json(perCountryUrl) : null,
          position,
        })),
      )
      .execute()
    await db.insertInto('platform_records').values(platformRecords).execute()
    await db
      .insertInto('elsewhere_sources')
      .values(
        elsewhereSources.map(({ name, kind, url, language, schedule, startsOn }) => ({
          names: json(name),
          kind,
          url,
          language,
          schedule,
          starts_on: startsOn,
        })),
      )
      .execute()
    await db
      .insertInto('evaluations')
      .values({ slug: evaluation.slug, code: evaluation.code, titles: json(evaluation.title), published_on: evaluation.date })
      .execute()
    for (const { number, title, summary, responsible, targetYear, asPublished, actions } of evaluation.recommendations) {
      const id = `${evaluation.slug}/${number}`
      await db
        .insertInto('recommendations')
        .values({
          id,
          evaluation: evaluation.slug,
          number,
          titles: json(title),
          summaries: json(summary),
          responsible: json(responsible),
          target_on: targetYear === null ? null : String(targetYear),
          as_published: json(asPublished),
        })
        .execute()
      await db
        .insertInto('recommendation_actions')
        .values(
          actions.map((action, position) => ({
            id: `${id}/${action.id}`,
            recommendation_id: id,
            position,
            texts: json(action.text),
            responsible: json(action.responsible),
            status: action.status,
            status_notes: json(action.statusNote),
            countries: action.country ?? [],
          })),
        )
        .execute()
    }
    for (const assistance of assistances) await seedAssistance(db, assistance)
  })
}

async function seedAssistance(db: Db, assistance: SeedAssistance): Promise<void> {
  const { id, slug, country, institution, wasRequested, state, topics, populations = [], actions, products = [] } = assistance
  const asked = institution ? sql`(select id from institutions where slug = ${institution})` : null
  await db
    .insertInto('assistances')
    .values({
      id,
      slug,
      country_iso3: country,
      institution_id: asked as never,
      requester_as_published: assistance.requesterAsPublished ?? '',
      titles: json(assistance.title),
      summaries: json(assistance.summary),
      partners: json(assistance.partners),
      modalities: assistance.modalities ?? [],
      sources: json(assistanceSource),
      doubts: json(assistance.doubt),
      is_public: true,
    })
    .execute()
  await sql`insert into assistance_concepts (assistance_id, concept_id) select ${id}, id from concepts
    where (scheme = 'topic' and slug = any (${topics})) or (scheme = 'population' and slug = any (${populations}))`.execute(db)
  for (const [recommendation, action] of actions) {
    const answered = `${evaluation.slug}/${recommendation}`
    await db
      .insertInto('assistance_answers')
      .values({ assistance_id: id, recommendation_id: answered, action_id: `${answered}/${action}` })
      .execute()
  }
  for (const product of products)
    await db
      .insertInto('assistance_products')
      .values({ id: product.id, assistance_id: id, titles: json(product.title), source: product.source })
      .execute()
  const history = wasRequested && state !== 'requested' ? ['requested', state] : [state]
  for (const one of history) await db.insertInto('assistance_changes').values({ assistance_id: id, state: one }).execute()
  await sql`select private.settle_assistance(${id})`.execute(db)
}
