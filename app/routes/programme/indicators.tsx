/** What people used and changed after learning routes, in numbers: the indicators of recommendation 3. It names no person and no route. */
import { useTranslation } from 'react-i18next'
import { data } from 'react-router'
import { pageMeta } from '#app/components/page-meta.ts'
import { findIndicators, type Indicator } from '#app/features/programme/learning/follow-up/follow-up.server.ts'
import { indicatorsOf } from '#app/features/programme/learning/follow-up/indicators-of.ts'
import { changedChoices, stoppedChoices, usedChoices } from '#app/features/programme/learning/follow-up/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import resourceCss from '#app/styles/bundles/resource.css?url'
import { BarList } from '#app/ui/bar-list.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import type { Route } from './+types/indicators'

export async function loader({ params, context }: Route.LoaderArgs) {
  if (params.evaluation !== indicatorsOf.evaluation || params.number !== indicatorsOf.number) throw data(null, { status: 404 })
  const t = textsIn(context.get(languageContext))
  return {
    indicators: await context.get(readerContext)(findIndicators),
    meta: {
      title: t('learning:indicators.title'),
      description: t('learning:indicators.lead'),
      params: indicatorsOf,
      origin: context.get(servicesContext).publicUrl,
    },
  }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: resourceCss }]
export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData.meta, address: 'indicators' }) : [])

export default function Indicators({ loaderData: { indicators } }: Route.ComponentProps) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  const at = (months: number, question: Indicator['question'], choice: string) => {
    const found = indicators.find((one) => one.months === months && one.question === question && one.answer === choice)
    return { people: found ? found.people : 0 }
  }
  const times = indicators.filter(({ question }) => question === 'answered')
  return (
    <div className="wrap page narrow">
      <PageHeader
        eyebrow={<a href={pathTo('recommendation', language, indicatorsOf)}>{t('indicators.recommendation')}</a>}
        title={t('indicators.title')}
        lead={t('indicators.lead')}
      />
      {times.length === 0 && <p>{t('indicators.none')}</p>}
      {times.map(({ months, people }) => (
        <section key={months} aria-labelledby={`after-${months}`} className="survey-result">
          <h2 id={`after-${months}`}>{t('indicators.after', { count: months })}</h2>
          <p>{t('indicators.answered', { count: people ?? 0 })}</p>
          <Answers
            id={`changed-${months}`}
            title={t('followUp.changed')}
            answers={changedChoices.map((choice) => ({
              choice,
              label: t(`followUp.changedChoice.${choice}`),
              ...at(months, 'changed', choice),
            }))}
          />
          <Answers
            id={`used-${months}`}
            title={t('followUp.used')}
            answers={usedChoices.map((choice) => ({ choice, label: t(`followUp.usedChoice.${choice}`), ...at(months, 'used', choice) }))}
          />
          <Answers
            id={`stopped-${months}`}
            title={t('followUp.stopped')}
            answers={stoppedChoices.map((choice) => ({
              choice,
              label: t(`followUp.stoppedChoice.${choice}`),
              ...at(months, 'stopped', choice),
            }))}
          />
        </section>
      ))}
      <p className="small">{t('indicators.how')}</p>
      <p>
        <a href={pathTo('learningRoutes', language)}>{t('index.title')}</a>
      </p>
    </div>
  )
}

type AnswersProps = { id: string; title: string; answers: readonly { choice: string; label: string; people: number | null }[] }

/** A number that is too small to be shown has no bar. What nobody answered is 0. */
function Answers({ id, title, answers }: AnswersProps) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  return (
    <>
      <h3 id={id}>{title}</h3>
      <BarList
        labelledBy={id}
        items={answers.map(({ choice, label, people }) => ({
          key: choice,
          label,
          count: people ?? 0,
          number: people === null ? t('indicators.small') : formatNumber(people, language),
          countText: people === null ? t('indicators.smallText') : t('survey.people', { count: people }),
        }))}
      />
    </>
  )
}
