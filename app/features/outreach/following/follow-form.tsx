import { useTranslation } from 'react-i18next'
import { SelectField, TextField } from '#app/components/form-field.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { validationText } from '#app/i18n/find-text.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import type { DescribedSubject } from './describe-subjects.server.ts'
import { audiences, rhythms } from './schema.ts'

type Props = {
  /** What can be chosen; of these, what is chosen at first. */
  subjects: readonly DescribedSubject[]
  chosen: readonly string[]
  isSignedIn: boolean
  errors: FieldErrors
  sent: readonly (readonly [string, string])[]
}

/** The form with which one follows something. A visitor's address is confirmed by a mail. Works without script. */
export function FollowForm({ subjects, chosen, isSignedIn, errors, sent }: Props) {
  const { t, i18n } = useTranslation(['following', 'common'])
  const language = useLanguage()
  const typed = Object.fromEntries(sent)
  const ticked = sent.length > 0 ? sent.filter(([name]) => name === 'subject').map(([, value]) => value) : chosen
  const error = errors.subject
  return (
    <form method="post" className="form" noValidate>
      <fieldset className={error ? 'check-list field-invalid' : 'check-list'} id="f-subject" tabIndex={-1}>
        <legend>{t('form.subjects')}</legend>
        {error && <p className="field-error">{validationText(i18n, error)}</p>}
        {subjects.map(({ subject, kind, name }) => (
          <Checkbox
            key={subject}
            name="subject"
            value={subject}
            defaultChecked={ticked.includes(subject)}
            label={<span lang={name.language === language ? undefined : name.language}>{name.text}</span>}
            hint={t(`kind.${kind}`)}
          />
        ))}
      </fieldset>
      <RadioGroup
        id="f-rhythm"
        name="rhythm"
        legend={t('form.rhythm')}
        options={rhythms.map((value) => ({ value, label: t(`rhythm.${value}`) }))}
        defaultValue={typed.rhythm ?? 'weekly'}
      />
      <AudienceField value={typed.audience ?? ''} errors={errors} />
      {!isSignedIn && (
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          inputMode="email"
          label={t('form.email')}
          hint={t('form.emailHint')}
          errors={errors}
          defaultValue={typed.email}
          maxLength={254}
          required
        />
      )}
      <p hidden>
        <label htmlFor="f-website">{t('common:answerAddress.trap')}</label>
        <input id="f-website" name="website" tabIndex={-1} autoComplete="off" />
      </p>
      <p className="small" id="consent">
        {t('consent.text')} <a href={pathTo('privacy', language)}>{t('consent.privacy')}</a>
      </p>
      <Button type="submit" name="intent" value="follow" aria-describedby="consent">
        {t('button.label')}
      </Button>
    </form>
  )
}

/** `form` is the id of the form to which the field belongs; it is needed only if the field is outside that form. */
export function AudienceField({ value, errors, form }: { value: string; errors: FieldErrors; form?: string }) {
  const { t } = useTranslation('following')
  return (
    <SelectField
      name="audience"
      label={t('form.audience')}
      hint={t('form.audienceHint')}
      errors={errors}
      defaultValue={value}
      required={false}
      form={form}
    >
      <option value="">{t('audience.none')}</option>
      {audiences.map((audience) => (
        <option key={audience} value={audience}>
          {t(`audience.${audience}`)}
        </option>
      ))}
    </SelectField>
  )
}
