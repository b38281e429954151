import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { findAssistanceOfInstitution } from './find-assistances.server.ts'
import { StateText } from './state-text.tsx'

type Props = { assistances: Awaited<ReturnType<typeof findAssistanceOfInstitution>> }

/** For staff, on the page of an institution: all assistance to it, also what visitors do not see. */
export function AssistanceOfInstitution({ assistances }: Props) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  if (assistances.length === 0) return <p className="empty empty-column">{t('staff.none')}</p>
  return (
    <ul className="owned-list">
      {assistances.map(({ id, titles, state, stateOn, isPublic }) => (
        <li key={id}>
          <a href={pathTo('staffAssistance', language, { id })}>
            <LocalizedText text={titles} />
          </a>
          <span className="small block">
            <StateText state={state} on={stateOn} />
            {!isPublic && ` · ${t('staff.hidden')}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
