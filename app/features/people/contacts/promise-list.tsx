import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { fieldId, TextField } from '#app/components/form-field.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { Promised } from './find-contacts.server.ts'
import type { PromiseSide } from './schema.ts'

type Props = {
  promises: readonly Promised[]
  /** The sides whose open promises this person may close; none shows no forms. */
  mayClose?: readonly PromiseSide[]
  refused?: { promise: string; why: string; errors: FieldErrors } | null
}

/** What was promised in a contact, by whom, until when, and whether it was kept. */
export function PromiseList({ promises, mayClose = [], refused = null }: Props) {
  const { t } = useTranslation('contacts')
  return (
    <ul className="promise-list" aria-label={t('promises')}>
      {promises.map((promise) => (
        <li key={promise.id}>
          <PromiseText promise={promise} />
          {promise.state === 'open' && mayClose.includes(promise.side) && (
            <ClosingForm promise={promise} refused={refused?.promise === promise.id ? refused : null} />
          )}
        </li>
      ))}
    </ul>
  )
}

function PromiseText({ promise: { side, body, dueOn, state, reason, isOverdue } }: { promise: Promised }) {
  const { t } = useTranslation('contacts')
  const language = useLanguage()
  return (
    <>
      <p>
        <strong>{t(`side.${side}`)}:</strong> {body}
      </p>
      <p className={isOverdue ? 'small promise-overdue' : 'small'}>
        {t(isOverdue ? 'state.overdue' : `state.${state}`)}
        {dueOn && ` · ${t('due', { when: formatDate(dueOn, language) })}`}
        {reason && ` · ${reason}`}
      </p>
    </>
  )
}

function ClosingForm({ promise: { id, body }, refused }: { promise: Promised; refused: Props['refused'] }) {
  const { t } = useTranslation('contacts')
  return (
    <div className="button-row">
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="promise" />
        <input type="hidden" name="promise" value={id} />
        <button type="submit" name="state" value="kept" className="button-quiet" aria-label={t('keepOf', { body })}>
          {t('keep')}
        </button>
      </Form>
      <details open={refused ? true : undefined}>
        <summary aria-label={t('dropOf', { body })}>{t('drop')}</summary>
        <Form method="post" className="form" preventScrollReset noValidate>
          <input type="hidden" name="intent" value="promise" />
          <input type="hidden" name="promise" value={id} />
          <TextField
            id={refused ? undefined : fieldId(`why-${id}`)}
            name="why"
            label={t('why')}
            errors={refused?.errors ?? {}}
            defaultValue={refused?.why}
            maxLength={500}
          />
          <button type="submit" name="state" value="dropped" className="button button-secondary">
            {t('dropSubmit')}
          </button>
        </Form>
      </details>
    </div>
  )
}
