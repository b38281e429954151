import { useTranslation } from 'react-i18next'
import { TextAreaField, TextField } from '#app/components/form-field.tsx'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import { nameLength, postLength } from './schema.ts'

/**
 * `isReply`: the person who asked adds something; otherwise it is an answer. `isOfSession`: staff may write what a speaker answered at an
 * event.
 */
type Props = { isReply: boolean; isOfSession: boolean; values: { name: string; answer: string }; errors: FieldErrors }

export function AnswerForm({ isReply, isOfSession, values, errors }: Props) {
  const { t } = useTranslation('discussion')
  return (
    <form method="post" className="form" noValidate>
      <TextAreaField
        name="answer"
        label={t(isReply ? 'answer.reply' : 'answer.answer')}
        hint={isReply ? t('answer.replyHint') : [t('answer.answerHint'), isOfSession && t('answer.spokenHint')].filter(Boolean).join(' ')}
        errors={errors}
        defaultValue={values.answer}
        maxLength={postLength}
        rows={6}
      />
      <TextField
        name="name"
        label={t('ask.name')}
        hint={t('ask.nameHint')}
        errors={errors}
        defaultValue={values.name}
        maxLength={nameLength}
        autoComplete="name"
      />
      <Button type="submit" name="intent" value="answer">
        {t('answer.submit')}
      </Button>
    </form>
  )
}
