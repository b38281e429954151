import type { SentForm } from '#app/components/resubmit-form.tsx'
import type { Gap } from '#app/features/resources/model/gaps.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'

/** Why a decision was refused, with all sent values, so that nothing is typed twice. */
export type ReviewAnswer = {
  ok: false
  error: string | null
  errors: FieldErrors
  gaps?: { language: Language; gap: Gap }[]
  sent: SentForm
}

export const sentValue = (answer: ReviewAnswer | undefined, name: string): string | undefined =>
  answer?.sent.find(([sentName]) => sentName === name)?.[1]
