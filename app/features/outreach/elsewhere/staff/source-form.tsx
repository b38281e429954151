import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, SelectField, TextField } from '#app/components/form-field.tsx'
import { findText } from '#app/i18n/find-text.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { type SourceInput, schedules, sourceKinds } from './schema.ts'
import type { ListedSource } from './sources.server.ts'

/** Labels of the fields, for the error summary. */
export function useSourceLabels() {
  const { i18n } = useTranslation('elsewhere')
  return (name: string) => findText(i18n, 'elsewhere', `form.${name}`)
}

/** A source as the values of its form. */
export const valuesOf = ({ names, kind, url, setSpec, startsOn, language, schedule, isOn }: ListedSource): Record<string, string> => ({
  nameEs: names.es ?? '',
  nameEn: names.en ?? '',
  kind,
  url,
  setSpec: setSpec ?? '',
  startsOn: startsOn ?? '',
  language: language ?? '',
  schedule,
  isOn: isOn ? 'on' : '',
})

type FieldName = Exclude<keyof SourceInput, 'isOn'>
type Props = { intent: 'add' | 'change'; source?: string; values: Record<string, string>; errors: FieldErrors }

/** The form of a new or existing source. With errors its fields have the ids that the error summary names. */
export function SourceForm({ intent, source = '', values, errors }: Props) {
  const { t } = useTranslation('elsewhere')
  const field = (name: FieldName) => ({
    name,
    errors,
    label: t(`form.${name}`),
    defaultValue: values[name] ?? '',
    id: Object.keys(errors).length > 0 ? fieldId(name) : `${fieldId(name)}-${source || 'new'}`,
  })
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="intent" value={intent} />
      {source && <input type="hidden" name="source" value={source} />}
      <TextField {...field('nameEs')} maxLength={120} />
      <TextField {...field('nameEn')} maxLength={120} required={false} />
      <SelectField {...field('kind')} defaultValue={values.kind || 'rss'}>
        {sourceKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <TextField {...field('url')} type="url" hint={t('form.urlHint')} maxLength={500} />
      <TextField {...field('setSpec')} hint={t('form.setSpecHint')} maxLength={200} required={false} />
      <TextField {...field('startsOn')} type="date" hint={t('form.startsOnHint')} required={false} />
      <TextField {...field('language')} hint={t('form.languageHint')} maxLength={2} size={4} required={false} />
      <SelectField {...field('schedule')} defaultValue={values.schedule || 'daily'}>
        {schedules.map((schedule) => (
          <option key={schedule} value={schedule}>
            {t(`schedule.${schedule}`)}
          </option>
        ))}
      </SelectField>
      <Checkbox name="isOn" value="on" defaultChecked={values.isOn === 'on'} label={t('form.isOn')} />
      <button type="submit" className={intent === 'add' ? 'button' : 'button button-secondary'}>
        {t(intent === 'add' ? 'form.add' : 'form.save')}
      </button>
    </Form>
  )
}
