import { useTranslation } from 'react-i18next'
import { wrongFormatOf } from './formats.ts'

const problems = ['encrypted', 'truncated', 'unreadable', 'too_complex'] as const

/** The message for a refused document, which says what to do; null for refusals of any kind of file. `detected` is a media type. */
export function useDocumentRefusal(): (error: string, detected?: string | null) => string | null {
  const { t } = useTranslation('documents')
  return (error, detected) => {
    if (error === 'wrong_type') return t('refusal.wrong', { what: t(`is.${wrongFormatOf(detected)}`, { type: detected }) })
    const problem = problems.find((one) => one === error)
    return problem ? t(`refusal.${problem}`) : null
  }
}
