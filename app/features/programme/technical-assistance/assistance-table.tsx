import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { StaffAssistance } from './find-assistances.server.ts'
import { StateText } from './state-text.tsx'

/** For staff: the register with the next follow-up and who is responsible. */
export function AssistanceTable({ assistances }: { assistances: readonly StaffAssistance[] }) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  return (
    <ListTable
      caption={t('title')}
      rows={assistances}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'assistance',
          label: t('staff.assistance'),
          cell: ({ id, titles, isPublic }) => (
            <>
              <a href={pathTo('staffAssistance', language, { id })}>
                <LocalizedText text={titles} />
              </a>
              {!isPublic && <span className="small block">{t('staff.hidden')}</span>}
            </>
          ),
        },
        {
          key: 'country',
          label: t('filter.country'),
          cell: ({ country, countryNames, institution }) => (
            <>
              {pickText(countryNames, language)?.text ?? country}
              {institution && (
                <span className="small block">
                  <LocalizedText text={institution} />
                </span>
              )}
            </>
          ),
        },
        { key: 'state', label: t('filter.state'), cell: ({ state, stateOn }) => <StateText state={state} on={stateOn} /> },
        {
          key: 'followUp',
          label: t('staff.followUp'),
          cell: ({ nextFollowUp }) =>
            nextFollowUp && (
              <>
                {t('page.after', { count: nextFollowUp.months })}
                <span className={nextFollowUp.isDue ? 'small block overdue' : 'small block'}>
                  {t(nextFollowUp.isDue ? 'staff.isDue' : 'staff.comes', { when: formatDate(nextFollowUp.dueOn, language) })}
                </span>
              </>
            ),
        },
        { key: 'responsible', label: t('staff.responsible'), cell: ({ responsible }) => responsible ?? t('staff.nobody') },
      ]}
    />
  )
}
