import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { TextAreaField, TextField } from '#app/components/form-field.tsx'
import type { CountryOption } from '#app/features/core/reference/country-options.server.ts'
import { InstitutionFields, type InstitutionOption } from '#app/features/people/institutions/institution-fields.tsx'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import type { FieldErrors } from '#app/lib/parse-form.ts'
import type { OwnRequest } from './verification.server.ts'
import { WorkEmailProof } from './work-email-proof.tsx'

type Props = {
  requests: readonly OwnRequest[]
  institutions: readonly InstitutionOption[]
  countries: readonly CountryOption[]
  /** The sign-in address; if it is the ministry's, no proof is needed. */
  email: string
  code: string
  /** The rejected values, by field name. */
  typed: Record<string, string>
  errors: FieldErrors
}

/** A member's verification request, and its outcome. */
export function Verification({ requests, institutions, countries, email, code, typed, errors }: Props) {
  const { t } = useTranslation(['verification', 'accounts'])
  const language = useLanguage()
  const { dayOf } = useMoments()
  const open = requests.find(({ decision }) => decision === null)
  return (
    <section aria-labelledby="verify">
      <h2 id="verify">{t('request.title')}</h2>
      <p>{t('request.lead')}</p>
      <ul>
        {requests.map((request) => (
          <li key={request.id}>
            {request.postTitle}, {pickText(request.institution, language)?.text ?? request.institutionName} · {dayOf(request.requestedAt)} ·{' '}
            {request.decision === null
              ? t('request.waiting')
              : request.decision === 'accepted'
                ? t('request.accepted')
                : t('request.declined', { reason: request.reason ?? '' })}
          </li>
        ))}
      </ul>
      {open &&
        open.workEmail.toLowerCase() !== email &&
        (open.provenAt ? (
          <p>{t('workEmail.proven', { email: open.workEmail })}</p>
        ) : (
          <WorkEmailProof workEmail={open.workEmail} code={code} errors={errors} />
        ))}
      {!open && (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="intent" value="verify" />
          <InstitutionFields institutions={institutions} countries={countries} typed={typed} errors={errors} />
          <TextField
            name="postTitle"
            label={t('accounts:profile.postTitle')}
            errors={errors}
            defaultValue={typed.postTitle}
            maxLength={160}
          />
          <TextField
            name="workEmail"
            type="email"
            label={t('accounts:profile.workEmail')}
            errors={errors}
            defaultValue={typed.workEmail}
            maxLength={254}
          />
          <TextAreaField
            name="note"
            label={t('accounts:profile.note')}
            hint={t('request.noteHint')}
            errors={errors}
            required={false}
            defaultValue={typed.note}
            maxLength={1200}
          />
          <button type="submit" className="button">
            {t('request.submit')}
          </button>
        </Form>
      )}
    </section>
  )
}
