import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { validationText } from '#app/i18n/find-text.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { ErrorSummary as Summary } from '#app/ui/error-summary.tsx'
import { fieldId } from './form-field.tsx'

type Props = {
  errors: FieldErrors
  /** Null or undefined for a name without an input. */
  labelOf: (name: string) => string | null | undefined
}

/** The errors of a form, each with a link to its field. Takes the focus after each submission. */
export function ErrorSummary({ errors, labelOf }: Props) {
  const { t, i18n } = useTranslation('common')
  const box = useRef<HTMLDivElement>(null)
  const names = Object.keys(errors)
  const { key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent again with as many mistakes is another answer, told apart by the visit
  useEffect(() => {
    if (names.length > 0) box.current?.focus()
  }, [names.length, key])
  const textOf = (name: string) => validationText(i18n, errors[name] ?? '')
  return (
    <Summary
      ref={box}
      title={t('form.problems', { count: names.length })}
      errors={names.map((name) => ({ field: fieldId(name), text: introduce(labelOf(name), textOf(name)) }))}
    />
  )
}

/** A label that ends with a question mark gets no colon. */
const introduce = (label: string | null | undefined, text: string) =>
  label ? (label.endsWith('?') ? `${label} ${text}` : `${label}: ${text}`) : text
