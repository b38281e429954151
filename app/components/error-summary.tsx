import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { ErrorSummary as Summary } from '#app/ui/error-summary.tsx'
import { fieldId } from './form-field.tsx'

type Props = { errors: FieldErrors; labelOf: (name: string) => string }

/** What must be mended, on top, each a link to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors, labelOf }: Props) {
  const { t } = useTranslation(['common', 'validation'])
  const box = useRef<HTMLDivElement>(null)
  const names = Object.keys(errors)
  useEffect(() => {
    if (names.length > 0) box.current?.focus()
  }, [names.length])
  const textOf = (name: string) => t((errors[name] ?? '').replace('validation.', 'validation:') as 'validation:required')
  return (
    <Summary
      ref={box}
      title={t('common:form.problems', { count: names.length })}
      errors={names.map((name) => ({ field: fieldId(name), text: introduce(labelOf(name), textOf(name)) }))}
    />
  )
}

/** A label that is a question ends as one. */
const introduce = (label: string, text: string) => (label.endsWith('?') ? `${label} ${text}` : `${label}: ${text}`)
