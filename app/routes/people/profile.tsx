/** The person's own record, and the verification request. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { z } from 'zod'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findCountryOptions } from '#app/features/core/reference/country-options.server.ts'
import { findInstitutions } from '#app/features/core/reference/queries.server.ts'
import { countOwnPosts } from '#app/features/discovery/discussion/own/find-own.server.ts'
import { OwnDiscussion } from '#app/features/discovery/discussion/own/own-discussion.tsx'
import { eraseOwnDiscussion } from '#app/features/discovery/discussion/write-posts.server.ts'
import { findStoredFollowing } from '#app/features/outreach/following/following.server.ts'
import { OwnFollowing } from '#app/features/outreach/following/own-following.tsx'
import { ProfileForm } from '#app/features/people/accounts/profile-form.tsx'
import { countTowards, refusalOfWait } from '#app/features/people/accounts/rate-limit.server.ts'
import { findOwnPacks } from '#app/features/people/hand-over/get-pack.server.ts'
import { findMemory, findOwnMemory, memorySchema, recordMemory, revokeMemory } from '#app/features/people/hand-over/memory.server.ts'
import { ProfileMemory } from '#app/features/people/hand-over/profile-memory.tsx'
import {
  askForVerification,
  findOwnRequests,
  institutionOf,
  profileSchema,
  saveProfile,
  verificationSchema,
} from '#app/features/people/verification/verification.server.ts'
import { Verification } from '#app/features/people/verification/verification.tsx'
import { type Proof, proveWorkEmail, workEmailCodeJob, workEmailCodeSchema } from '#app/features/people/verification/work-email.server.ts'
import { formatCertificateCode } from '#app/features/programme/events/certificates/certificate-code.ts'
import { issueCertificate } from '#app/features/programme/events/certificates/certificates.server.ts'
import { findOwnRegistrations } from '#app/features/programme/events/registration/find-own.server.ts'
import { OwnRegistrations } from '#app/features/programme/events/registration/own-registrations.tsx'
import { changeRegistration } from '#app/features/programme/events/registration/registrations.server.ts'
import { certificateSchema, changeSchema } from '#app/features/programme/events/registration/schema.ts'
import { ParticipationList } from '#app/features/programme/exchanges/plan/participation-list.tsx'
import { eraseParticipation, findParticipations } from '#app/features/programme/exchanges/plan/plan.server.ts'
import { participationSchema } from '#app/features/programme/exchanges/plan/schema.ts'
import { eraseLearning, findOwnLearning } from '#app/features/programme/learning/plan/own-learning.server.ts'
import { EraseForm } from '#app/features/programme/learning/plan/own-learning.tsx'
import { eraseLearningSchema } from '#app/features/programme/learning/plan/own-schema.ts'
import { OwnFollowUp } from '#app/features/programme/reminders/own-follow-up.tsx'
import { stopRemindersSchema } from '#app/features/programme/reminders/schema.ts'
import { findOwnFollowUp, stopReminders } from '#app/features/programme/reminders/units.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { findText } from '#app/i18n/find-text.ts'
import { sortByText } from '#app/i18n/format.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { parseCode } from '#app/lib/code-field.ts'
import { showEmail } from '#app/lib/show-email.server.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/profile'

export async function loader({ context, url }: Route.LoaderArgs) {
  const person = personOf(context)?.person
  if (!person) return null
  const language = context.get(languageContext)
  const home = person.institution?.id
  const { requests, institutions, countries, registrations, ownPosts, participations, followed, learning, followUp, ...memory } =
    await context.get(readerContext)(async (db) => ({
      requests: await findOwnRequests(db, person.id),
      institutions: await findInstitutions(db),
      countries: await findCountryOptions(db, language),
      ...(await findOwnMemory(db, person.id)),
      colleagues: home ? (await findMemory(db, home)).filter(({ personId }) => personId !== person.id) : [],
      packs: await findOwnPacks(db, person.id),
      registrations: await findOwnRegistrations(db, person.id, language),
      ownPosts: await countOwnPosts(db),
      participations: await findParticipations(db),
      followed: (await findStoredFollowing(db, null)).follows.length,
      learning: await findOwnLearning(db),
      followUp: await findOwnFollowUp(db),
    }))
  const options = institutions.map(({ id, names, acronym, country }) => ({
    id,
    country,
    label: [pickText(names, language)?.text, acronym && `(${acronym})`].filter(Boolean).join(' '),
  }))
  return {
    person: { ...person, email: showEmail(person.email) },
    requests,
    institutions: sortByText(options, ({ label }) => label, language),
    countries,
    registrations,
    ownPosts,
    participations,
    followed,
    learning: learning.map(({ id, titles }) => ({ id, title: pickText(titles, language)?.text ?? '' })),
    followUp: { changes: followUp.changes.length, units: followUp.units.map(({ unit }) => unit) },
    memory,
    code: parseCode(url.searchParams.get('code') ?? '') ?? '',
    done: dones.find((known) => url.searchParams.has(known)) ?? null,
    title: textsIn(language)('accounts:profile.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

const dones = [
  'saved',
  'proven',
  'sent',
  'agreed',
  'revoked',
  'leave',
  'accept',
  'erase',
  'erased',
  'erase-participation',
  'erase-learning',
  'stop-reminders',
] as const

const intents = z.discriminatedUnion('intent', [
  profileSchema.extend({ intent: z.literal('profile') }),
  verificationSchema,
  workEmailCodeSchema.extend({ intent: z.literal('prove') }),
  z.object({ intent: z.literal('send-code') }),
  memorySchema.extend({ intent: z.literal('memory') }),
  z.object({ intent: z.literal('revoke-memory'), consent: z.uuid() }),
  z.object({ intent: z.literal('erase-discussion') }),
  certificateSchema,
  changeSchema,
  participationSchema,
  eraseLearningSchema,
  stopRemindersSchema,
])

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, intents)
  if (!sent.ok) return sent.refused
  const { input } = sent
  const { person } = sent.me
  const language = context.get(languageContext)
  const { databases, jobs } = context.get(servicesContext)
  // Limited, because the address may be somebody else's.
  const isMailing = input.intent === 'verify' || input.intent === 'send-code'
  const wait =
    (isMailing && (await countTowards(databases, 'sendWorkEmailCode', person.id))) ||
    (input.intent === 'verify' && (await countTowards(databases, 'mailTyped', input.workEmail)))
  if (wait) return sent.refuse({ error: refusalOfWait(wait).error }, refusalOfWait(wait).init)
  const saved = await sent.save(
    async (db): Promise<{ done: (typeof dones)[number]; send?: string | null; proof?: Proof; certificate?: string }> => {
      switch (input.intent) {
        case 'profile':
          await saveProfile(db, person, input)
          return { done: 'saved' }
        case 'verify':
          await askForVerification(db, person, language, { ...input, ...institutionOf(input) })
          return { done: 'saved' }
        case 'prove':
          return { done: 'proven', proof: await proveWorkEmail(db, input.code) }
        case 'send-code':
          return { done: 'sent', send: (await findOwnRequests(db, person.id)).find(({ decision }) => decision === null)?.id ?? null }
        case 'memory':
          await recordMemory(db, person, person.id, input.institution, { ...input, how: textsIn(language)('hand-over:memory.howOwn') })
          return { done: 'agreed' }
        case 'revoke-memory':
          await revokeMemory(db, input.consent)
          return { done: 'revoked' }
        case 'erase-discussion':
          await eraseOwnDiscussion(db)
          return { done: 'erased' }
        case 'erase-participation':
          await eraseParticipation(db, input.participation)
          return { done: 'erase-participation' }
        case 'erase-learning':
          await eraseLearning(db, input.member)
          return { done: 'erase-learning' }
        case 'stop-reminders':
          await stopReminders(db, null)
          return { done: 'stop-reminders' }
        case 'certify':
          return { done: 'saved', certificate: await issueCertificate(db, input.registration, null) }
        default:
          await changeRegistration(db, input)
          return { done: input.intent }
      }
    },
  )
  if (!saved.ok) return saved.refused
  const { done, proof, send, certificate } = saved.value
  if (certificate) throw redirect(pathTo('certificate', language, { code: formatCertificateCode(certificate) }))
  if (proof && proof !== 'proven') return sent.refuse({ errors: { code: 'validation.wrongCode' } })
  if (send) await jobs.enqueue(workEmailCodeJob, { request: send })
  throw redirect(`${pathTo('profile', language)}?${done}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'profile', origin: loaderData.origin }) : []

export default function Profile({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t, i18n } = useTranslation([
    'accounts',
    'verification',
    'hand-over',
    'registration',
    'discussion',
    'exchanges',
    'learning',
    'reminders',
  ])
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const {
    person,
    requests,
    institutions,
    countries,
    registrations,
    ownPosts,
    participations,
    followed,
    learning,
    followUp,
    memory,
    code,
    done,
  } = loaderData
  const errors = answer?.errors ?? {}
  const typed = Object.fromEntries(answer?.sent ?? [])
  const doneText = (what: (typeof dones)[number]) =>
    what === 'saved'
      ? t('profile.saved')
      : what === 'leave' || what === 'accept' || what === 'erase'
        ? t(`registration:link.done.${what}`)
        : what === 'erased'
          ? t('discussion:profile.erased')
          : what === 'erase-participation'
            ? t('exchanges:participation.erased')
            : what === 'erase-learning'
              ? t('learning:own.done.erase-learning')
              : what === 'stop-reminders'
                ? t('reminders:stop.done')
                : t(`done.${what}`)
  return (
    <div className="narrow">
      <h1>{t('profile.title')}</h1>
      {done && !answer && (
        <div className="notice notice-success" role="status">
          <p>{doneText(done)}</p>
        </div>
      )}
      <ErrorSummary
        errors={errors}
        labelOf={(name) =>
          name === 'code'
            ? t('verification:workEmail.code')
            : name === 'shownAs' || name === 'contact'
              ? t(`hand-over:form.${name}`)
              : findText(i18n, 'accounts', `profile.${name}`)
        }
      />
      <Refusal error={answer?.error} />
      <ProfileForm person={person} typed={typed} errors={errors} />
      {person.role === 'member' && (
        <Verification
          requests={requests}
          institutions={institutions}
          countries={countries}
          email={person.email}
          code={code}
          typed={typed}
          errors={errors}
        />
      )}
      <OwnRegistrations registrations={registrations} />
      <OwnFollowing count={followed} />
      <OwnDiscussion count={ownPosts} />
      {participations.length > 0 && (
        <section aria-labelledby="participations">
          <h2 id="participations">{t('exchanges:participation.title')}</h2>
          <p className="small">{t('exchanges:participation.lead')}</p>
          <ParticipationList participations={participations} />
          <p>
            <a href={pathTo('ownParticipations', language)} download>
              {t('exchanges:participation.download')}
            </a>
          </p>
        </section>
      )}
      {learning.length > 0 && (
        <section aria-labelledby="learning">
          <h2 id="learning">{t('learning:own.title')}</h2>
          <p className="small">{t('learning:own.lead')}</p>
          {learning.map(({ id, title }) => (
            <div key={id}>
              <p>
                <a href={pathTo('ownLearning', language)}>{title}</a>
              </p>
              <EraseForm id={id} title={title} />
            </div>
          ))}
          <p>
            <a href={pathTo('ownLearningJson', language)} download>
              {t('learning:own.download')}
            </a>
          </p>
        </section>
      )}
      <OwnFollowUp {...followUp} />
      <ProfileMemory {...memory} email={person.email} name={person.name} errors={errors} />
    </div>
  )
}
