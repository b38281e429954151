import { useTranslation } from 'react-i18next'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import type { OwnLearning } from './own-learning.server.ts'
import { StageList } from './stage-list.tsx'

type Props = { routes: readonly OwnLearning[] }

/** The routes that a person takes part in. Works without script. */
export function OwnLearningRoutes({ routes }: Props) {
  const language = useLanguage()
  return routes.map(({ id, titles, summaries, startsOn, endsOn, stages }) => {
    const title = pickText(titles, language)
    return (
      <section key={id} aria-labelledby={`route-${id}`} className="own-route">
        <h2 id={`route-${id}`} lang={title?.language === language ? undefined : title?.language}>
          {title?.text}
        </h2>
        <p className="small">{formatPeriod(startsOn, endsOn, language)}</p>
        <p>{pickText(summaries, language)?.text}</p>
        <StageList stages={stages} level={3} />
        <EraseForm id={id} title={title?.text ?? ''} />
      </section>
    )
  })
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
