import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangedWords } from '#app/components/changed-words.tsx'
import { FieldShell, fieldId } from '#app/components/form-field.tsx'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import type { Language } from '#app/i18n/languages.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { TranslationField } from './translation-page.ts'

type Props = {
  field: TranslationField
  isHidden: boolean
  from: Language
  to: Language
  errors: FieldErrors
  /** The value of a rejected save, for pages without script. */
  typed: string | undefined
  /** The value saved by another person meanwhile. */
  theirs: string | undefined
  isSourceChanged: boolean
  /** Text restored from this device; `version` grows with each restore. */
  restored: { version: number; text: string | undefined }
}

/** A text with its translation beside it. */
export function TranslationRow({ field, isHidden, from, to, errors, typed, theirs, isSourceChanged, restored }: Props) {
  const { t } = useTranslation('translation')
  const { labelOfPath } = useFieldLabels()
  const { path, anchor, saved, maxLength, source, state, outdatedSource, by, at } = field
  const { dayOf } = useMoments()
  const [text, setText] = useState(typed ?? saved)
  const [seen, setSeen] = useState({ saved, version: restored.version })
  // The saved value may change under an open form. An untouched field follows it; a typed text stays.
  if (seen.saved !== saved || seen.version !== restored.version) {
    setSeen({ saved, version: restored.version })
    if (seen.version !== restored.version && restored.text !== undefined) setText(restored.text)
    else if (text === seen.saved) setText(saved)
  }
  const name = `text:${path}`
  const sourceId = `${fieldId(name)}-source`
  const onChange = (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setText(event.target.value)
  return (
    <div className={`translation-row text-${state}`} hidden={isHidden}>
      <div className="translation-source">
        <p className="small">
          {labelOfPath(path)} {state !== 'current' && <span className={`text-state is-${state}`}>{t(`state.${state}`)}</span>}
        </p>
        <p lang={from} id={sourceId} className="source-text">
          {source || '—'}
        </p>
        {outdatedSource !== null && (
          <details className="source-change" open={state === 'stale' || undefined}>
            <summary>{t('editor.changed')}</summary>
            <p>
              <ChangedWords before={outdatedSource} after={source} language={from} />
            </p>
          </details>
        )}
        {isSourceChanged && <p className="notice notice-warning">{t('translate.sourceChanged')}</p>}
      </div>
      <div>
        <FieldShell name={name} label={labelOfPath(path)} errors={errors}>
          {(ids) => {
            const shared = {
              ...ids,
              lang: to,
              value: text,
              onChange,
              maxLength,
              'aria-describedby': [sourceId, ids['aria-describedby']].filter(Boolean).join(' '),
            }
            return field.type === 'line' ? (
              <input type="text" {...shared} />
            ) : (
              <textarea rows={field.type === 'markdown' ? 9 : 4} className="grow" {...shared} />
            )
          }}
        </FieldShell>
        <p className="field-count small">{t('translate.length', { length: text.length, max: maxLength })}</p>
        {(state === 'stale' || state === 'machine') && (
          <p className="text-confirm">
            <button
              type="submit"
              name="hold"
              value={anchor}
              className="button button-secondary"
              aria-label={`${t(`editor.hold.${state}`)}: ${labelOfPath(path)}`}
            >
              {t(`editor.hold.${state}`)}
            </button>
            {by && at && (
              <span className="small" suppressHydrationWarning>
                {t(`editor.by.${state}`, { name: by, when: dayOf(at) })}
              </span>
            )}
          </p>
        )}
        {theirs !== undefined && (
          <div className="their-version">
            <p>
              <strong>{t('translate.theirs')}</strong>
            </p>
            <p lang={to} className="source-text">
              {theirs || t('translate.emptied')}
            </p>
          </div>
        )}
      </div>
    </div>
  )
}
