import { useTranslation } from 'react-i18next'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { actionStatuses, responses } from '#app/features/core/recommendations/progress.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { DoubtList } from './doubt-list.tsx'
import { type PlanAction, type PlanRecommendation, planLimits } from './plan.ts'
import type { Doubt } from './read-plan.ts'

type Shared = { doubts: Doubt[]; sent: Record<string, string>; errors: FieldErrors; language: Language; isRefused: boolean }
type Props = Shared & { recommendation: PlanRecommendation; index: number }

/** One recommendation of the file: what was understood, what is doubtful, and its original cells. */
export function RecommendationFields({ recommendation, index, ...shared }: Props) {
  const { t } = useTranslation(['plan-import', 'follow-up', 'recommendations'])
  const { doubts, sent, errors, language, isRefused } = shared
  const { number, actions, asPublished } = recommendation
  const prefix = `recommendations[${index}]`
  const plain = (name: 'title' | 'text' | 'reason' | 'responsible') => ({
    name: `${prefix}.${name}`,
    errors,
    lang: language,
    required: name === 'title' ? undefined : (false as const),
    defaultValue: sent[`${prefix}.${name}`] ?? pickText(recommendation[name], language)?.text ?? '',
    label: t(`recommendation.${name}`),
  })
  const cells = Object.entries((asPublished.cells ?? {}) as Record<string, string>)
  return (
    <section className="plan-recommendation" aria-labelledby={`recommendation-${index}`}>
      <h2 id={`recommendation-${index}`}>{t('recommendations:number', { number })}</h2>
      <DoubtList doubts={doubts.filter((one) => one.number === number && one.action === null)} />
      <input type="hidden" name={`${prefix}.from`} value={index} />
      <div className="plan-grid">
        <TextField
          name={`${prefix}.number`}
          inputMode="numeric"
          label={t('recommendation.number')}
          errors={errors}
          defaultValue={sent[`${prefix}.number`] ?? number}
        />
        <SelectField
          name={`${prefix}.response`}
          label={t('follow-up:page.response')}
          errors={errors}
          defaultValue={sent[`${prefix}.response`] ?? recommendation.response ?? ''}
        >
          <option value="">{t('recommendations:response.none')}</option>
          {responses.map((each) => (
            <option key={each} value={each}>
              {t(`recommendations:response.${each}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          name={`${prefix}.target`}
          required={false}
          label={t('follow-up:page.target')}
          errors={errors}
          defaultValue={sent[`${prefix}.target`] ?? recommendation.target ?? ''}
        />
      </div>
      <TextAreaField {...plain('title')} rows={2} maxLength={planLimits.title} />
      <TextAreaField {...plain('text')} rows={5} maxLength={planLimits.text} />
      <TextAreaField {...plain('reason')} rows={2} maxLength={planLimits.note} />
      <TextField {...plain('responsible')} maxLength={planLimits.name} />
      {cells.length > 0 && (
        <details>
          <summary>{t('recommendation.cells')}</summary>
          <dl className="plan-cells" lang={language}>
            {cells.map(([name, raw]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{raw}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <label className="check">
        <input
          type="checkbox"
          name={`${prefix}.leaveOut`}
          defaultChecked={isRefused && sent[`${prefix}.leaveOut`] === 'on'}
          aria-label={t('recommendation.leaveOutOf', { number })}
        />
        <span aria-hidden="true">{t('recommendation.leaveOut')}</span>
      </label>
      <h3>{t('action.heading', { count: actions.length })}</h3>
      <ol className="plan-actions">
        {actions.map((action, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change
          <ActionFields key={place} {...{ action, place, number }} prefix={`${prefix}.actions[${place}]`} {...shared} />
        ))}
      </ol>
    </section>
  )
}

type ActionProps = Shared & { action: PlanAction; place: number; number: number; prefix: string }

function ActionFields({ action, place, number, prefix, doubts, sent, errors, language }: ActionProps) {
  const { t } = useTranslation(['plan-import', 'follow-up', 'recommendations'])
  const own = (name: 'text' | 'responsible' | 'note') => ({
    name: `${prefix}.${name}`,
    errors,
    lang: language,
    required: false as const,
    defaultValue: sent[`${prefix}.${name}`] ?? pickText(action[name], language)?.text ?? '',
  })
  return (
    <li>
      <DoubtList doubts={doubts.filter((one) => one.number === number && one.action === place)} />
      <input type="hidden" name={`${prefix}.from`} value={place} />
      <TextAreaField {...own('text')} label={t('action.text', { number, place: place + 1 })} rows={3} maxLength={planLimits.action} />
      <details open={Boolean(action.target || pickText(action.responsible, language) || pickText(action.note, language)) || undefined}>
        <summary>
          {t('action.more')} <span className="visually-hidden">{t('action.text', { number, place: place + 1 })}</span>
        </summary>
        <div className="plan-grid">
          <SelectField
            name={`${prefix}.status`}
            label={t('follow-up:actions.status')}
            errors={errors}
            defaultValue={sent[`${prefix}.status`] ?? action.status}
          >
            {actionStatuses.map((each) => (
              <option key={each} value={each}>
                {t(`recommendations:status.${each}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            name={`${prefix}.target`}
            required={false}
            label={t('follow-up:page.target')}
            errors={errors}
            defaultValue={sent[`${prefix}.target`] ?? action.target ?? ''}
          />
          <TextField {...own('responsible')} label={t('follow-up:page.responsible')} maxLength={planLimits.name} />
        </div>
        <TextAreaField {...own('note')} label={t('follow-up:page.note')} rows={2} maxLength={planLimits.note} />
      </details>
    </li>
  )
}
