/** The captions as text in one field: for a browser without script, and until the editor's script has loaded. */
import { useTranslation } from 'react-i18next'
import { fieldId } from '#app/components/form-field.tsx'
import { useMoments } from '#app/i18n/use-moments.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

type Props = { action: string; base: string; text: string; savedAt: string | null }

export function PlainCaptionsForm({ action, base, text, savedAt }: Props) {
  const { t } = useTranslation('captions')
  const { timeOf } = useMoments()
  return (
    <form method="post" action={action} className="form plain-captions">
      <input type="hidden" name="base" value={base} />
      <Field id={fieldId('text')} label={t('plain.label')} hint={t('plain.hint')}>
        {(control) => <TextArea {...control} name="text" defaultValue={text} rows={20} spellCheck={false} />}
      </Field>
      <div className="save-bar">
        <Button type="submit" name="intent" value="save">
          {t('save.button')}
        </Button>
        <output className="save-state">{savedAt ? t('save.saved', { when: timeOf(savedAt) }) : ''}</output>
      </div>
    </form>
  )
}
