import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { reminderChoices } from './schema.ts'

/** For staff: how long before each session people are reminded. */
export function RemindersForm({ hours }: { hours: readonly number[] }) {
  const { t } = useTranslation('registration')
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{t('reminders.title')}</h2>
      <p className="field-hint">{t('reminders.lead')}</p>
      <Form method="post" className="form" key={hours.join()}>
        <fieldset className="reminder-hours">
          <legend>{t('reminders.legend')}</legend>
          {reminderChoices.map((choice) => (
            <Checkbox
              key={choice}
              name="hours"
              value={choice}
              defaultChecked={hours.includes(choice)}
              label={t(`reminders.hours_${choice}`)}
            />
          ))}
        </fieldset>
        <Button type="submit" variant="secondary" name="intent" value="reminders">
          {t('reminders.save')}
        </Button>
      </Form>
    </section>
  )
}
