/** Verification requests, and everyone with an account. Administrators decide; editors read. */
import { useTranslation } from 'react-i18next'
import { redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { ListResults } from '#app/components/list-results.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findOpenRequests, findPeople } from '#app/features/people/directory/find-people.server.ts'
import { peopleQuery } from '#app/features/people/directory/people-query.ts'
import { PeopleTable } from '#app/features/people/directory/people-table.tsx'
import { decidePerson, personDecisionSchema } from '#app/features/people/verification/decide-person.server.ts'
import { reasonName, VerificationList } from '#app/features/people/verification/verification-list.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/people'

const dones = { accept: 'verified', decline: 'declined', 'change-role': 'role' } as const

export async function loader({ url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const filters = peopleQuery.read(url.searchParams)
  const language = context.get(languageContext)
  const lists = await context.get(readerContext)(async (db) => ({
    requests: await findOpenRequests(db, language),
    ...(await findPeople(db, filters)),
  }))
  return {
    ...lists,
    filters,
    ownId: me.person.id,
    isAdmin: me.person.role === 'admin',
    done: knownValue(Object.values(dones), url.searchParams.get('done')),
    title: textsIn(language)('directory:people.heading'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, url, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, personDecisionSchema, { typed: ['reason'] })
  if (!sent.ok) return sent.refused
  const { input } = sent
  const saved = await sent.save((db) => decidePerson(db, input))
  if (!saved.ok) return saved.refused
  throw redirect(pathTo('people', context.get(languageContext)) + peopleQuery.keep(url.searchParams, { done: dones[input.intent] }))
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'people', origin: loaderData.origin }) : []

export default function People({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['directory', 'verification'])
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { requests, people, total, filters, ownId, isAdmin, done } = loaderData
  const list = peopleQuery.at(pathTo('people', language), filters)
  const sent = Object.fromEntries(answer?.sent ?? [])
  const errors = answer?.errors ?? {}
  const refused = sent.request
    ? {
        request: sent.request,
        intent: sent.intent ?? '',
        reason: sent.reason ?? '',
        post: sent.post ?? '',
        institution: sent.institution ?? '',
        errors,
      }
    : null
  return (
    <>
      <h1>{t('people.heading')}</h1>
      <DoneNotice text={done && !answer ? t(`done.${done}`) : null} />
      {errors.reason && refused && (
        <ErrorSummary errors={{ [reasonName(refused.request)]: errors.reason }} labelOf={() => t('verification:queue.reason')} />
      )}
      <Refusal error={answer?.error} />
      <section aria-labelledby="requests">
        <h2 id="requests">{t('verification:queue.title')}</h2>
        {!isAdmin && <p className="small">{t('verification:queue.readOnly')}</p>}
        <VerificationList requests={requests} mayDecide={isAdmin} refused={refused} />
      </section>
      <section aria-labelledby="people">
        <h2 id="people">{t('people.list')}</h2>
        <FilterBar list={list} fields={{ q: { label: t('people.search') } }} />
        <ListResults list={list} total={total} count={t('people.count', { count: total })} empty={t('people.none')}>
          <PeopleTable people={people} ownId={ownId} mayChange={isAdmin} />
        </ListResults>
      </section>
    </>
  )
}
