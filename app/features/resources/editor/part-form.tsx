/** The form of one part, with what was kept on this device offered back, and what somebody else saved shown beside it. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form, useNavigation } from 'react-router'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { editPart, type SentFields } from '../edit-part.ts'
import type { Part } from '../parts.ts'
import { getAt } from '../paths.ts'
import type { ResourceContent } from '../schema.ts'
import { fieldsOf, useBackup } from '../use-backup.ts'
import { type EditorContext, FieldInput } from './field-input.tsx'
import { ListEditor } from './list-editor.tsx'
import type { Choices } from './reference.ts'

export type SaveAnswer =
  | { ok: true; revision: number; savedAt: string }
  | {
      ok: false
      error: string
      errors?: FieldErrors
      content?: ResourceContent
      theirs?: { revision: number; fields: string[]; content: ResourceContent }
    }

type Props = {
  resourceId: string
  part: Part
  content: ResourceContent
  revision: number
  choices: Choices
  answer: SaveAnswer | undefined
  isLast: boolean
}

export function PartForm({ resourceId, part, content: saved, revision, choices, answer, isLast }: Props) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const writing = saved.originalLanguage
  const isSaving = useNavigation().state === 'submitting'
  const form = useRef<HTMLFormElement>(null)
  const backup = useBackup(`caja:${resourceId}:${part.name}`, revision)
  // What the inputs begin with: the saved content, what a refused save sent back, or what was kept on this device.
  const [shown, setShown] = useState({ content: answer && !answer.ok && answer.content ? answer.content : saved, version: 0 })
  const [sources, setSources] = useState(() => sourceOptions(shown.content))
  const refusal = answer && !answer.ok ? answer : null
  useEffect(() => {
    if (answer?.ok) backup.forget()
  }, [answer, backup.forget])

  const bringBack = (fields: SentFields) => {
    setShown(({ version }) => ({ content: editPart(saved, part, fields, writing).content, version: version + 1 }))
  }
  const errors = refusal?.errors ?? {}
  const context: EditorContext = { language: writing, choices, sources, errors }
  const labelOf = (name: string) => t(`field.${name.replace(/\[\d+\]/g, '')}` as 'field.title')
  // A source just written can be chosen at once, before anything is saved.
  const watch = (event: React.FormEvent<HTMLFormElement>) => {
    backup.watch(event)
    if (part.fields.some(({ name }) => name === 'sources'))
      setSources(sourceOptions(editPart(saved, part, fieldsOf(event.currentTarget), writing).content))
  }
  const touched = () => form.current?.dispatchEvent(new Event('input', { bubbles: true }))

  return (
    <Form method="post" ref={form} className="form part-form" noValidate onInput={watch}>
      <input type="hidden" name="base" value={refusal?.theirs?.revision ?? revision} />
      <ErrorSummary errors={errors} labelOf={labelOf} />
      <Refusal error={refusal && !refusal.errors ? refusal.error : null} />
      {refusal?.error === 'session_ended' && (
        <p>
          <a href={pathTo('signIn', language)} target="_blank" rel="noopener">
            {t('signInAgain')}
          </a>
        </p>
      )}
      {refusal?.theirs && <TheirVersion fields={refusal.theirs.fields} content={refusal.theirs.content} />}
      {backup.found && !answer && (
        <div className="notice notice-info" role="status">
          <p>{t('backup.found', { when: formatMoment(new Date(backup.found.at), language) })}</p>
          <p className="button-row">
            <button type="button" className="button button-secondary" onClick={() => backup.found && bringBack(backup.found.fields)}>
              {t('backup.bringBack')}
            </button>
            <button type="button" className="button-quiet" onClick={backup.forget}>
              {t('backup.discard')}
            </button>
          </p>
        </div>
      )}
      <div key={shown.version}>
        {part.fields.map((field) =>
          field.type === 'list' ? (
            <ListEditor
              key={field.name}
              list={field}
              items={(getAt(shown.content, field.name) as { id: string }[] | undefined) ?? []}
              context={context}
              onChange={touched}
            />
          ) : (
            <FieldInput
              key={field.name}
              field={field}
              path={field.name}
              labelKey={field.name}
              value={getAt(shown.content, field.name)}
              context={context}
            />
          ),
        )}
      </div>
      <div className="save-bar">
        <button type="submit" name="intent" value="next" className="button" disabled={isSaving}>
          {isLast ? t('save.finish') : t('save.next')}
        </button>
        <button type="submit" name="intent" value="save" className="button button-secondary" disabled={isSaving}>
          {t('save.stay')}
        </button>
        <output className="save-state" aria-live="polite">
          {isSaving ? t('save.saving') : answer?.ok ? t('save.saved', { when: answer.savedAt }) : ''}
        </output>
      </div>
    </Form>
  )
}

const sourceOptions = ({ sources }: ResourceContent) =>
  sources
    .filter(({ title }) => title)
    .map(({ id, title, publisher }) => ({ value: id, label: [title, publisher].filter(Boolean).join(' · ') }))

/** What the other person saved in the fields both changed, to compare before saving again. */
function TheirVersion({ fields, content }: { fields: string[]; content: ResourceContent }) {
  const { t } = useTranslation('editor')
  return (
    <details className="their-version" open>
      <summary>{t('conflict.theirs')}</summary>
      <dl>
        {fields.map((name) => (
          <div key={name}>
            <dt>{t(`field.${name}` as 'field.title')}</dt>
            <dd>{readable(getAt(content, name), content.originalLanguage)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function readable(value: unknown, language: ResourceContent['originalLanguage']): string {
  if (Array.isArray(value)) return value.map((item) => readable(item, language)).join('\n')
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  const text = pickText(value, language)
  return text
    ? text.text
    : Object.entries(value)
        .filter(([key]) => key !== 'id')
        .map(([, inner]) => readable(inner, language))
        .filter(Boolean)
        .join(' · ')
}
