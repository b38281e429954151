/** For officials: what their institution and the team of Caja spoke about, and what was promised. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findContactsOfOwnInstitutions } from '#app/features/people/contacts/find-contacts.server.ts'
import { closePromise } from '#app/features/people/contacts/record-contact.server.ts'
import { promiseClosingSchema } from '#app/features/people/contacts/schema.ts'
import { SharedContacts } from '#app/features/people/contacts/shared-contacts.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/own-contacts'

export async function loader({ url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  return {
    contacts: await context.get(readerContext)(findContactsOfOwnInstitutions),
    isDone: url.searchParams.get('done') === 'promise',
    title: textsIn(context.get(languageContext))('contacts:own.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, promiseClosingSchema.safeExtend({ intent: z.literal('promise') }))
  if (!sent.ok) return sent.refused
  const { input } = sent
  const saved = await sent.save((db) => closePromise(db, input))
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('ownContacts', context.get(languageContext))}?done=promise`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'ownContacts', origin: loaderData.origin }) : []

export default function OwnContacts({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('contacts')
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { contacts, isDone, title } = loaderData
  const sent = Object.fromEntries(answer?.sent ?? [])
  const errors = answer?.errors ?? {}
  return (
    <>
      <h1>{title}</h1>
      <DoneNotice text={isDone && !answer ? t('done.promise') : null} />
      <ErrorSummary errors={errors} labelOf={() => t('why')} />
      <Refusal error={answer?.error} />
      <p className="lead">{t('own.lead')}</p>
      <SharedContacts contacts={contacts} refused={answer ? { promise: sent.promise ?? '', why: sent.why ?? '', errors } : null} />
    </>
  )
}
