import { useTranslation } from 'react-i18next'
import { formatDate } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Timeline } from '#app/ui/timeline.tsx'
import type { AssistanceChange } from './get-assistance.server.ts'

type Props = { changes: readonly AssistanceChange[]; below?: (change: AssistanceChange) => React.ReactNode }

/** The states of an assistance in the order in which they followed. */
export function AssistanceHistory({ changes, below }: Props) {
  const { t } = useTranslation('technical-assistance')
  const language = useLanguage()
  return (
    <Timeline
      labels={{ before: '', after: '', resistance: '', workaround: '' }}
      steps={changes.map((change) => {
        const { id, state, happenedOn, reasons } = change
        return {
          id: `change-${id}`,
          when: happenedOn ? formatDate(happenedOn, language) : t('page.unknownDay'),
          dateTime: happenedOn ?? undefined,
          kinds: [t(`state.${state}`)],
          children: pickText(reasons, language) && (
            <p>
              <LocalizedText text={reasons} withLabel />
            </p>
          ),
          below: below?.(change),
        }
      })}
    />
  )
}
