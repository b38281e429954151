import { useTranslation } from 'react-i18next'
import { TextField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'

type Props = { who: string; sent: Record<string, string>; errors: FieldErrors }

/** The leaver's consent to be contacted later: name, contact, and how they gave it. */
export function MemoryFields({ who, sent, errors }: Props) {
  const { t } = useTranslation('hand-over')
  return (
    <fieldset className="ways memory-fields">
      <legend>{t('memory.title')}</legend>
      <p className="small">{t('memory.explain')}</p>
      <Checkbox name="stays" label={t('memory.stays', { who })} defaultChecked={sent.stays === 'on'} />
      <div className="way-fields">
        <TextField
          name="shownAs"
          label={t('form.shownAs')}
          errors={errors}
          required={false}
          defaultValue={sent.shownAs ?? who}
          maxLength={120}
        />
        <TextField
          name="contact"
          label={t('form.contact')}
          hint={t('memory.contactHint')}
          errors={errors}
          required={false}
          defaultValue={sent.contact}
          maxLength={254}
        />
        <TextField
          name="how"
          label={t('form.how')}
          hint={t('memory.howHint')}
          errors={errors}
          required={false}
          defaultValue={sent.how}
          maxLength={300}
        />
      </div>
    </fieldset>
  )
}
