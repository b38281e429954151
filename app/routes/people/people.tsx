/** Who asks to be verified, and everyone with an account. Administrators decide; editors read. */
import { useTranslation } from 'react-i18next'
import { Form, Link, redirect } from 'react-router'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { findOpenRequests, findPeople, peoplePerPage } from '#app/features/people/directory/find-people.server.ts'
import { PeopleTable } from '#app/features/people/directory/people-table.tsx'
import { decidePerson, personDecisionSchema } from '#app/features/people/verification/decide-person.server.ts'
import { reasonName, VerificationList } from '#app/features/people/verification/verification-list.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { cleanText } from '#app/lib/clean-text.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/people'

const dones = { accept: 'verified', decline: 'declined', 'change-role': 'role' } as const

export async function loader({ url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const q = cleanText(url.searchParams.get('q') ?? '').slice(0, 100)
  const asked = Number(url.searchParams.get('page') ?? 1)
  const language = context.get(languageContext)
  const page = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1
  const lists = await context.get(readerContext)(async (db) => ({
    requests: await findOpenRequests(db, language),
    ...(await findPeople(db, { q, page })),
  }))
  const done = url.searchParams.get('done')
  return {
    ...lists,
    q,
    page,
    pages: Math.max(1, Math.ceil(lists.count / peoplePerPage)),
    ownId: me.person.id,
    isAdmin: me.person.role === 'admin',
    done: Object.values(dones).find((known) => known === done) ?? null,
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
  const query = new URLSearchParams(url.searchParams)
  query.set('done', dones[input.intent])
  throw redirect(`${pathTo('people', context.get(languageContext))}?${query}`)
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'people', origin: loaderData.origin }) : []

export default function People({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['directory', 'common', 'verification'])
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { requests, people, count, q, page, pages, ownId, isAdmin, done } = loaderData
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
  const pageLink = (number: number) => `?${new URLSearchParams({ ...(q ? { q } : {}), page: String(number) })}`
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
        <Form method="get" role="search" className="staff-search">
          <label htmlFor="people-q">{t('people.search')}</label>
          <input id="people-q" type="search" name="q" defaultValue={q} key={q} maxLength={100} />
          <button type="submit" className="button button-secondary">
            {t('common:search.submit')}
          </button>
        </Form>
        <p className="small">{q ? t('people.found', { count, q }) : t('people.count', { count })}</p>
        {people.length > 0 && <PeopleTable people={people} ownId={ownId} mayChange={isAdmin} />}
        {pages > 1 && (
          <nav aria-label={t('common:pagination.label')} className="pagination">
            {page > 1 && <Link to={pageLink(page - 1)}>{t('common:pagination.previous')}</Link>}
            <span>{t('people.page', { page, pages })}</span>
            {page < pages && <Link to={pageLink(page + 1)}>{t('common:pagination.next')}</Link>}
          </nav>
        )}
      </section>
    </>
  )
}
