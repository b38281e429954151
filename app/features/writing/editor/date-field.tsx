import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '#app/components/form-field.tsx'
import { formatDate } from '#app/i18n/format.ts'
import type { Language } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { parsePartialDate } from '#app/lib/parse-partial-date.ts'

type Props = {
  name: string
  label: string
  hint?: string
  errors: FieldErrors
  required: boolean
  defaultValue: string
  /** The language being written: it decides whether the month may come first. */
  language: Language
  /** Only a day is useful, not a month or a year. */
  isDay?: boolean | undefined
}

/** A date, month or year as typed, with the understood date below. */
export function DateField({ defaultValue, language, isDay = false, ...field }: Props) {
  const { t } = useTranslation('editor')
  const reader = useLanguage()
  const [typed, setTyped] = useState(defaultValue)
  const parsed = parsePartialDate(typed, { monthMayComeFirst: language === 'en' })
  const understood = parsed.ok && parsed.date !== typed.trim() ? parsed.date : null
  return (
    <>
      <TextField
        {...field}
        defaultValue={defaultValue}
        placeholder={isDay ? '2027-03-16' : '2019-03'}
        className="input-short"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <output className="field-hint" aria-live="polite">
        {understood && t('dateUnderstood', { date: formatDate(understood, reader) })}
      </output>
    </>
  )
}
