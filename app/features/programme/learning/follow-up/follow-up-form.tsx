import { useTranslation } from 'react-i18next'
import { validationText } from '#app/i18n/find-text.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { OwnFollowUp } from './follow-up.server.ts'
import { changedChoices, followUpTextLength, stoppedChoices, usedChoices } from './schema.ts'

/** `sent` is what was sent and refused. */
type Props = { form: OwnFollowUp; sent: readonly [string, string][] | null; errors: FieldErrors }

/** What did you use, what changed, what stopped you. Works without script. */
export function FollowUpForm({ form, sent, errors }: Props) {
  const { t, i18n } = useTranslation('learning')
  const { id, answeredAt } = form
  const chosen = (name: 'used' | 'stopped' | 'changed'): readonly string[] =>
    sent ? sent.filter(([one]) => one === name).map(([, value]) => value) : [form[name] ?? []].flat()
  const typed = (name: 'usedText' | 'changedText' | 'stoppedText') => sent?.find(([one]) => one === name)?.[1] ?? form[name]
  const text = (name: 'usedText' | 'changedText' | 'stoppedText') => (
    <div className="field">
      <label htmlFor={`f-${name}-${id}`}>{t(`followUp.${name}`)}</label>
      <textarea id={`f-${name}-${id}`} name={name} rows={3} maxLength={followUpTextLength} defaultValue={typed(name)} />
    </div>
  )
  return (
    <details open={answeredAt === null || sent !== null ? true : undefined} className="survey">
      <summary>{t(answeredAt ? 'followUp.correct' : 'followUp.answer')}</summary>
      <form method="post" className="form" noValidate>
        <input type="hidden" name="form" value={id} />
        <fieldset className="survey-question">
          <legend>{t('followUp.used')}</legend>
          {usedChoices.map((choice) => (
            <label key={choice} className="check">
              <input type="checkbox" name="used" value={choice} defaultChecked={chosen('used').includes(choice)} />{' '}
              {t(`followUp.usedChoice.${choice}`)}
            </label>
          ))}
        </fieldset>
        {text('usedText')}
        <fieldset className="survey-question">
          <legend>{t('followUp.changed')}</legend>
          {errors.changed && <p className="field-error">{validationText(i18n, errors.changed)}</p>}
          {changedChoices.map((choice) => (
            <label key={choice} className="check">
              <input type="radio" name="changed" value={choice} defaultChecked={chosen('changed').includes(choice)} />{' '}
              {t(`followUp.changedChoice.${choice}`)}
            </label>
          ))}
        </fieldset>
        {text('changedText')}
        <fieldset className="survey-question">
          <legend>{t('followUp.stopped')}</legend>
          {stoppedChoices.map((choice) => (
            <label key={choice} className="check">
              <input type="checkbox" name="stopped" value={choice} defaultChecked={chosen('stopped').includes(choice)} />{' '}
              {t(`followUp.stoppedChoice.${choice}`)}
            </label>
          ))}
        </fieldset>
        {text('stoppedText')}
        <Button type="submit" name="intent" value="answer-follow-up">
          {t(answeredAt ? 'followUp.saveCorrection' : 'followUp.send')}
        </Button>
      </form>
    </details>
  )
}

/** Whether something changed that others could learn from. */
export const canBeShared = ({ changed }: Pick<OwnFollowUp, 'changed'>): boolean => changed === 'practice' || changed === 'rule'
