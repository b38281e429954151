import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextField } from '#app/components/form-field.tsx'
import { type Side, sides } from '#app/features/programme/exchanges/matching/schema.ts'
import { type Localized, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import { Button } from '#app/ui/button.tsx'
import type { Participant } from './plan.server.ts'
import { planLimits } from './schema.ts'

/** `own` are the sides for which the reader may name people. */
type Props = {
  participants: readonly Participant[]
  institutions: Record<Side, Localized>
  own: readonly Side[]
  typed: Record<string, string> | null
  errors: FieldErrors
}

/** Who takes part, by institution. */
export function Participants({ participants, institutions, own, typed, errors }: Props) {
  const { t } = useTranslation('exchanges')
  const language = useLanguage()
  return (
    <>
      <p className="small">{t('plan.privacy')}</p>
      {sides.map((side) => {
        const named = participants.filter((one) => one.side === side)
        return (
          <section key={side} className="exchange-side" aria-labelledby={`participants-${side}`}>
            <h3 id={`participants-${side}`}>{pickText(institutions[side], language)?.text}</h3>
            {named.length === 0 ? (
              <p className="muted">{t('plan.noParticipants')}</p>
            ) : (
              <ul className="exchange-checks">
                {named.map(({ id, name, email, needs }) => (
                  <li key={id}>
                    <span>
                      {name || t('plan.anonymous')}
                      {email && <span className="small block">{email}</span>}
                      {needs && <span className="small block">{t('plan.needsAre', { needs })}</span>}
                    </span>
                    {own.includes(side) && (
                      <Form method="post">
                        <input type="hidden" name="participant" value={id} />
                        <Button
                          type="submit"
                          variant="quiet"
                          name="intent"
                          value="remove-participant"
                          aria-label={t('plan.removeOne', { name })}
                        >
                          {t('plan.remove')}
                        </Button>
                      </Form>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {own.includes(side) && <ParticipantForm side={side} typed={typed?.side === side ? typed : null} errors={errors} />}
          </section>
        )
      })}
    </>
  )
}

function ParticipantForm({ side, typed, errors: all }: { side: Side; typed: Props['typed']; errors: FieldErrors }) {
  const { t } = useTranslation('exchanges')
  const errors = typed ? all : {}
  return (
    <details open={typed ? true : undefined}>
      <summary>{t('plan.addParticipant')}</summary>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="side" value={side} />
        <TextField
          name="name"
          id={`f-name-${side}`}
          label={t('plan.name')}
          errors={errors}
          required
          defaultValue={typed?.name}
          maxLength={planLimits.name}
          autoComplete="off"
        />
        <TextField
          name="email"
          id={`f-email-${side}`}
          type="email"
          inputMode="email"
          label={t('plan.email')}
          hint={t('plan.emailHint')}
          errors={errors}
          required
          defaultValue={typed?.email}
          maxLength={254}
          autoComplete="off"
        />
        <TextField
          name="needs"
          id={`f-needs-${side}`}
          label={t('plan.needs')}
          hint={t('plan.needsHint')}
          errors={errors}
          required={false}
          defaultValue={typed?.needs}
          maxLength={planLimits.needs}
        />
        <Button type="submit" name="intent" value="add-participant">
          {t('plan.addParticipant')}
        </Button>
      </Form>
    </details>
  )
}
