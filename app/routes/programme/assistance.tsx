/** The public part of one technical assistance. */
import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { AnswerList } from '#app/features/programme/technical-assistance/answer-list.tsx'
import { AssistanceHistory } from '#app/features/programme/technical-assistance/assistance-history.tsx'
import { AssistanceFacts } from '#app/features/programme/technical-assistance/fact-list.tsx'
import { FollowUpList } from '#app/features/programme/technical-assistance/follow-up-list.tsx'
import { getPublicAssistance } from '#app/features/programme/technical-assistance/get-assistance.server.ts'
import { ProductList } from '#app/features/programme/technical-assistance/product-list.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import assistanceCss from '#app/styles/bundles/technical-assistance.css?url'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/assistance'

export async function loader({ params, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { slug } = params
  const assistance = /^[a-z0-9-]{2,80}$/.test(slug) ? await context.get(readerContext)((db) => getPublicAssistance(db, slug)) : null
  if (!assistance) throw data(null, { status: 404 })
  return {
    assistance,
    meta: {
      title: pickText(assistance.titles, language)?.text ?? textsIn(language)('technical-assistance:title'),
      description: pickText(assistance.summaries, language)?.text ?? '',
      params,
      origin: context.get(servicesContext).publicUrl,
    },
  }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: assistanceCss }]

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.meta, address: 'assistance' }) : [])

export default function AssistancePage({ loaderData: { assistance, meta } }: Route.ComponentProps) {
  const { t } = useTranslation(['technical-assistance', 'common'])
  const language = useLanguage()
  const { titles, summaries, countryNames, answers, products, changes, followUps, doubts } = assistance
  return (
    <div className="wrap article-frame">
      <div className="article">
        <header>
          <Breadcrumbs
            label={t('common:breadcrumbs')}
            items={[{ label: t('title'), href: pathTo('assistances', language) }, { label: meta.title }]}
          />
          <p className="eyebrow">
            <LocalizedText text={countryNames} />
          </p>
          <h1>
            <LocalizedText text={titles} />
          </h1>
          <p className="lead">
            <LocalizedText text={summaries} withLabel />
          </p>
        </header>
        <div className="article-body">
          {pickText(doubts, language) && (
            <Notice tone="warning">
              <p>
                <strong>{t('page.doubts')}.</strong> <LocalizedText text={doubts} withLabel />
              </p>
            </Notice>
          )}
          <section aria-labelledby="history">
            <h2 id="history">{t('page.history')}</h2>
            <AssistanceHistory changes={changes} />
          </section>
          <section aria-labelledby="products">
            <h2 id="products">{t('page.products')}</h2>
            <ProductList products={products} />
          </section>
          <section aria-labelledby="follow-ups">
            <h2 id="follow-ups">{t('page.followUps')}</h2>
            <FollowUpList followUps={followUps} />
          </section>
          <section aria-labelledby="answers">
            <h2 id="answers">{t('page.answers')}</h2>
            <AnswerList answers={answers} />
          </section>
        </div>
        <div className="rail">
          <section className="rec-facts" aria-labelledby="facts">
            <h2 id="facts">{t('fact.title')}</h2>
            <AssistanceFacts assistance={assistance} />
          </section>
        </div>
      </div>
    </div>
  )
}
