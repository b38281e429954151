/** One's own record, and how a member asks to be verified as an official. */
import { useTranslation } from 'react-i18next'
import { data, Form, redirect } from 'react-router'
import { z } from 'zod'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import {
  askForVerification,
  findOwnRequests,
  profileSchema,
  saveProfile,
  verificationSchema,
} from '#app/features/people/verification.server.ts'
import { findInstitutions } from '#app/features/reference/queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDay, sortByText } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageNames, languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { readForm } from '#app/lib/read-form.ts'
import { languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { personOf, sessionEnded } from '#app/middleware/guards.server.ts'
import type { Route } from './+types/profile'

export async function loader({ context, url }: Route.LoaderArgs) {
  const { person } = context.get(sessionContext)
  if (!person) throw data(null, { status: 403 })
  const language = context.get(languageContext)
  const [requests, institutions] = await context.get(readerContext)(
    async (db) => [await findOwnRequests(db, person.id), await findInstitutions(db)] as const,
  )
  const options = institutions.map(({ id, names, acronym }) => ({
    id,
    label: [pickText(names, language)?.text, acronym && `(${acronym})`].filter(Boolean).join(' '),
  }))
  return {
    person,
    requests,
    institutions: sortByText(options, ({ label }) => label, language),
    isSaved: url.searchParams.has('saved'),
    title: textsIn(language)('workspace:profile.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

const intent = z.discriminatedUnion('intent', [
  profileSchema.extend({ intent: z.literal('profile') }),
  verificationSchema.extend({ intent: z.literal('verify') }),
])

export async function action({ request, context }: Route.ActionArgs) {
  const signedIn = personOf(context)
  if (!signedIn) return sessionEnded()
  const form = parseForm(await readForm(request), intent)
  if (!form.ok) return data({ ok: false as const, error: null, errors: form.errors }, { status: 400 })
  const input = form.value
  const language = context.get(languageContext)
  const done = await attempt(() =>
    context.get(servicesContext).databases.asUser(signedIn.claims, async (db) => {
      if (input.intent === 'profile') await saveProfile(db, signedIn.person, input)
      else await askForVerification(db, signedIn.person, language, input)
    }),
  )
  if (!done.ok) return data({ ok: false as const, error: done.error, errors: {} }, { status: 403 })
  throw redirect(`${pathTo('profile', language)}?saved`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'profile', origin: loaderData.origin }) : []

export default function Profile({ loaderData: { person, requests, institutions, isSaved }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('workspace')
  const language = useLanguage()
  const errors = actionData && 'errors' in actionData ? actionData.errors : {}
  const isOpen = requests.some(({ decision }) => decision === null)
  return (
    <div className="narrow">
      <h1>{t('profile.title')}</h1>
      {isSaved && (
        <div className="notice notice-success" role="status">
          <p>{t('profile.saved')}</p>
        </div>
      )}
      <ErrorSummary errors={errors} labelOf={(name) => t(`profile.${name}` as 'profile.name')} />
      <Refusal error={actionData?.error} />
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="profile" />
        <p>
          {person.email} · {t(`role.${person.role}`)}
          {person.institution && ` · ${pickText(person.institution.names, language)?.text}`}
        </p>
        <TextField
          name="name"
          label={t('profile.name')}
          hint={t('profile.nameHint')}
          errors={errors}
          defaultValue={person.name}
          autoComplete="name"
        />
        <SelectField name="language" label={t('profile.language')} errors={errors} defaultValue={person.language}>
          {languages.map((code) => (
            <option key={code} value={code} lang={code}>
              {languageNames[code]}
            </option>
          ))}
        </SelectField>
        <button type="submit" className="button">
          {t('profile.submit')}
        </button>
      </Form>
      {person.role === 'member' && (
        <section aria-labelledby="verify">
          <h2 id="verify">{t('verify.title')}</h2>
          <p>{t('verify.lead')}</p>
          <ul>
            {requests.map((request) => (
              <li key={request.id}>
                {request.postTitle}, {pickText(request.institution, language)?.text} · {formatDay(request.requestedAt, language)} ·{' '}
                {request.decision === null
                  ? t('verify.waiting')
                  : request.decision === 'accepted'
                    ? t('verify.accepted')
                    : t('verify.declined', { reason: request.reason ?? '' })}
              </li>
            ))}
          </ul>
          {!isOpen && (
            <Form method="post" className="form" noValidate>
              <input type="hidden" name="intent" value="verify" />
              <SelectField
                name="institution"
                label={t('profile.institution')}
                hint={t('verify.institutionHint')}
                errors={errors}
                defaultValue=""
              >
                <option value="">{t('verify.choose')}</option>
                {institutions.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </SelectField>
              <TextField name="postTitle" label={t('profile.postTitle')} errors={errors} maxLength={160} />
              <TextField name="workEmail" type="email" label={t('profile.workEmail')} errors={errors} maxLength={254} />
              <TextAreaField
                name="note"
                label={t('profile.note')}
                hint={t('verify.noteHint')}
                errors={errors}
                required={false}
                maxLength={1200}
              />
              <button type="submit" className="button">
                {t('verify.submit')}
              </button>
            </Form>
          )}
        </section>
      )}
    </div>
  )
}
