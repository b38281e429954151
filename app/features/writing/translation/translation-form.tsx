import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Form, useNavigation } from 'react-router'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import { fieldsOf, useBackup } from '#app/features/resources/model/use-backup.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { needsWork } from './text-states.ts'
import { fieldsOfPage, itemOf, type TranslationAnswer, type TranslationPage } from './translation-page.ts'
import { TranslationProblem } from './translation-problem.tsx'
import { TranslationRow } from './translation-row.tsx'

type Props = { page: TranslationPage; answer: TranslationAnswer | undefined; isSaved: boolean; onlyWork: boolean }

const prefix = 'text:'

export function TranslationForm({ page: loaded, answer, isSaved, onlyWork }: Props) {
  const { t } = useTranslation('translation')
  const { momentOf } = useMoments()
  const { labelOfPart } = useFieldLabels()
  const navigation = useNavigation()
  const form = useRef<HTMLFormElement>(null)
  // After a conflict the page is the one in the answer; until then it is the loaded one.
  const latest = answer?.latest ?? null
  const page = latest?.page ?? loaded
  const fields = fieldsOfPage(page)
  const [filled, setFilled] = useState(fields.filter(({ saved }) => saved).length)
  const backup = useBackup(`caja:${page.id}:translate:${page.to}`, page.revision)
  const [restored, setRestored] = useState<{ version: number; texts: Record<string, string> }>({ version: 0, texts: {} })
  const isSaving = navigation.state !== 'idle' && navigation.formData !== undefined
  const isAccepted = isSaving && navigation.location?.search.includes('done=')
  useEffect(() => {
    if (isAccepted) backup.forget()
  }, [isAccepted, backup.forget])
  const { revision } = page
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted again when another revision, or text of this device, fills the form
  useEffect(() => {
    if (form.current) setFilled(countFilled(form.current))
  }, [revision, restored])

  const sent = new Map(answer?.sent)
  const typedIn = (path: string) => latest?.merge.values[path] ?? sent.get(prefix + path)
  /** Shown despite the filter: texts that were typed, or that need a decision. */
  const isShown = ({ state, path, anchor }: (typeof fields)[number]) =>
    !onlyWork || needsWork(state) || answer !== undefined || latest?.merge.conflicts[path] !== undefined || kept[anchor] !== undefined
  const kept = byAnchor(backup.found?.fields ?? [])
  const isWorthRestoring = fields.some(({ anchor, saved }) => kept[anchor] !== undefined && kept[anchor] !== saved)

  return (
    <Form
      method="post"
      ref={form}
      className="translation-form"
      noValidate
      preventScrollReset
      autoComplete="off"
      onInput={(event) => {
        backup.watch(event)
        setFilled(countFilled(event.currentTarget))
      }}
    >
      <TranslationProblem answer={answer} />
      {backup.found && isWorthRestoring && !answer && (
        <div className="notice notice-info" role="status">
          <p>{t('translate.found', { when: momentOf(new Date(backup.found.at)) })}</p>
          <p className="button-row">
            <button
              type="button"
              className="button button-secondary"
              onClick={() => {
                setRestored(({ version }) => ({ version: version + 1, texts: kept }))
                backup.forget()
              }}
            >
              {t('translate.bringBack')}
            </button>
            <button type="button" className="button-quiet" onClick={backup.forget}>
              {t('translate.discard')}
            </button>
          </p>
        </div>
      )}
      <input type="hidden" name="base" value={page.revision} />
      <input type="hidden" name="to" value={page.to} />
      {Object.entries(page.items).map(([item, id]) => (
        <input key={item} type="hidden" name={`item:${item}`} value={id} />
      ))}
      {onlyWork && !fields.some(isShown) && <p className="empty">{t('editor.nothing')}</p>}
      {/* Enter activates the first button of a form. */}
      <button type="submit" name="intent" value="save" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      {page.parts.map((part) => (
        <section key={part.name} hidden={!part.fields.some(isShown)} aria-labelledby={`part-${part.name}`}>
          <h2 id={`part-${part.name}`}>{labelOfPart(part.name)}</h2>
          {part.fields.map((field) => (
            <TranslationRow
              key={field.anchor}
              field={field}
              isHidden={!isShown(field)}
              from={page.from}
              to={page.to}
              errors={answer?.errors ?? {}}
              typed={typedIn(field.path)}
              theirs={latest?.merge.conflicts[field.path]}
              isSourceChanged={latest?.merge.changedSource.includes(field.path) ?? false}
              restored={{ version: restored.version, text: restored.texts[field.anchor] }}
            />
          ))}
        </section>
      ))}
      <div className="save-bar">
        <button type="submit" name="intent" value="save" className="button">
          {t('translate.save')}
        </button>
        <button type="submit" name="intent" value="review" className="button button-secondary">
          {t('translate.saveAndReview')}
        </button>
        <span className="small">{t('translate.filled', { filled, count: fields.length })}</span>
        <output className="save-state" aria-live="polite">
          {isSaving ? t('translate.saving') : isSaved && !answer ? t('translate.saved', { revision: page.revision }) : ''}
        </output>
      </div>
    </Form>
  )
}

const countFilled = (form: HTMLFormElement) => fieldsOf(form).filter(([name, value]) => name.startsWith(prefix) && value.trim()).length

/** Texts stored on this device, by anchor, because anchors stay the same when items move. */
function byAnchor(fields: [name: string, value: string][]): Record<string, string> {
  const values = new Map(fields)
  return Object.fromEntries(
    fields
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => {
        const [, item, rest] = itemOf(name.slice(prefix.length)) ?? []
        return [item ? `${item.replace(/\[\d+\]$/, '')}[#${values.get(`item:${item}`) ?? ''}]${rest}` : name.slice(prefix.length), value]
      }),
  )
}
