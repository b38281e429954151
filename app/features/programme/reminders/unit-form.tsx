import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { languageNames, languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { nameLength } from './schema.ts'
import type { Choice, Unit } from './units.server.ts'

type Props = {
  /** Null for a new unit. */
  unit: Unit | null
  choices: readonly Choice[]
  /** What was sent, if this form was refused. */
  sent: readonly (readonly [string, string])[] | null
  errors: FieldErrors
}

/** The fields of one unit have ids of their own, because the page has many of these forms. */
export const unitAnchor = (unit: string | null) => `unit-${unit ?? 'new'}`

export function UnitForm({ unit, choices, sent, errors }: Props) {
  const { t } = useTranslation(['reminders', 'follow-up'])
  const language = useLanguage()
  const anchor = unitAnchor(unit?.id ?? null)
  const typed: Record<string, string> | null = sent && Object.fromEntries(sent)
  const chosen = sent ? sent.filter(([name]) => name === 'recommendation').map(([, value]) => value) : (unit?.recommendations ?? [])
  const byEvaluation = [...Map.groupBy(choices, ({ code }) => code)]
  return (
    <Form method="post" className="form" noValidate>
      {unit && (
        <>
          <input type="hidden" name="unit" value={unit.id} />
          <input type="hidden" name="version" value={unit.version} />
        </>
      )}
      <TextField
        id={fieldId(`${anchor}-name`)}
        name="name"
        label={t('form.name')}
        hint={t('form.nameHint')}
        maxLength={nameLength}
        errors={errors}
        defaultValue={typed?.name ?? unit?.name ?? ''}
        required
      />
      <TextAreaField
        id={fieldId(`${anchor}-emails`)}
        name="emails"
        label={t('form.emails')}
        hint={t('form.emailsHint')}
        rows={3}
        inputMode="email"
        errors={errors}
        defaultValue={typed?.emails ?? unit?.emails.join('\n') ?? ''}
        required={false}
      />
      <SelectField
        id={fieldId(`${anchor}-language`)}
        name="language"
        label={t('form.language')}
        errors={errors}
        defaultValue={typed?.language ?? unit?.language ?? language}
      >
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {languageNames[code]}
          </option>
        ))}
      </SelectField>
      {byEvaluation.map(([code, own]) => (
        <fieldset key={code} className="check-list">
          <legend>{t('form.recommendations', { code })}</legend>
          {own.map(({ id, number, titles }) => {
            const title = pickText(titles, language)
            return (
              <Checkbox
                key={id}
                name="recommendation"
                value={id}
                defaultChecked={chosen.includes(id)}
                label={
                  <>
                    {number}. <span lang={title && title.language !== language ? title.language : undefined}>{title?.text}</span>
                  </>
                }
              />
            )
          })}
        </fieldset>
      ))}
      <div className="button-row">
        <Button type="submit" name="intent" value={unit ? 'save' : 'add'}>
          {unit ? t('form.save') : t('form.add')}
        </Button>
        {unit && (
          <Button type="submit" variant="quiet-danger" name="intent" value="remove">
            {t('form.remove')}
          </Button>
        )}
      </div>
    </Form>
  )
}
