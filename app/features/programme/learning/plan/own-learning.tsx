import { useTranslation } from 'react-i18next'
import { canBeShared, FollowUpForm } from '#app/features/programme/learning/follow-up/follow-up-form.tsx'
import { SurveyForm } from '#app/features/programme/learning/survey/survey-form.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { OwnPage } from './own-learning.server.ts'
import { StageList } from './stage-list.tsx'

/**
 * `answer` is a form that was refused. `mayShare`: the person can start a draft here; otherwise they are told to sign in, or null for
 * members, who do not write experiences.
 */
type Props = { page: OwnPage; answer: { sent: [string, string][]; errors: FieldErrors } | null; mayShare: boolean | null }

/** The routes that a person takes part in, with the forms that they answer. Works without script. */
export function OwnLearningRoutes({ page, answer, mayShare }: Props) {
  const language = useLanguage()
  const { routes, surveys, followUps } = page
  const refused = (name: string, value: string) =>
    answer?.sent.some(([field, sent]) => field === name && sent === value) ? answer : { sent: null, errors: {} }
  return routes.map(({ id, titles, summaries, startsOn, endsOn, stages }) => {
    const title = pickText(titles, language)
    const survey = surveys.find(({ member }) => member === id)
    return (
      <section key={id} aria-labelledby={`route-${id}`} className="own-route">
        <h2 id={`route-${id}`} lang={title?.language === language ? undefined : title?.language}>
          {title?.text}
        </h2>
        <p className="small">{formatPeriod(startsOn, endsOn, language)}</p>
        <p>{pickText(summaries, language)?.text}</p>
        <StageList
          stages={stages}
          level={3}
          more={({ kind, months }) => {
            if (kind === 'survey') return survey && <SurveyForm survey={survey} {...refused('member', id)} />
            const form = kind === 'follow-up' && followUps.find((one) => one.member === id && one.months === months)
            if (!form) return null
            return (
              <>
                <FollowUpForm form={form} {...refused('form', form.id)} />
                {canBeShared(form) && <Share form={form.id} mayShare={mayShare} />}
              </>
            )
          }}
        />
        <EraseForm id={id} title={title?.text ?? ''} />
      </section>
    )
  })
}

/** "You changed something: share it". */
function Share({ form, mayShare }: { form: string; mayShare: boolean | null }) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  if (mayShare === null) return null
  return (
    <div className="own-share">
      <p>{t('share.lead')}</p>
      {mayShare ? (
        <form method="post">
          <input type="hidden" name="form" value={form} />
          <Button type="submit" variant="secondary" name="intent" value="share">
            {t('share.start')}
          </Button>
        </form>
      ) : (
        <p>
          <a href={`${pathTo('signIn', language)}?to=${encodeURIComponent(pathTo('ownLearning', language))}`}>{t('share.signIn')}</a>
        </p>
      )}
    </div>
  )
}

/** Erases one place in a cohort, and everything that was answered. */
export function EraseForm({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation('learning')
  return (
    <details className="own-erase">
      <summary>{t('own.erase')}</summary>
      <p>{t('own.eraseWarning')}</p>
      <form method="post">
        <input type="hidden" name="member" value={id} />
        <Button type="submit" variant="quiet-danger" name="intent" value="erase-learning" aria-label={t('own.eraseOne', { title })}>
          {t('own.eraseConfirm')}
        </Button>
      </form>
    </details>
  )
}
