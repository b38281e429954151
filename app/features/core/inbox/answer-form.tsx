/** The answer to one message of an inbox. The namespace of its texts has `queue.answer`, `queue.note`, `queue.noteMailed` and `queue.noteKept`. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextAreaField } from '#app/components/form-field.tsx'
import type { Language } from '#app/i18n/languages.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { answerLength } from './message-field.ts'

/** A refused answer, to show again in its form. */
export type RefusedAnswer = { answer: string; errors: FieldErrors }

type Props = {
  texts: 'corrections' | 'search-requests'
  /** The name of the field with the message's id. */
  field: string
  message: { id: string; hasAddress: boolean; language: Language }
  refused: RefusedAnswer | null
  /** One button for each decision. */
  children: ReactNode
}

export function AnswerForm({ texts, field, message: { id, hasAddress, language }, refused, children }: Props) {
  const { t } = useTranslation([texts, 'common'])
  return (
    <details open={refused ? true : undefined}>
      <summary>{t('queue.answer')}</summary>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name={field} value={id} />
        <TextAreaField
          name="answer"
          id={`answer-${id}`}
          label={t('queue.note')}
          hint={t(hasAddress ? 'queue.noteMailed' : 'queue.noteKept', { language: t(`common:language.${language}`) })}
          errors={refused?.errors}
          defaultValue={refused?.answer}
          maxLength={answerLength}
        />
        <div className="button-row">{children}</div>
      </Form>
    </details>
  )
}
