import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import type { CountryOption } from '#app/features/core/reference/country-options.server.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import type { Change } from './find-changes.server.ts'
import { certainties, changeKinds, changeNoteLength, subjectLength } from './schema.ts'

type Values = Readonly<Record<string, string | undefined>>
type Props = {
  countries: readonly CountryOption[]
  values: Values
  errors: FieldErrors
  today: string
  /** Of the change that is corrected. */
  version?: number
}

/** What the form shows of a change that is entered. */
export const valuesOf = (change: Change): Values => ({
  country: change.countryIso3,
  kind: change.kind,
  subject: change.subject,
  startsOn: change.startsOn,
  endsOn: change.endsOn ?? '',
  certainty: change.certainty,
  sourceName: change.sourceName,
  sourceUrl: change.sourceUrl,
  checkedOn: change.checkedOn ?? '',
  noteEs: change.notes.es ?? '',
  noteEn: change.notes.en ?? '',
  isSeparate: change.isSeparate ? 'yes' : '',
})

/** Enters or corrects what one source says of one change of government. */
export function ChangeForm({ countries, values, errors, today, version }: Props) {
  const { t } = useTranslation(['transitions', 'common'])
  return (
    <Form method="post" className="form" noValidate>
      {version !== undefined && <input type="hidden" name="version" value={values.version ?? version} />}
      <SelectField name="country" label={t('form.country')} errors={errors} defaultValue={values.country ?? ''}>
        <option value="">{t('form.choose')}</option>
        {countries.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField name="kind" label={t('form.kind')} errors={errors} defaultValue={values.kind ?? 'inauguration'}>
        {changeKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        name="subject"
        label={t('form.subject')}
        hint={t('form.subjectHint')}
        errors={errors}
        required={false}
        maxLength={subjectLength}
        defaultValue={values.subject}
      />
      <TextField name="startsOn" label={t('form.startsOn')} hint={t('form.startsOnHint')} errors={errors} defaultValue={values.startsOn} />
      <TextField
        name="endsOn"
        label={t('form.endsOn')}
        hint={t('form.endsOnHint')}
        errors={errors}
        required={false}
        defaultValue={values.endsOn}
      />
      <SelectField name="certainty" label={t('form.certainty')} errors={errors} defaultValue={values.certainty ?? 'expected'}>
        {certainties.map((certainty) => (
          <option key={certainty} value={certainty}>
            {t(`certainty.${certainty}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        name="sourceName"
        label={t('form.sourceName')}
        hint={t('form.sourceNameHint')}
        errors={errors}
        maxLength={subjectLength}
        defaultValue={values.sourceName}
      />
      <TextField
        name="sourceUrl"
        label={t('form.sourceUrl')}
        errors={errors}
        required={false}
        inputMode="url"
        maxLength={2_000}
        defaultValue={values.sourceUrl}
      />
      <TextField
        name="checkedOn"
        type="date"
        max={today}
        label={t('form.checkedOn')}
        errors={errors}
        defaultValue={values.checkedOn ?? today}
      />
      {(['noteEs', 'noteEn'] as const).map((name) => (
        <TextAreaField
          key={name}
          name={name}
          label={t(`form.${name}`)}
          errors={errors}
          required={false}
          rows={2}
          maxLength={changeNoteLength}
          defaultValue={values[name]}
        />
      ))}
      <Checkbox
        name="isSeparate"
        value="yes"
        defaultChecked={values.isSeparate === 'yes'}
        label={t('form.isSeparate')}
        hint={t('form.isSeparateHint')}
      />
      <Button type="submit" name="intent" value="save">
        {t('form.save')}
      </Button>
    </Form>
  )
}
