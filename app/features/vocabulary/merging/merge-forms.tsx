import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Form, Link } from 'react-router'
import { SelectField, TextAreaField } from '#app/components/form-field.tsx'
import { conceptLimits } from '#app/features/vocabulary/concepts/concept-fields.ts'
import type { ConceptOption } from '#app/features/vocabulary/concepts/concept-inputs.tsx'
import type { ConceptUses } from '#app/features/vocabulary/concepts/staff-queries.server.ts'
import { formatList } from '#app/i18n/format-list.ts'
import { languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'

/** The form to choose the target of a merge; its answer is a preview of what would change. */
export function MergeTargetForm({ options }: { options: readonly ConceptOption[] }) {
  const { t } = useTranslation('merging')
  return (
    <Form method="get" className="form">
      <p className="small">{t('merge.lead')}</p>
      <SelectField name="into" label={t('merge.target')} defaultValue="" aria-required="true">
        <option value="">{t('merge.choose')}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <button type="submit" className="button button-secondary">
        {t('merge.preview')}
      </button>
    </Form>
  )
}

export type Sent = { errors: FieldErrors; values: Record<string, string> }
type PreviewProps = { from: string; to: { slug: string; label: string }; version: number; uses: ConceptUses; sent: Sent; back: string }

/** The effects of a merge, and the form that executes it. */
export function MergePreview({ from, to, version, uses, sent, back }: PreviewProps) {
  const { t } = useTranslation(['merging', 'concepts'])
  const language = useLanguage()
  const { published, drafts, searches, narrower } = uses
  const names = narrower.map(({ label, slug }) => pickText(label, language)?.text ?? slug)
  const answer = useRef<HTMLElement>(null)
  // The preview appears above the form, and again for another target.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each target
  useEffect(() => answer.current?.focus(), [to.slug])
  return (
    <section className="concept-merge" aria-labelledby="merge-preview" tabIndex={-1} ref={answer}>
      <h2 id="merge-preview">{t('merge.previewTitle', { from, to: to.label })}</h2>
      {published + drafts + searches === 0 ? (
        <p>{t('merge.nothing')}</p>
      ) : (
        <>
          <p>{t('merge.touches')}</p>
          <ul>
            {published > 0 && (
              <li>
                <b>{t('concepts:uses.published', { count: published })}</b>. {t('merge.published')}
              </li>
            )}
            {drafts > 0 && (
              <li>
                <b>{t('concepts:uses.drafts', { count: drafts })}</b>. {t('merge.drafts')}
              </li>
            )}
            {searches > 0 && (
              <li>
                <b>{t('concepts:uses.searches', { count: searches })}</b>. {t('merge.searches')}
              </li>
            )}
          </ul>
        </>
      )}
      {names.length > 0 && <p>{t('merge.narrower', { list: formatList(names, language) })}</p>}
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="target" value={to.slug} />
        <Notes sent={sent} idStart="merge" />
        <label className="check">
          <input type="checkbox" name="keepLabels" defaultChecked={sent.values.intent !== 'merge' || sent.values.keepLabels === 'on'} />{' '}
          {t('merge.keepLabels', { to: to.label })}
        </label>
        <p className="field-hint">{t('merge.keepLabelsHint')}</p>
        <p>{t('merge.noUndo')}</p>
        <div className="button-row">
          <button type="submit" name="intent" value="merge" className="button">
            {t('merge.confirm')}
          </button>
          <Link to={back} className="button button-secondary">
            {t('merge.cancel')}
          </Link>
        </div>
      </Form>
    </section>
  )
}

function Notes({ sent: { errors, values }, idStart }: { sent: Sent; idStart: string }) {
  const { t } = useTranslation(['concepts', 'common'])
  return languages.map((language) => (
    <TextAreaField
      key={language}
      name={`note-${language}`}
      id={`${idStart}-note-${language}`}
      label={t('concept.field.note', { language: t(`common:language.${language}`) })}
      hint={t('concept.hint.note')}
      errors={errors}
      defaultValue={values[`note-${language}`]}
      maxLength={conceptLimits.note}
      rows={2}
      lang={language}
    />
  ))
}

type RetireProps = { version: number; deprecated: boolean; hasNarrower: boolean; sent: Sent }

export function RetireForm({ version, deprecated, hasNarrower, sent }: RetireProps) {
  const { t } = useTranslation('merging')
  if (deprecated)
    return (
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        <button type="submit" name="intent" value="restore" className="button button-secondary">
          {t('retire.restore')}
        </button>
      </Form>
    )
  if (hasNarrower) return <p className="small">{t('retire.hasNarrower')}</p>
  return (
    <Form method="post" className="form" noValidate>
      <p className="small">{t('retire.lead')}</p>
      <input type="hidden" name="version" value={version} />
      <Notes sent={sent} idStart="retire" />
      <button type="submit" name="intent" value="retire" className="button button-secondary">
        {t('retire.confirm')}
      </button>
    </Form>
  )
}
