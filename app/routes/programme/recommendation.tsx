import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { SectionTrail } from '#app/components/section-trail.tsx'
import { parseRecommendation } from '#app/features/core/recommendations/progress.ts'
import { findFlag } from '#app/features/core/recommendations/target.tsx'
import { emptySearch, searchPath } from '#app/features/core/search-url/links.ts'
import { FollowLink } from '#app/features/outreach/following/follow-link.tsx'
import { ActionList } from '#app/features/programme/follow-up/action-list.tsx'
import { DamagedCells } from '#app/features/programme/follow-up/damaged-cells.tsx'
import { EvidenceList } from '#app/features/programme/follow-up/evidence-list.tsx'
import { RecommendationFacts } from '#app/features/programme/follow-up/facts.tsx'
import { History } from '#app/features/programme/follow-up/history.tsx'
import { Neighbours } from '#app/features/programme/follow-up/neighbours.tsx'
import { getRecommendationPage } from '#app/features/programme/follow-up/page.server.ts'
import { indicatorsOf } from '#app/features/programme/learning/follow-up/indicators-of.ts'
import { AssistanceSection } from '#app/features/programme/technical-assistance/assistance-section.tsx'
import { findAssistanceAbout } from '#app/features/programme/technical-assistance/find-assistances.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import followUpCss from '#app/styles/bundles/follow-up.css?url'
import type { Route } from './+types/recommendation'

export async function loader({ params, url, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const address = parseRecommendation(params)
  if (!address) throw data(null, { status: 404 })
  if (!address.isCanonical)
    throw redirect(pathTo('recommendation', language, { ...params, evaluation: params.evaluation.toLowerCase() }) + url.search, 301)
  const found = await context.get(readerContext)(async (db) => {
    const recommendation = await getRecommendationPage(db, address.id)
    return recommendation && { ...recommendation, assistance: await findAssistanceAbout(db, { recommendation: address.id }) }
  })
  if (!found) throw data(null, { status: 404 })
  const { titles, summaries } = found.recommendation
  const title = pickText(titles, language)?.text ?? address.id
  const description = pickText(summaries, language)?.text ?? ''
  return { ...found, page: { title, description, params, origin: context.get(servicesContext).publicUrl } }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: followUpCss }]

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.page, address: 'recommendation' }) : [])

export default function RecommendationPage({ loaderData }: Route.ComponentProps) {
  const { recommendation, previous, next, countries, evidence, changes, answers, assistance, today } = loaderData
  const { t } = useTranslation(['follow-up', 'recommendations'])
  const language = useLanguage()
  const { code, number, titles, summaries, targetOn, asPublished, actions, evidenceCount } = recommendation
  const damagedTarget = findFlag(asPublished, 'targetDate')
  return (
    <div className="wrap article">
      <header>
        <SectionTrail
          section="recommendations"
          trail={[
            { label: t('list.evaluation', { code }), href: pathTo('evaluation', language, { evaluation: recommendation.evaluation }) },
          ]}
          here={t('recommendations:number', { number })}
        />
        <p className="eyebrow">{t('page.eyebrow', { code, number })}</p>
        <h1>
          <LocalizedText text={titles} />
        </h1>
        <p className="lead">
          <LocalizedText text={summaries} withLabel />
        </p>
        <FollowLink subject={`recommendation:${recommendation.id}`} name={loaderData.page.title} />
      </header>
      <div className="article-body">
        <DamagedCells asPublished={asPublished} />
        <section aria-labelledby="actions">
          <h2 id="actions">{t('page.actions')}</h2>
          {damagedTarget ? (
            <p>{t('page.actionsTargetDamaged')}</p>
          ) : (
            targetOn !== null && <p>{t('page.actionsTarget', { date: formatDate(targetOn, language) })}</p>
          )}
          <ActionList actions={actions} countries={countries} targetOn={targetOn} today={today} />
          {recommendation.id === `${indicatorsOf.evaluation}/${indicatorsOf.number}` && (
            <p>
              <a href={pathTo('indicators', language, indicatorsOf)}>{t('page.indicators')}</a>
            </p>
          )}
        </section>
      </div>
      <div className="rail">
        <RecommendationFacts recommendation={recommendation} />
      </div>
      <section className="rec-evidence" aria-labelledby="evidence">
        <div className="section-head">
          <h2 id="evidence">{t('page.evidenceTitle')}</h2>
          {(evidenceCount ?? 0) > evidence.length && (
            <a href={searchPath(pathTo('search', language), emptySearch, { recommendation: [recommendation.id] })}>
              {t('page.evidenceSearch')}
            </a>
          )}
        </div>
        {evidence.length > 0 ? (
          <>
            <p>{t('page.evidenceText')}</p>
            <EvidenceList evidence={evidence} />
          </>
        ) : (
          <p>
            {t('page.evidenceEmpty')} <a href={pathTo('signIn', language)}>{t('page.evidenceShare')}</a>.
          </p>
        )}
      </section>
      <AssistanceSection className="rec-evidence" found={assistance} choice={{ recommendation: recommendation.id }} />
      <section className="rec-evidence" aria-labelledby="history">
        <h2 id="history">{t('history.title')}</h2>
        <History changes={changes} answers={answers} evaluationDate={recommendation.evaluationDate} />
      </section>
      <Neighbours previous={previous} next={next} />
    </div>
  )
}
