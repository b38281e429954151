/** What other sites publish on a topic, on a country, or on any, newest first. */
import { useTranslation } from 'react-i18next'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { findConcepts, findCountries } from '#app/features/core/reference/queries.server.ts'
import { ElsewhereList } from '#app/features/outreach/elsewhere/elsewhere-list.tsx'
import { elsewhereQuery } from '#app/features/outreach/elsewhere/elsewhere-query.ts'
import { findElsewherePage } from '#app/features/outreach/elsewhere/find-elsewhere.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import placesCss from '#app/styles/bundles/places.css?url'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Select } from '#app/ui/select.tsx'
import type { Route } from './+types/elsewhere'

export async function loader({ url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const filters = elsewhereQuery.read(url.searchParams)
  const t = textsIn(language)
  const named = (value: string, text: Localized) => ({ value, label: pickText(text, language)?.text ?? value })
  const byName = (some: { value: string; label: string }[]) => some.sort((a, b) => a.label.localeCompare(b.label, language))
  return context.get(readerContext)(async (db) => {
    const found = await findElsewherePage(db, filters)
    const topics = (await findConcepts(db, 'topic')).filter(({ replacedBy }) => !replacedBy).map(({ slug, label }) => named(slug, label))
    const countries = (await findCountries(db)).map(({ iso3, shortNames }) => named(iso3, shortNames))
    return {
      ...found,
      filters,
      topics: byName(topics),
      countries: byName(countries),
      meta: {
        title: t('elsewhere:page.title'),
        description: t('elsewhere:page.description'),
        origin: context.get(servicesContext).publicUrl,
      },
    }
  })
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: placesCss }]

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.meta, address: 'elsewhere' }) : [])

export default function Elsewhere({ loaderData: { items, total, filters, topics, countries } }: Route.ComponentProps) {
  const { t } = useTranslation(['elsewhere', 'common'])
  const language = useLanguage()
  const list = elsewhereQuery.at(pathTo('elsewhere', language), filters)
  return (
    <div className="wrap page">
      <PageHeader title={t('page.title')} lead={t('page.lead')} />
      <form method="get" action={list.path} className="elsewhere-filters">
        <Field id="topic" label={t('page.topic')}>
          {(control) => (
            <Select {...control} name="topic" defaultValue={filters.topic} placeholder={t('common:list.any')} options={topics} />
          )}
        </Field>
        <Field id="country" label={t('page.country')}>
          {(control) => (
            <Select
              {...control}
              name="country"
              defaultValue={filters.country ?? ''}
              placeholder={t('common:list.any')}
              options={countries}
            />
          )}
        </Field>
        <Button type="submit" variant="secondary">
          {t('common:list.apply')}
        </Button>
      </form>
      <ListResults list={list} total={total} count={t('page.count', { count: total })} empty={t('page.none')}>
        <ElsewhereList items={items} withDescription />
      </ListResults>
    </div>
  )
}
