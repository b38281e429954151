/** Adds a video that is hosted on YouTube or Vimeo. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFetcher } from 'react-router'
import { fieldId, SelectField, TextField } from '#app/components/form-field.tsx'
import { LanguageOptions } from '#app/components/language-options.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { AlsoSpokenField } from '#app/features/media/uploads/also-spoken-field.tsx'
import { limits } from '#app/features/resources/model/schema.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { SaveAnswer } from './part-form.tsx'

export function ExternalVideoPanel() {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const fetcher = useFetcher<SaveAnswer | null>()
  const form = useRef<HTMLFormElement>(null)
  const answer = fetcher.data
  const errors = (answer && !answer.ok && answer.errors) || {}
  useEffect(() => {
    if (fetcher.state === 'idle' && answer === null) form.current?.reset()
  }, [fetcher.state, answer])
  return (
    <fetcher.Form ref={form} method="post" className="upload-panel" aria-labelledby="external-title" noValidate>
      <h3 id="external-title">{t('pictures.external.title')}</h3>
      <p className="field-hint">{t('pictures.external.hint')}</p>
      <Refusal error={answer && !answer.ok ? answer.error : null} />
      <input type="hidden" name="intent" value="external" />
      <TextField
        id={fieldId('external-address')}
        name="address"
        label={t('pictures.external.address')}
        hint={t('pictures.external.addressHint')}
        errors={errors}
        inputMode="url"
        autoComplete="off"
        required
      />
      <TextField
        id={fieldId('external-name')}
        name="title"
        label={t('pictures.external.name')}
        hint={t('pictures.external.nameHint')}
        errors={errors}
        maxLength={limits.line}
        required
      />
      <SelectField
        id={fieldId('external-language')}
        name="language"
        label={t('pictures.external.language')}
        errors={errors}
        defaultValue={language}
      >
        <LanguageOptions />
      </SelectField>
      <AlsoSpokenField id={fieldId('external-also')} errors={errors} />
      <p className="button-row">
        <button type="submit" className="button button-secondary" disabled={fetcher.state !== 'idle'}>
          {t('pictures.external.add')}
        </button>
      </p>
    </fetcher.Form>
  )
}
