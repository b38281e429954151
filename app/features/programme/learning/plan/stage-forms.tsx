import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatPeriod } from '#app/i18n/format-range.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { ResourceOption, Stage } from './find-routes.server.ts'
import { followUpMonths, learningLimits, type StageKind, stageKinds } from './schema.ts'
import { useStageName } from './use-stage-name.ts'

type Props = { stages: readonly Stage[]; options: readonly ResourceOption[]; typed: Record<string, string> | null; errors: FieldErrors }

/** The stages of a route for staff: each with its days, a note, and what it points to. */
export function StageForms({ stages, options, typed, errors }: Props) {
  const nameOf = useStageName()
  return (
    <ol className="stage-list">
      {stages.map((stage) => {
        const isTyped = typed?.stage === stage.id
        return (
          <li key={stage.id}>
            <h3>{nameOf(stage)}</h3>
            <StageResources stage={stage} name={nameOf(stage)} options={options} />
            <StageForm stage={stage} name={nameOf(stage)} typed={isTyped ? typed : null} errors={isTyped ? errors : {}} />
          </li>
        )
      })}
      <MissingStages stages={stages} />
    </ol>
  )
}

function StageForm({
  stage,
  name,
  typed,
  errors,
}: {
  stage: Stage
  name: string
  typed: Record<string, string> | null
  errors: FieldErrors
}) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  const kept = (field: string, saved: string | null | undefined) => typed?.[field] ?? saved ?? ''
  const { id } = stage
  return (
    <details open={typed ? true : undefined} key={JSON.stringify(stage)}>
      <summary>
        {stage.startsOn ? formatPeriod(stage.startsOn, stage.endsOn ?? '', language) : t('stage.noDays')} · {t('stage.changeOne', { name })}
      </summary>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="stage" value={id} />
        {stage.kind !== 'follow-up' &&
          (['startsOn', 'endsOn'] as const).map((field) => (
            <TextField
              key={field}
              name={field}
              id={`f-${field}-${id}`}
              type="date"
              label={t(`stage.${field}`)}
              errors={errors}
              required={false}
              defaultValue={kept(field, stage[field])}
            />
          ))}
        {(['noteEs', 'noteEn'] as const).map((field) => (
          <TextAreaField
            key={field}
            name={field}
            id={`f-${field}-${id}`}
            label={t(`stage.${field}`)}
            errors={errors}
            required={false}
            rows={3}
            maxLength={learningLimits.note}
            defaultValue={kept(field, stage.notes[field === 'noteEs' ? 'es' : 'en'])}
          />
        ))}
        <div className="button-row">
          <Button type="submit" name="intent" value="stage">
            {t('stage.save')}
          </Button>
          <Button type="submit" variant="quiet-danger" name="intent" value="remove-stage" aria-label={t('stage.removeOne', { name })}>
            {t('stage.remove')}
          </Button>
        </div>
      </Form>
    </details>
  )
}

function StageResources({ stage, name, options }: { stage: Stage; name: string; options: readonly ResourceOption[] }) {
  const { t } = useTranslation(['learning', 'common'])
  const language = useLanguage()
  const left = options.filter(({ value }) => !stage.resources.some(({ id }) => id === value))
  return (
    <>
      {stage.resources.length > 0 && (
        <ul className="stage-resources">
          {stage.resources.map(({ id, kind, slug, title }) => {
            const text = pickText(title, language)?.text ?? ''
            return (
              <li key={id}>
                <span className="muted">{t(`common:kind.${kind}`)}</span> <a href={pathTo(kind, language, { slug })}>{text}</a>{' '}
                <Form method="post" className="inline-form">
                  <input type="hidden" name="stage" value={stage.id} />
                  <input type="hidden" name="resource" value={id} />
                  <Button type="submit" variant="quiet" name="intent" value="unpoint" aria-label={t('stage.unpointOne', { title: text })}>
                    {t('stage.unpoint')}
                  </Button>
                </Form>
              </li>
            )
          })}
        </ul>
      )}
      <details>
        <summary>{t('stage.pointOne', { name })}</summary>
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="stage" value={stage.id} />
          <SelectField name="resource" id={`f-resource-${stage.id}`} label={t('stage.resource')} hint={t('stage.resourceHint')}>
            {left.map(({ value, kind, title }) => (
              <option key={value} value={value}>
                {`${t(`common:kind.${kind}`)}: ${pickText(title, language)?.text}`}
              </option>
            ))}
          </SelectField>
          <Button type="submit" variant="secondary" name="intent" value="point">
            {t('stage.point')}
          </Button>
        </Form>
      </details>
    </>
  )
}

/** Stages that were removed, to add them again. */
function MissingStages({ stages }: { stages: readonly Stage[] }) {
  const { t } = useTranslation('learning')
  const nameOf = useStageName()
  const all = stageKinds.flatMap((kind): { kind: StageKind; months: number | null }[] =>
    kind === 'follow-up' ? followUpMonths.map((months) => ({ kind, months })) : [{ kind, months: null }],
  )
  const missing = all.filter(({ kind, months }) => !stages.some((stage) => stage.kind === kind && stage.months === months))
  if (missing.length === 0) return null
  return (
    <li className="stage-missing">
      {missing.map((stage) => (
        <Form method="post" key={nameOf(stage)}>
          <input type="hidden" name="kind" value={stage.kind} />
          {stage.months !== null && <input type="hidden" name="months" value={stage.months} />}
          <Button type="submit" variant="quiet" name="intent" value="add-stage">
            {t('stage.addOne', { name: nameOf(stage) })}
          </Button>
        </Form>
      ))}
    </li>
  )
}
