import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import type { Settings } from './units.server.ts'

type Props = { settings: Settings; sent: Record<string, string> | null; errors: FieldErrors }

/** Whether and when reminders are sent. */
export function ReminderSettings({ settings, sent, errors }: Props) {
  const { t } = useTranslation('reminders')
  return (
    <Form method="post" className="form" noValidate>
      <Checkbox name="isOn" label={t('settings.isOn')} defaultChecked={sent ? sent.isOn === 'on' : settings.isOn} value="on" />
      {(['daysBefore', 'repeatAfter'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          inputMode="numeric"
          label={t(`settings.${name}`)}
          hint={t(`settings.${name}Hint`)}
          errors={errors}
          defaultValue={sent?.[name] ?? String(settings[name])}
          required
        />
      ))}
      <Button type="submit" variant="secondary" name="intent" value="settings">
        {t('settings.save')}
      </Button>
    </Form>
  )
}
