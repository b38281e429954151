/** Changes the spoken language of an uploaded video and its other languages. */
import { useTranslation } from 'react-i18next'
import { useFetcher } from 'react-router'
import { fieldId, SelectField } from '#app/components/form-field.tsx'
import { LanguageOptions } from '#app/components/language-options.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { AlsoSpokenField } from '#app/features/media/uploads/also-spoken-field.tsx'
import type { Attachment } from '#app/features/resources/model/schema.ts'
import { fileLanguageName } from '#app/i18n/file-languages.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { SaveAnswer } from './part-form.tsx'

type Props = { attachment: Pick<Attachment, 'id' | 'language' | 'alsoSpoken'>; title: string | undefined }

export function SpokenForm({ attachment: { id, language: spoken, alsoSpoken }, title }: Props) {
  const { t } = useTranslation('editor')
  const reader = useLanguage()
  const fetcher = useFetcher<SaveAnswer | null>()
  const answer = fetcher.data
  const errors = (answer && !answer.ok && answer.errors) || {}
  const heard = formatList(
    [spoken, ...alsoSpoken].map((code) => fileLanguageName(code, reader)),
    reader,
  )
  return (
    <details className="replace-panel">
      <summary>{t('spoken.title', { languages: heard })}</summary>
      <fetcher.Form method="post" aria-label={t('spoken.form', { title })}>
        <Refusal error={answer && !answer.ok ? answer.error : null} />
        <input type="hidden" name="intent" value="spoken" />
        <input type="hidden" name="attachment" value={id} />
        <SelectField
          id={fieldId(`spoken-${id}`)}
          name="language"
          label={t('spoken.language')}
          hint={t('spoken.hint')}
          errors={errors}
          defaultValue={spoken}
        >
          <LanguageOptions />
        </SelectField>
        <AlsoSpokenField id={fieldId(`also-${id}`)} chosen={alsoSpoken} errors={errors} />
        <p className="button-row">
          <button type="submit" className="button button-secondary" disabled={fetcher.state !== 'idle'}>
            {t('spoken.save')}
          </button>
          <span role="status" className="upload-done">
            {fetcher.state === 'idle' && answer === null ? t('spoken.saved') : ''}
          </span>
        </p>
      </fetcher.Form>
    </details>
  )
}
