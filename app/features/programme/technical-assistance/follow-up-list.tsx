import { useTranslation } from 'react-i18next'
import { formatDate } from '#app/i18n/format.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { AssistanceFollowUp } from './get-assistance.server.ts'

/** What had changed after 3, 6 and 12 months. */
export function FollowUpList({ followUps }: { followUps: readonly AssistanceFollowUp[] }) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  if (followUps.length === 0) return <p>{t('page.followUpsNone')}</p>
  return (
    <dl className="assistance-follow-ups">
      {followUps.map(({ months, dueOn, doneOn, changed }) => (
        <div key={months}>
          <dt>{t('page.after', { count: months })}</dt>
          <dd>
            {doneOn ? (
              <>
                <LocalizedText text={changed} withLabel />
                <span className="small block">{formatDate(doneOn, language)}</span>
              </>
            ) : dueOn ? (
              t('page.dueOn', { when: formatDate(dueOn, language) })
            ) : (
              t('page.notYet')
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
