import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { TaskSettings } from './tasks.server.ts'

type Props = { settings: TaskSettings; sent: Record<string, string> | null; errors: FieldErrors }

/** How many days before and after a change of government each task is due. */
export function TaskSettingsForm({ settings, sent, errors }: Props) {
  const { t } = useTranslation('transitions')
  return (
    <Form method="post" className="form" noValidate preventScrollReset>
      {(['memoryDays', 'packDays', 'visitDays'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          inputMode="numeric"
          label={t(`task.${name}`)}
          errors={errors}
          defaultValue={sent?.[name] ?? String(settings[name])}
        />
      ))}
      <Button type="submit" variant="secondary" name="intent" value="settings">
        {t('task.saveSettings')}
      </Button>
    </Form>
  )
}
