import { useTranslation } from 'react-i18next'
import { TextField } from '#app/components/form-field.tsx'
import type { WorkingCopyState } from '#app/features/writing/together/use-working-copy.ts'
import { useMoments } from '#app/i18n/use-moments.ts'

type Props = { isSaving: boolean; savedAt: string | null; isLast: boolean; keeping: WorkingCopyState }

/** Save buttons, a note for the history, and where unsaved text is stored. */
export function SaveBar({ isSaving, savedAt, isLast, keeping }: Props) {
  const { t } = useTranslation(['together', 'editor'])
  const { momentOf, timeOf } = useMoments()
  const kept =
    keeping?.where === 'server'
      ? t('keeping.server', { when: momentOf(keeping.at) })
      : keeping?.where === 'ended'
        ? t('keeping.ended')
        : keeping
          ? t('keeping.device')
          : ''
  return (
    <>
      <TextField name="note" label={t('note.label')} hint={t('note.hint')} maxLength={400} required={false} />
      <div className="save-bar">
        <button type="submit" name="intent" value="next" className="button" disabled={isSaving}>
          {isLast ? t('editor:save.finish') : t('editor:save.next')}
        </button>
        <button type="submit" name="intent" value="save" className="button button-secondary" disabled={isSaving}>
          {t('editor:save.stay')}
        </button>
        <output className="save-state" aria-live="polite">
          {isSaving ? t('editor:save.saving') : kept || (savedAt ? t('editor:save.saved', { when: timeOf(savedAt) }) : '')}
        </output>
      </div>
    </>
  )
}
