/** One's own record, and how a member asks to be verified as an official. */
import { useTranslation } from 'react-i18next'
import { data, Form, redirect } from 'react-router'
import { z } from 'zod'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { SelectField, TextAreaField, TextField } from '#app/components/form-field.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { attempt } from '#app/db/clients.server.ts'
import { findOwnPacks } from '#app/features/continuity/get-pack.server.ts'
import { findMemory, findOwnMemory, memorySchema, recordMemory, revokeMemory } from '#app/features/continuity/memory.server.ts'
import { ProfileMemory } from '#app/features/continuity/profile-memory.tsx'
import { isWithinLimit } from '#app/features/people/rate-limit.server.ts'
import {
  askForVerification,
  findOwnRequests,
  profileSchema,
  saveProfile,
  verificationSchema,
} from '#app/features/people/verification.server.ts'
import { type Proof, proveWorkEmail, sendWorkEmailCodeJob, workEmailCodeSchema } from '#app/features/people/work-email.server.ts'
import { WorkEmailProof } from '#app/features/people/work-email-proof.tsx'
import { findInstitutions } from '#app/features/reference/queries.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { formatDay, sortByText } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageNames, languages, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { readForm } from '#app/lib/read-form.ts'
import { refusalStatus } from '#app/lib/refusal-status.ts'
import { languageContext, readerContext, servicesContext, sessionContext } from '#app/middleware/contexts.ts'
import { personOf, sessionEnded } from '#app/middleware/guards.server.ts'
import continuityCss from '#app/styles/pages/continuity.css?url'
import type { Route } from './+types/profile'

export async function loader({ context, url }: Route.LoaderArgs) {
  const { person } = context.get(sessionContext)
  if (!person) throw data(null, { status: 403 })
  const language = context.get(languageContext)
  const home = person.institution?.id
  const { requests, institutions, ...memory } = await context.get(readerContext)(async (db) => ({
    requests: await findOwnRequests(db, person.id),
    institutions: await findInstitutions(db),
    ...(await findOwnMemory(db, person.id)),
    colleagues: home ? (await findMemory(db, home)).filter(({ personId }) => personId !== person.id) : [],
    packs: await findOwnPacks(db, person.id),
  }))
  const options = institutions.map(({ id, names, acronym }) => ({
    id,
    label: [pickText(names, language)?.text, acronym && `(${acronym})`].filter(Boolean).join(' '),
  }))
  return {
    person,
    requests,
    institutions: sortByText(options, ({ label }) => label, language),
    memory,
    code: /^\d{6}$/.exec(url.searchParams.get('code') ?? '')?.[0] ?? '',
    done: dones.find((known) => url.searchParams.has(known)) ?? null,
    title: textsIn(language)('workspace:profile.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

const dones = ['saved', 'proven', 'sent', 'agreed', 'revoked'] as const

const intent = z.discriminatedUnion('intent', [
  profileSchema.extend({ intent: z.literal('profile') }),
  verificationSchema.extend({ intent: z.literal('verify') }),
  workEmailCodeSchema.extend({ intent: z.literal('prove') }),
  z.object({ intent: z.literal('send-code') }),
  memorySchema.extend({ intent: z.literal('memory') }),
  z.object({ intent: z.literal('revoke-memory'), consent: z.uuid() }),
])

export async function action({ request, context }: Route.ActionArgs) {
  const signedIn = personOf(context)
  if (!signedIn) return sessionEnded()
  const form = parseForm(await readForm(request), intent)
  if (!form.ok) return data({ ok: false as const, error: null, errors: form.errors }, { status: 400 })
  const input = form.value
  const language = context.get(languageContext)
  const { databases, jobs, serviceUrl } = context.get(servicesContext)
  const { person } = signedIn
  const refuse = (error: string, status = refusalStatus(error)) => data({ ok: false as const, error, errors: {} }, { status })
  const done = await attempt(() =>
    databases.asUser(signedIn.claims, async (db): Promise<{ done: (typeof dones)[number]; send?: string | null; proof?: Proof }> => {
      switch (input.intent) {
        case 'profile':
          await saveProfile(db, person, input)
          return { done: 'saved' }
        case 'verify':
          return { done: 'saved', send: await askForVerification(db, person, language, input) }
        case 'prove':
          return { done: 'proven', proof: await proveWorkEmail(db, input.code) }
        case 'send-code':
          return { done: 'sent', send: (await findOwnRequests(db, person.id)).find(({ decision }) => decision === null)?.id ?? null }
        case 'memory':
          await recordMemory(db, person, person.id, input.institution, { ...input, how: textsIn(language)('continuity:memory.howOwn') })
          return { done: 'agreed' }
        case 'revoke-memory':
          await revokeMemory(db, input.consent)
          return { done: 'revoked' }
      }
    }),
  )
  if (!done.ok) return refuse(done.error)
  if (done.value.proof && done.value.proof !== 'proven')
    return data({ ok: false as const, error: null, errors: { code: 'validation.wrongCode' } }, { status: 400 })
  if (done.value.send) {
    // A code to somebody else's address must not become a flood.
    if (!(await isWithinLimit(serviceUrl, 'sendWorkEmailCode', person.id))) return refuse('rate_limited', 429)
    await jobs.enqueue(sendWorkEmailCodeJob, { request: done.value.send })
  }
  throw redirect(`${pathTo('profile', language)}?${done.value.done}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'profile', origin: loaderData.origin }) : []

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: continuityCss }]

export default function Profile({ loaderData: { person, requests, institutions, memory, code, done }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['workspace', 'continuity'])
  const language = useLanguage()
  const errors = actionData && 'errors' in actionData ? actionData.errors : {}
  const open = requests.find(({ decision }) => decision === null)
  return (
    <div className="narrow">
      <h1>{t('profile.title')}</h1>
      {done && !actionData && (
        <div className="notice notice-success" role="status">
          <p>{done === 'saved' ? t('profile.saved') : t(`continuity:profile.${done}`)}</p>
        </div>
      )}
      <ErrorSummary
        errors={errors}
        labelOf={(name) =>
          name === 'code'
            ? t('continuity:workEmail.code')
            : name === 'shownAs' || name === 'contact'
              ? t(`continuity:handOver.${name}`)
              : t(`profile.${name}` as 'profile.name')
        }
      />
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
          {open &&
            open.workEmail.toLowerCase() !== person.email &&
            (open.provenAt ? (
              <p>{t('continuity:workEmail.proven', { email: open.workEmail })}</p>
            ) : (
              <WorkEmailProof workEmail={open.workEmail} code={code} errors={errors} />
            ))}
          {!open && (
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
      <ProfileMemory {...memory} email={person.email} name={person.name} errors={errors} />
    </div>
  )
}
