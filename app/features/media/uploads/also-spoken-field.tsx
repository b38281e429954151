/** The further languages heard in a video: collapsed, because most messages are in one language. */
import { useTranslation } from 'react-i18next'
import { type FileLanguage, fileLanguageName, regionalLanguages } from '#app/i18n/file-languages.ts'
import { validationText } from '#app/i18n/find-text.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'

/** `id` is unique per field, because a page has several. `onChange` receives all marked languages. */
type Props = {
  id: string
  chosen?: readonly FileLanguage[]
  errors?: FieldErrors
  onChange?: (codes: FileLanguage[]) => void
}

export function AlsoSpokenField({ id, chosen = [], errors, onChange }: Props) {
  const { t, i18n } = useTranslation(['uploads', 'common'])
  const reader = useLanguage()
  // With several values, the error's name contains the index of the value: alsoSpoken[2].
  const error = Object.entries(errors ?? {}).find(([name]) => name.startsWith('alsoSpoken'))?.[1]
  const isMarked = (box: Element): box is HTMLInputElement => box instanceof HTMLInputElement && box.checked
  const notifyChange = ({ currentTarget }: React.ChangeEvent<HTMLFieldSetElement>) =>
    onChange?.([...currentTarget.elements].filter(isMarked).map(({ value }) => value as FileLanguage))
  return (
    <fieldset
      className={error ? 'check-list check-list-compact field field-invalid' : 'check-list check-list-compact field'}
      aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
      onChange={notifyChange}
    >
      <legend>
        {t('alsoSpoken.label')}
        <span className="field-optional"> {t('common:form.optional')}</span>
      </legend>
      <p className="field-hint" id={`${id}-hint`}>
        {t('alsoSpoken.hint')}
      </p>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {validationText(i18n, error)}
        </p>
      )}
      <details open={chosen.length > 0 || error ? true : undefined}>
        <summary>{t('alsoSpoken.choose')}</summary>
        <div className="check-options">
          {[...new Set([...regionalLanguages, ...chosen])].map((code) => (
            <label className="check" key={code}>
              <input type="checkbox" name="alsoSpoken" value={code} defaultChecked={chosen.includes(code)} />{' '}
              {fileLanguageName(code, reader)}
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  )
}
