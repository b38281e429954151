import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, SelectField, TextField } from '#app/components/form-field.tsx'
import { actionAnchor } from '#app/features/programme/follow-up/action-anchor.ts'
import { planLimits } from '#app/features/programme/plan-import/plan.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { EditableAction, EditableRecommendation } from './edit-plan.server.ts'
import { LocalizedFields, WhyField } from './localized-fields.tsx'

type Props = {
  recommendation: EditableRecommendation
  action: EditableAction
  place: number
  /** What was sent, if a form of this action was refused. */
  sent: Record<string, string> | null
  errors: FieldErrors
}

/** One action of a plan: its texts, its place, another recommendation for it, and removing it. Each is a form of its own. */
export function ActionEditor({ recommendation, action, place, sent, errors }: Props) {
  const { t } = useTranslation(['plan-editing', 'follow-up'])
  const language = useLanguage()
  const { id, texts, responsible, countries, version, hasEvidence, asPublished } = action
  const anchor = actionAnchor(id)
  const text = pickText(texts, language)
  const others = recommendation.actions.filter((other) => other.id !== id)
  const hidden = (
    <>
      <input type="hidden" name="action" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  )
  const of = (intent: string) => (sent?.intent === intent ? { sent, errors } : { sent: null, errors: {} })
  const placeForm = (to: number, label: string, isOff: boolean) => (
    <Form method="post" preventScrollReset>
      {hidden}
      <input type="hidden" name="place" value={to} />
      <Button type="submit" variant="secondary" name="intent" value="place" disabled={isOff}>
        {label} <span className="visually-hidden">{text?.text}</span>
      </Button>
    </Form>
  )
  return (
    <li id={anchor} className="action-item">
      <p lang={text && text.language !== language ? text.language : undefined}>{text?.text}</p>
      <div className="button-row">
        {placeForm(place - 1, t('place.up'), place === 0)}
        {placeForm(place + 1, t('place.down'), place === recommendation.actions.length - 1)}
      </div>
      <details className="disclosure" open={of('actionText').sent ? true : undefined}>
        <summary>
          {t('action.change')} <span className="visually-hidden">{text?.text}</span>
        </summary>
        <Form method="post" className="form plan-form" noValidate key={version}>
          {hidden}
          <LocalizedFields
            {...{ anchor, name: 'text', label: t('action.text'), start: texts, maxLength: planLimits.action, rows: 4 }}
            {...of('actionText')}
          />
          <LocalizedFields
            {...{ anchor, name: 'responsible', label: t('follow-up:page.responsible'), start: responsible, maxLength: planLimits.name }}
            {...of('actionText')}
          />
          <TextField
            id={fieldId(`${anchor}-countries`)}
            name="countries"
            required={false}
            label={t('action.countries')}
            hint={t('action.countriesHint')}
            errors={of('actionText').errors}
            defaultValue={of('actionText').sent?.countries ?? countries.join(', ')}
          />
          {asPublished && (
            <dl className="plan-cells">
              <dt>{t('action.original')}</dt>
              <dd>{asPublished}</dd>
            </dl>
          )}
          <WhyField anchor={`${anchor}-text`} {...of('actionText')} />
          <Button type="submit" name="intent" value="actionText">
            {t('save')}
          </Button>
        </Form>
      </details>
      {recommendation.others.length > 0 && (
        <details className="disclosure" open={of('move').sent ? true : undefined}>
          <summary>
            {t('move.summary')} <span className="visually-hidden">{text?.text}</span>
          </summary>
          <Form method="post" className="form" noValidate key={version}>
            {hidden}
            <SelectField id={fieldId(`${anchor}-to`)} name="to" label={t('move.to')} hint={t('move.hint')} errors={of('move').errors}>
              {recommendation.others.map((other) => (
                <option key={other.id} value={other.id}>
                  {other.number}. {pickText(other.titles, language)?.text}
                </option>
              ))}
            </SelectField>
            <WhyField anchor={`${anchor}-move`} {...of('move')} />
            <Button type="submit" name="intent" value="move">
              {t('move.button')}
            </Button>
          </Form>
        </details>
      )}
      <details className="disclosure" open={of('removeAction').sent ? true : undefined}>
        <summary>
          {t('remove.summary')} <span className="visually-hidden">{text?.text}</span>
        </summary>
        <Form method="post" className="form" noValidate key={version}>
          {hidden}
          <p>{t('remove.lead')}</p>
          {hasEvidence && (
            <SelectField
              id={fieldId(`${anchor}-evidenceTo`)}
              name="evidenceTo"
              label={t('remove.evidenceTo')}
              hint={others.length > 0 ? t('remove.evidenceHint') : t('remove.evidenceNowhere')}
              errors={of('removeAction').errors}
              defaultValue={of('removeAction').sent?.evidenceTo ?? ''}
            >
              <option value="">{t('remove.choose')}</option>
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {pickText(other.texts, language)?.text.slice(0, 120)}
                </option>
              ))}
            </SelectField>
          )}
          <WhyField anchor={`${anchor}-remove`} {...of('removeAction')} />
          <Button type="submit" variant="danger" name="intent" value="removeAction">
            {t('remove.button')}
          </Button>
        </Form>
      </details>
    </li>
  )
}
