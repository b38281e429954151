import { useTranslation } from 'react-i18next'
import { LocalizedText } from '#app/i18n/localized-text.tsx'
import { useMoments } from '#app/i18n/use-moments.ts'
import { Timeline } from '#app/ui/timeline.tsx'
import { ChangeText } from './change-text.tsx'
import type { Change } from './find-changes.server.ts'

/** The latest changes of all evaluations, with who made them: for staff. */
export function LatestChanges({ changes }: { changes: (Change & { by: string | null })[] }) {
  const { t } = useTranslation('follow-up')
  const { momentOf } = useMoments()
  if (changes.length === 0) return <p className="muted">{t('history.none')}</p>
  const steps = changes.map((change) => ({
    id: `change-${change.id}`,
    when: momentOf(change.changedAt),
    dateTime: change.changedAt.toISOString(),
    kinds: [change.recommendation, ...(change.by ? [change.by] : [])],
    children: (
      <>
        {change.actionTexts && (
          <p>
            <LocalizedText text={change.actionTexts} />
          </p>
        )}
        <ChangeText change={change} />
      </>
    ),
  }))
  return (
    <div suppressHydrationWarning>
      <Timeline steps={steps} labels={{ before: '', after: '', resistance: '', workaround: '' }} />
    </div>
  )
}
