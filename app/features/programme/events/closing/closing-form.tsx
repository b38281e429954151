/** The form that closes an event: what came out of it, and who took part. */
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { languages } from '#app/i18n/languages.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { AttendanceList } from './attendance-list.tsx'
import { AttendanceSource, ComparisonNotice, HalfMatches } from './attendance-source.tsx'
import type { Comparison } from './close-event.server.ts'
import type { Closing, ClosingChoice } from './get-closing.server.ts'
import { closingTextLength } from './schema.ts'

/** `typed`: what was sent, null on the first visit. */
type Props = { closing: Closing; typed: FormData | null; errors: FieldErrors; comparison: Comparison | null }

export function ClosingForm({ closing, typed, errors, comparison }: Props) {
  const { t } = useTranslation(['closing', 'common'])
  const { saved } = closing
  const filled = (name: string, before: string | number | null | undefined): string => {
    const sent = typed?.get(name)
    return typeof sent === 'string' ? sent : String(before ?? '')
  }
  const others = filled('others', saved?.others ?? '')
  return (
    <Form method="post" encType="multipart/form-data" className="form closing-form" noValidate>
      <input type="hidden" name="base" value={filled('base', saved?.version ?? 0)} />
      <section aria-labelledby="closing-outcome">
        <h2 id="closing-outcome">{t('outcome.title')}</h2>
        <p className="field-hint">{t('outcome.lead')}</p>
        <Texts name="outcome" rows={7} errors={errors} filled={(language) => filled(`outcome.${language}`, saved?.outcome[language])} />
      </section>
      <section aria-labelledby="closing-materials">
        <h2 id="closing-materials">{t('materials.title')}</h2>
        <Choice name="recording" choices={closing.recordings} errors={errors} value={filled('recording', saved?.recording)} />
        <Choice
          name="minutesDocument"
          choices={closing.documents}
          errors={errors}
          value={filled('minutesDocument', saved?.minutesDocument)}
        />
        <Texts name="minutes" rows={5} errors={errors} filled={(language) => filled(`minutes.${language}`, saved?.minutes[language])} />
      </section>
      <section aria-labelledby="closing-attendance">
        <h2 id="closing-attendance">{t('attendance.title')}</h2>
        <p className="field-hint">{t('attendance.lead')}</p>
        <AttendanceSource errors={errors} />
        {comparison && <ComparisonNotice comparison={comparison} />}
        {comparison && comparison.half.length > 0 && <HalfMatches comparison={comparison} />}
        <AttendanceList participants={closing.participants} typed={typed} comparison={comparison} isClosed={saved !== null} />
        <TextField
          name="others"
          inputMode="numeric"
          label={t('attendance.others')}
          hint={t('attendance.othersHint')}
          errors={errors}
          required={false}
          defaultValue={comparison && others === '' && comparison.unknownCount > 0 ? comparison.unknownCount : others}
        />
      </section>
      <p className="closing-note">{t('form.note')}</p>
      <div className="button-row">
        <Button type="submit" name="intent" value="close">
          {t(saved ? 'form.save' : 'form.close')}
        </Button>
      </div>
    </Form>
  )
}

type TextsProps = { name: 'outcome' | 'minutes'; rows: number; errors: FieldErrors; filled: (language: 'es' | 'en') => string }

/** One text in each language, side by side. */
function Texts({ name, rows, errors, filled }: TextsProps) {
  const { t } = useTranslation(['closing', 'common'])
  return (
    <div className="closing-texts">
      {languages.map((language) => (
        <TextAreaField
          key={language}
          name={`${name}.${language}`}
          lang={language}
          label={t(`${name}.label`, { language: t(`common:language.${language}`) })}
          errors={errors}
          required={false}
          rows={rows}
          maxLength={closingTextLength}
          defaultValue={filled(language)}
        />
      ))}
    </div>
  )
}

type ChoiceProps = { name: 'recording' | 'minutesDocument'; choices: readonly ClosingChoice[]; errors: FieldErrors; value: string }

function Choice({ name, choices, errors, value }: ChoiceProps) {
  const { t } = useTranslation('closing')
  return (
    <SelectField
      name={name}
      label={t(`materials.${name}`)}
      hint={t(`materials.${name}Hint`)}
      errors={errors}
      required={false}
      defaultValue={value}
    >
      <option value="">{t('materials.none')}</option>
      {choices.map(({ value: id, label, isPublished }) => (
        <option key={id} value={id}>
          {isPublished ? label : t('materials.draft', { title: label })}
        </option>
      ))}
    </SelectField>
  )
}
