import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { ListedRoute } from './find-routes.server.ts'

/** For staff: routes with their days and the size of their cohort. */
export function LearningTable({ routes }: { routes: readonly ListedRoute[] }) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  return (
    <ListTable
      caption={t('staff.title')}
      rows={routes}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'title',
          label: t('staff.route'),
          cell: ({ id, titles }) => <a href={pathTo('staffLearningRoute', language, { id })}>{pickText(titles, language)?.text}</a>,
        },
        { key: 'days', label: t('staff.days'), cell: ({ startsOn, endsOn }) => formatPeriod(startsOn, endsOn, language) },
        {
          key: 'people',
          label: t('staff.cohort'),
          cell: ({ id, people }) => <a href={pathTo('staffCohort', language, { id })}>{t('staff.people', { count: people })}</a>,
        },
        { key: 'shown', label: t('staff.shown'), cell: ({ isPublic }) => t(isPublic ? 'staff.shownAs.public' : 'staff.shownAs.hidden') },
      ]}
    />
  )
}
