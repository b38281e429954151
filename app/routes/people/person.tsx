/** A person: posts, role, resources, contacts, and leaving. */
import { useTranslation } from 'react-i18next'
import { data, Form, redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { ContactTimeline } from '#app/features/people/contacts/contact-timeline.tsx'
import { findContactsOfPerson, logNoteReads } from '#app/features/people/contacts/find-contacts.server.ts'
import { getPersonRecord } from '#app/features/people/directory/get-person-record.server.ts'
import { OwnedList } from '#app/features/people/directory/owned-list.tsx'
import { PersonFacts } from '#app/features/people/directory/person-facts.tsx'
import { freezePerson } from '#app/features/people/hand-over/hand-over.server.ts'
import { revokeMemory } from '#app/features/people/hand-over/memory.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/person'

const intents = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('freeze') }),
  z.object({ intent: z.literal('thaw') }),
  z.object({ intent: z.literal('revoke-memory'), consent: z.uuid() }),
])
const dones = ['freeze', 'thaw', 'revoke-memory', 'handed-over'] as const

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  if (!isUuid(id)) throw data(null, { status: 404 })
  const [person, contacts] = await context.get(readerContext)(async (db) => {
    const found = await findContactsOfPerson(db, id)
    await logNoteReads(db, found)
    return [await getPersonRecord(db, id), found] as const
  })
  if (!person) throw data(null, { status: 404 })
  const done = url.searchParams.get('done')
  return {
    person,
    contacts,
    isAdmin: me.person.role === 'admin' && me.person.id !== id,
    done: dones.find((known) => known === done) ?? null,
    title: person.name || person.email,
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, intents)
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input } = sent
  const saved = await sent.save(async (db) => {
    if (input.intent === 'revoke-memory') await revokeMemory(db, input.consent)
    else await freezePerson(db, id, input.intent === 'freeze')
  })
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('person', context.get(languageContext), { id })}?done=${input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'person', params, origin: loaderData.origin }) : []

export default function PersonPage({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation(['directory', 'contacts'])
  const language = useLanguage()
  const { momentOf } = useMoments()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { person, contacts, isAdmin, done, title } = loaderData
  const post = person.posts.find(({ isPresent }) => isPresent) ?? person.posts[0]
  const canLeave = isAdmin && person.leftAt === null && person.role !== 'member'
  return (
    <>
      <p className="back">
        <a href={pathTo('people', language)}>{t('person.back')}</a>
      </p>
      <h1>{title}</h1>
      <DoneNotice text={done && !answer ? t(`person.done.${done}`) : null} />
      <Refusal error={answer?.error} />
      <PersonFacts person={person} />
      {canLeave && (
        <section aria-labelledby="leaving">
          <h2 id="leaving">{t('person.leaving')}</h2>
          <p className="prose-line">{t('person.leavingText')}</p>
          <div className="button-row">
            <a className="button" href={pathTo('handOver', language, { id: person.id })}>
              {t('person.handOver')}
            </a>
            <Form method="post" preventScrollReset>
              <button type="submit" name="intent" value={person.frozenAt ? 'thaw' : 'freeze'} className="button button-secondary">
                {t(person.frozenAt ? 'person.thaw' : 'person.freeze')}
              </button>
            </Form>
          </div>
        </section>
      )}
      <section aria-labelledby="owned">
        <h2 id="owned">{t('person.owned', { count: person.owned.length })}</h2>
        <OwnedList resources={person.owned} empty={t('person.ownsNothing')} />
        {person.coAuthored.length > 0 && (
          <>
            <h3>{t('person.coAuthored')}</h3>
            <OwnedList resources={person.coAuthored} empty="" withOwner />
          </>
        )}
      </section>
      {person.handOvers.length > 0 && (
        <section aria-labelledby="hand-overs">
          <h2 id="hand-overs">{t('person.handOvers')}</h2>
          <ul className="owned-list">
            {person.handOvers.map(({ id, from, to, decidedAt, decidedBy, resources }) => (
              <li key={id}>
                <a href={pathTo('handOverPack', language, { id })}>
                  {to ? t('person.fromTo', { from, to }) : t('person.leftVacant', { from })}
                </a>
                <span className="small block">{t('person.decided', { name: decidedBy, when: momentOf(decidedAt), count: resources })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="contacts">
        <h2 id="contacts">{t('person.contacts')}</h2>
        <p className="small">{t('contacts:person.note')}</p>
        {post && (
          <p>
            <a href={`${pathTo('newContact', language)}?post=${post.id}&person=${person.id}`}>{t('contacts:record')}</a>
          </p>
        )}
        <ContactTimeline contacts={contacts} empty={t('contacts:person.none')} />
      </section>
    </>
  )
}
