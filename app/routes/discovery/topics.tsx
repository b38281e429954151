import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { findTopics } from '#app/features/discovery/topics/queries.server.ts'
import { TopicTree } from '#app/features/discovery/topics/topic-tree.tsx'
import { correctionPath } from '#app/features/editorial/corrections/correction-link.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import placesCss from '#app/styles/bundles/places.css?url'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Route } from './+types/topics'

export async function loader({ context }: Route.LoaderArgs) {
  const t = textsIn(context.get(languageContext))
  return {
    topics: await context.get(readerContext)(findTopics),
    page: { title: t('topics:list.title'), description: t('topics:list.description'), origin: context.get(servicesContext).publicUrl },
  }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: placesCss }]

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.page, address: 'topics' }) : [])

export default function Topics({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('topics')
  const language = useLanguage()
  return (
    <div className="wrap page">
      <PageHeader title={t('list.title')} lead={t('list.lead')}>
        <p className="small topics-counts">
          {t('list.counts')} <a href={pathTo('coverage', language)}>{t('page.coverage')}</a>.
        </p>
      </PageHeader>
      <TopicTree topics={loaderData.topics} />
      <p className="topics-missing">
        {t('list.otherVocabularies')} <a href={correctionPath(language, pathTo('topics', language))}>{t('list.suggest')}</a>.
      </p>
      <p className="small">
        {t('list.export')} <a href="/thesaurus.ttl">Turtle</a> · <a href="/thesaurus.jsonld">JSON-LD</a>
      </p>
    </div>
  )
}
