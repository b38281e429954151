import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { TranslationDesk } from './get-translation.server.ts'
import type { TranslationAnswer, TranslationPage } from './translation-page.ts'
import { noteLength } from './translation-schema.ts'

type Props = { page: TranslationPage; desk: TranslationDesk; answer: TranslationAnswer | undefined; isStaff: boolean }

/** Translator and due date; staff assign, the translator reports completion. */
export function AssignmentPanel({ page, desk: { assignment, translators }, answer, isStaff }: Props) {
  const { t } = useTranslation('translation')
  const language = useLanguage()
  const sent = new Map(answer?.sent)
  const isSent = sent.get('intent') === 'assign'
  const value = (name: string) => (isSent ? sent.get(name) : undefined)
  if (!assignment && !isStaff) return null
  return (
    <details className="desk-panel" open={isSent || Boolean(assignment?.isMine) || undefined}>
      <summary>{assignment ? t('assignment.by', { name: assignment.name ?? t('assignment.you') }) : t('assignment.nobody')}</summary>
      {assignment && (
        <>
          <p>
            {assignment.dueOn && <strong>{t('assignment.due', { when: formatDate(assignment.dueOn, language) })}</strong>}{' '}
            {assignment.askedBy && t('assignment.askedBy', { name: assignment.askedBy })}
          </p>
          {assignment.note && <p className="source-text">{assignment.note}</p>}
          <Form method="post" className="button-row" preventScrollReset>
            <input type="hidden" name="to" value={page.to} />
            <button type="submit" name="intent" value="finish" className="button button-secondary">
              {t('assignment.finish')}
            </button>
            {isStaff && (
              <button type="submit" name="intent" value="unassign" className="button-quiet">
                {t('assignment.unassign')}
              </button>
            )}
          </Form>
        </>
      )}
      {isStaff && (
        <Form method="post" className="form" noValidate preventScrollReset>
          <input type="hidden" name="intent" value="assign" />
          <input type="hidden" name="to" value={page.to} />
          <SelectField name="person" label={t('assignment.person')} errors={answer?.errors} defaultValue={value('person') ?? ''}>
            <option value="">{t('assignment.choose')}</option>
            {translators.map(({ id, name, email }) => (
              <option key={id} value={id}>
                {name || email}
              </option>
            ))}
          </SelectField>
          <TextField
            name="dueOn"
            type="date"
            label={t('assignment.dueOn')}
            required={false}
            errors={answer?.errors}
            defaultValue={value('dueOn')}
          />
          <TextAreaField
            name="note"
            rows={3}
            label={t('assignment.note')}
            hint={t('assignment.noteHint')}
            required={false}
            maxLength={noteLength}
            errors={answer?.errors}
            defaultValue={value('note')}
          />
          <button type="submit" className="button button-secondary">
            {assignment ? t('assignment.reassign') : t('assignment.assign')}
          </button>
        </Form>
      )}
    </details>
  )
}
