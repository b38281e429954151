import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'

type Props = { saved: string; typed: unknown; errors: FieldErrors }

/** For staff: where the meeting is. */
export function MeetingForm({ saved, typed, errors }: Props) {
  const { t } = useTranslation('registration')
  return (
    <section aria-labelledby="meeting">
      <h2 id="meeting">{t('meeting.title')}</h2>
      <Form method="post" className="form" noValidate>
        <TextField
          name="meeting"
          type="url"
          label={t('meeting.label')}
          hint={t('meeting.hint')}
          errors={errors}
          required={false}
          placeholder="https://"
          defaultValue={typeof typed === 'string' ? typed : saved}
          maxLength={2_000}
        />
        <Button type="submit" variant="secondary" name="intent" value="meeting">
          {t('meeting.save')}
        </Button>
      </Form>
    </section>
  )
}
